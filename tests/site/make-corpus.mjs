// Writes a corpus unlike the flagship, so that the pages are tested on one: three waves, two tropes with 300 examples,
// names in Cyrillic, a document in Russian. All of it is made up, and the same on each run.
//   node make-corpus.mjs FOLDER
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const EXAMPLES = 300;
const MEDIA = ['Literature', 'Film', 'Theatre', 'Video Games', 'Comic Books', 'Radio', 'Music', 'Live-Action TV', 'Tabletop Games', 'Webcomics'];
const TREATMENTS = ['straight', 'straight', 'subverted', 'averted', 'straight', 'inverted', 'downplayed', 'straight', 'defied', 'justified'];
const WAVES = [
  { id: 'flood', name: 'Flood wave', year: 1871, events: 48, lanes: ['On the river', 'On the road'] },
  { id: 'railway', name: 'Railway wave', year: 1903, events: 14, lanes: ['In the valley', 'In the port'] },
  { id: 'dam', name: 'Dam wave', year: 1958, events: 6, lanes: ['In the valley'] },
];
const TROPES = [
  { id: 'keeper-of-the-key', code: 'K', name: 'Keeper of the Key', what: 'Someone who leaves a house for good takes its key along and never lends it.' },
  { id: 'stopped-clock', code: 'C', name: 'Stopped Clock', what: 'A clock that was carried out of a drowned village shows the hour of leaving for ever after.' },
];
const FORENAMES = ['Авдотья', 'Борис', 'Варвара', 'Глеб', 'Дарья', 'Егор', 'Жанна', 'Захар', 'Ирина', 'Кузьма', 'Лукерья', 'Матвей', 'Нина', 'Осип', 'Прасковья', 'Роман', 'Серафима', 'Тихон', 'Ульяна', 'Фёдор', 'Христина', 'Юлия', 'Яков', 'Élise', 'Øystein'];
const SURNAMES = ['Бережная', 'Водяной', 'Заречная', 'Камыш', 'Луговая', 'Паромщик', 'Плёсов', 'Росина', 'Струг', 'Тальник', 'Устьев', 'Щукина'];
const ADJECTIVES = ['Narrow', 'Green', 'Wooden', 'Second', 'Quiet', 'Borrowed', 'Far', 'Salted', 'Upper', 'Last', 'Painted', 'Hollow', 'Early', 'Crooked', 'Half', 'Winter', 'Blue', 'Patient', 'Unlit', 'Northern'];
const NOUNS = ['Ferry', 'Lantern', 'Orchard', 'Mill', 'Bridge', 'Well', 'Harbour', 'Stair', 'Bell', 'Meadow', 'Raft', 'Oven', 'Window', 'Weir', 'Granary'];
const PLACES = ['Старица', 'Верхний Плёс', 'Port Alder', 'Затон', 'Ellerby', 'Кривой Яр', 'Nordhavn', 'Озёрск', 'Weirside', 'Белая Коса'];

const out = path.resolve(process.argv[2] ?? 'corpus');
const quoted = JSON.stringify;
const at = (list, nth) => list[nth % list.length];

const people = Array.from({ length: 60 }, (_, nth) => {
  const [first, last] = [at(FORENAMES, nth), at(SURNAMES, nth + Math.floor(nth / FORENAMES.length))];
  return { id: `person-${nth + 1}`, name: `${first} ${last}`, sort: `${last}, ${first}`, wave: at(WAVES, nth).id };
});
const places = PLACES.map((name, nth) => ({ id: `place-${nth + 1}`, name, coordinates: [52 + nth * 0.7, 20 + nth * 2.3] }));
const works = Array.from({ length: EXAMPLES }, (_, nth) => ({
  id: `work-${nth + 1}`,
  name: `The ${ADJECTIVES[nth % ADJECTIVES.length]} ${NOUNS[Math.floor(nth / ADJECTIVES.length)]}`,
  medium: at(MEDIA, Math.floor(nth / 15)).toLowerCase(),
  creator: at(people, nth * 7).id,
}));
const events = WAVES.flatMap((wave) => Array.from({ length: wave.events }, (_, nth) => ({
  wave, nth, year: wave.year + Math.floor(nth / 4), place: at(places, nth + wave.year), person: at(people, nth * 3 + wave.year),
})));

