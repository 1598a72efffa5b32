/**
 * Groups the failures of whole lists by cause, in a terminal: `npm run triage -- failed.csv` or `… | npm run triage`.
 * `--json` prints the same for tools, as `public/triage.schema.json` describes it. Nothing leaves the machine.
 */
import { isatty } from 'node:tty';
import { readContent } from '../authoring/read-content.ts';
import { searchIndexOf } from '../authoring/search-index-of.ts';
import { contentFolder } from '../build/folders.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { openIndex } from '../domain/log-search/find-errors.ts';
import { tellingNumbers } from '../domain/triage/telling-numbers.ts';
import { finderOf } from '../domain/triage/triage.ts';
import { type Knowledge, runTriage } from './triage/run.ts';

const output = { print: (text: string) => console.log(text), warn: (text: string) => console.error(text) };
process.exitCode = await runTriage(process.argv.slice(2), !isatty(0), knowledge, output);

function knowledge(): Knowledge {
  const content = readContent(contentFolder);
  return {
    numbers: tellingNumbers(knownErrors(content.errors), content.search.families),
    find: finderOf(openIndex(searchIndexOf(content))),
    pages: new Map(content.errors.map((page) => [page.id, page])),
  };
}
