// Has Seedbook check each project below a folder, and holds its SARIF reports against the standard's own schema.
//
//     node check-sarif.mjs SEEDBOOK FOLDER

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';

const [program, folder] = process.argv.slice(2);
const validate = await compileSchema();
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder).sort()) {
  const faults = check(join(folder, name));
  if (faults.length === 0) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`${name}:\n  ${faults.join('\n  ')}`);
  }
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** The schema comes with Microsoft's matchers, and so does the validator for its draft of JSON Schema. */
async function compileSchema() {
  const require = createRequire(import.meta.url);
  const matchers = require.resolve('@microsoft/jest-sarif');
  const schemas = join(matchers, '..', 'schemas');
  const file = readdirSync(schemas).find((name) => /^sarif-2\.1\.0.*\.json$/.test(name));
  const requireBeside = createRequire(matchers);
  const Ajv = requireBeside('ajv');
  const ajv = new Ajv({ allErrors: true, schemaId: 'id', meta: false, logger: false });
  ajv.addMetaSchema(requireBeside('ajv/lib/refs/json-schema-draft-04.json'));
  return ajv.compile(JSON.parse(readFileSync(join(schemas, file), 'utf8')));
}

function check(project) {
  const run = (format) => spawnSync(program, ['check', project, '--format', format], { encoding: 'utf8' });
  const { stdout, stderr } = run('sarif');
  if (stdout === '') return [`no report: ${stderr}`];
  const log = JSON.parse(stdout);
  if (!validate(log)) return validate.errors.map((error) => `${error.dataPath} ${error.message}`);
  const [{ results, tool }] = log.runs;
  const listed = JSON.parse(run('json').stdout);
  const faults = results.length === listed.length ? [] : [`${results.length} results for ${listed.length} diagnostics`];
  return [...faults, ...results.flatMap((result, nth) => compare(result, listed[nth], tool.driver.rules))];
}

/** A result must say what the JSON report says, and point into its file. */
function compare(result, fault, rules) {
  const faults = [];
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  const equal = (what, left, right) => left === right || faults.push(`${what}: ${left} is not ${right}`);
  equal('rule', rules[result.ruleIndex].id, fault.code);
  equal('level', result.level, fault.severity);
  equal('base', artifactLocation.uriBaseId, '%SRCROOT%');
  equal('path', decodeURIComponent(artifactLocation.uri).endsWith(`/${fault.path}`), true);
  equal('line', region?.startLine ?? null, fault.line);
  equal('column', region?.startColumn ?? null, fault.column);
  if (region) faults.push(...pointsInto(region, decodeURIComponent(artifactLocation.uri)));
  return faults;
}

function pointsInto({ startLine, startColumn, endLine, endColumn }, path) {
  const lines = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/);
  const isInside = (line, column) => column <= [...(lines[line - 1] ?? '')].length + 1;
  return isInside(startLine, startColumn) && isInside(endLine, endColumn)
    ? []
    : [`${basename(path)}: ${startLine}:${startColumn} to ${endLine}:${endColumn} lies outside`];
}
