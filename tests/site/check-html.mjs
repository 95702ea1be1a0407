// Validates every page with html-validate, and checks stylesheets, XML and JSON for form.
//   node check-html.mjs SITE
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as css from 'css-tree';
import { HtmlValidate } from 'html-validate';
import { Report } from './lib/report.mjs';
import { openSite } from './lib/site.mjs';
import { readXml } from './lib/xml.mjs';

const CHECKS = {
  html: 'pages are valid HTML',
  css: 'stylesheets are valid CSS',
  xml: 'SVG and XML files are well formed',
  json: 'JSON files are JSON',
};

const RULES = {
  // No configuration of a folder above this one may change the outcome.
  root: true,
  // No rule of the set is switched off. Added: texts for images and links, which axe checks on one
  // page of each kind only. Its whole accessibility set is not used: it refuses the repeated roles
  // (`role="list"`, `role="table"`) that keep lists and tables what they are once CSS restyles them.
  extends: ['html-validate:standard'],
  rules: { 'wcag/h30': 'error', 'wcag/h36': 'error', 'wcag/h37': 'error' },
};

const ROOT_ELEMENTS = { 'feed.xml': 'feed', 'sitemap.xml': 'urlset' };

const site = await openSite(process.argv[2] ?? 'site');
const report = new Report(Object.values(CHECKS));
const validator = new HtmlValidate(RULES);

await eachFile(/\.html$/, checkHtml);
await eachFile(/\.css$/, checkCss);
await eachFile(/\.(xml|svg)$/, checkXml);
await eachFile(/\.(json|jsonld|webmanifest)$/, checkJson);
report.finish();

async function eachFile(pattern, check) {
  for (const file of site.names.filter((name) => pattern.test(name))) {
    await check(file, await readFile(path.join(site.root, file), 'utf8'));
  }
}

async function checkHtml(file, text) {
  const { results } = await validator.validateString(text, file);
  for (const message of results.flatMap((result) => result.messages)) {
    const place = `${file}:${message.line}:${message.column}`;
    report.fault(CHECKS.html, place, `${message.message} (${message.ruleId})`);
  }
}

function checkCss(file, text) {
  const tree = css.parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => report.fault(CHECKS.css, `${file}:${error.line}`, error.message),
  });
  css.walk(tree, {
    visit: 'Declaration',
    enter(node) {
      if (!describesPage(this.atrule, node)) checkDeclaration(file, node);
    },
  });
}

/** Whether it is a descriptor of `@page`, such as `size`, that no other rule may have. */
function describesPage(rule, { property, value }) {
  return rule?.name === 'page' && !css.lexer.matchAtruleDescriptor('page', property, value).error;
}

// css-tree cannot judge a value that holds a variable; it says so with an error of another kind.
function checkDeclaration(file, node) {
  const { error } = css.lexer.matchDeclaration(node);
  if (!(error?.name === 'SyntaxMatchError' || error?.name === 'SyntaxReferenceError')) return;
  report.fault(CHECKS.css, `${file}:${node.loc.start.line}`, `${node.property}: ${error.message.split('\n')[0]}`);
}

function checkXml(file, text) {
  const { root, faults } = readXml(text);
  for (const fault of faults) report.fault(CHECKS.xml, file, fault);
  const expected = file.endsWith('.svg') ? 'svg' : ROOT_ELEMENTS[file];
  if (expected && root !== expected) report.fault(CHECKS.xml, file, `starts with <${root}>, not <${expected}>`);
}

function checkJson(file, text) {
  try {
    JSON.parse(text);
  } catch (error) {
    report.fault(CHECKS.json, file, error.message);
  }
}
