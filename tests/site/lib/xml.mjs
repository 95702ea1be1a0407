// Reads an XML file strictly: the faults in its syntax, and the addresses a feed or sitemap gives.
import { SaxesParser } from 'saxes';

/** @returns {{ root: string, faults: string[], addresses: string[] }} */
export function readXml(text) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const read = { root: '', faults: [], addresses: [] };
  let location;
  parser.on('error', (error) => read.faults.push(error.message.replace(/^[^:]*?(\d+:\d+):/, 'line $1:')));
  parser.on('opentag', (tag) => {
    read.root ||= tag.name;
    if (tag.name === 'loc') location = '';
    if (tag.name === 'link' && tag.attributes.href) read.addresses.push(tag.attributes.href.value);
  });
  parser.on('text', (piece) => { if (location !== undefined) location += piece; });
  parser.on('closetag', (tag) => {
    if (tag.name !== 'loc') return;
    read.addresses.push(location.trim());
    location = undefined;
  });
  parser.write(text).close();
  return read;
}