await write('book.toml', `title = "Three Crossings"
description = "Made-up documents on a valley that people left three times, for tests of pages."
language = "en"
base-url = "https://example.org/three-crossings/"
`);
await write('seeds/authority/people.toml', people.map((it) => table('person', {
  id: it.id, name: it.name, sort: it.sort, summary: `One of those who left the valley; ${it.sort.split(',')[0]} is the name on the list.`, waves: [it.wave], roles: ['ferryman'],
})).join('\n'));
await write('seeds/authority/places.toml', places.map((it, nth) => table('place', {
  id: it.id, name: it.name, kind: nth % 3 ? 'village' : 'port', summary: `A place on the river, number ${nth + 1} from its source.`, coordinates: it.coordinates,
})).join('\n'));
await write('seeds/authority/works.toml', works.map((it, nth) => table('work', {
  id: it.id, name: it.name, match: 'italic', summary: `A made-up work in which someone leaves by water, number ${nth + 1} of its kind.`, creators: [it.creator], medium: it.medium,
})).join('\n'));
await write('seeds/authority/waves.toml', WAVES.map((it) => table('wave', {
  id: it.id, name: it.name, summary: `The people who left in and after ${it.year}.`, span: `${it.year}/${it.year + 12}`, onset: String(it.year), lanes: it.lanes,
})).join('\n'));
await write('seeds/authority/events.toml', events.map((it) => table('event', {
  wave: it.wave.id, id: `${it.wave.id}-${it.nth + 1}`, title: `Boat ${it.nth + 1} leaves ${it.place.name}`, lane: at(it.wave.lanes, it.nth), date: String(it.year),
  text: `It carries ${it.nth + 20} people and what they could lift.`, about: [it.place.id, it.person.id], cite: `chronicle: Boat ${it.nth + 1} of the ${it.wave.name}`,
})).join('\n'));
await write('seeds/authority/figures.toml', WAVES.map((it) => table('figure', {
  id: `count-${it.id}`, wave: it.id, value: it.events * 1000, shown: `${it.events} thousand`, unit: 'people', of: 'people who left', date: `${it.year}/`,
  cite: `chronicle: ${it.events} thousand people`,
})).join('\n'));
await write('seeds/authority/themes.toml', ['Scale', 'Why', 'Where to'].map((name, theme) => [
  table('theme', { id: name.toLowerCase().replace(' ', '-'), name, question: `What of the ${name.toLowerCase()}?`, verdict: 'Each time more left than had planned to.' }),
  ...WAVES.filter((_, nth) => (nth + theme) % 3 !== 2).map((it) => table('theme.cell', {
    wave: it.id, text: `The chronicle gives a number for the ${it.name}, and leaves the rest open.`, cite: `chronicle: ${it.events} thousand people`,
  })),
].join('')).join('\n'));
await write('seeds/chronicle.md', `${frontMatter({ id: 'chronicle', code: 'Q', kind: 'article', title: 'A chronicle of boats', summary: 'Every boat that left the valley, as far as the harbour books tell.', language: 'en', waves: WAVES.map((it) => it.id) })}
${WAVES.map((it) => `## The ${it.name}\n\nIn all, ${it.events} thousand people went in the years from ${it.year}.\n\n${events.filter(({ wave }) => wave === it).map(paragraph).join('\n\n')}`).join('\n\n')}
`);
await write('seeds/zapiski.md', `${frontMatter({ id: 'zapiski', code: 'З', kind: 'article', title: 'Записки о трёх переправах', summary: 'Notes in Russian on the three crossings.', language: 'ru', waves: ['flood'] })}
${Array.from({ length: 12 }, (_, nth) => `${at(people, nth * 2).name} жила у самой воды, в доме номер ${nth + 1}. Когда река вышла из берегов, ${at(people, nth * 2 + 1).name} помогал грузить лодку. Дорога вела в ${at(places, nth).name}, и никто не знал, надолго ли.`).join('\n\n')}
`);
for (const [side, trope] of TROPES.entries()) await write(`seeds/${trope.id}.md`, tropePage(trope, works.slice(side * 150, side * 150 + 150), side * 150));

function paragraph({ wave, nth, year, place, person }) {
  return `Boat ${nth + 1} of the ${wave.name} left ${place.name} in ${year}. ${person.name} stood at the helm, and the harbour book gives ${nth + 20} names and no destination.`;
}

function tropePage(trope, own, start) {
  const folders = MEDIA.map((medium) => [medium, own.filter((work) => work.medium === medium.toLowerCase())]);
  const entry = (work) => {
    const nth = start + own.indexOf(work);
    const fields = [`[treatment:: ${at(TREATMENTS, nth * 3)}]`, ...(nth % 4 === 3 ? [] : [`[wave:: ${at(WAVES, Math.floor(nth / 2)).id}]`])];
    return `- _${work.name}_: here the thing is kept for ${nth + 2} years, and whoever asks for it is told a different story each time. ${fields.join(' ')}`;
  };
  const lists = folders.filter(([, entries]) => entries.length > 0).map(([medium, entries]) => `### ${medium}\n\n${entries.map(entry).join('\n')}`);
  return `${frontMatter({ id: `${trope.id}-page`, code: trope.code, kind: 'trope', title: trope.name, summary: trope.what, language: 'en', trope: trope.id })}
${trope.what} The pattern is as old as moving house.

## Examples

${lists.join('\n\n')}
`;
}

function frontMatter(fields) {
  return `+++\n${Object.entries(fields).map(([key, value]) => `${key} = ${toml(value)}`).join('\n')}\n+++\n`;
}

function table(name, fields) {
  return `[[${name}]]\n${Object.entries(fields).map(([key, value]) => `${key} = ${toml(value)}`).join('\n')}\n`;
}

function toml(value) {
  if (Array.isArray(value)) return `[${value.map(toml).join(', ')}]`;
  return typeof value === 'number' ? String(value) : quoted(value);
}

async function write(name, text) {
  const file = path.join(out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
