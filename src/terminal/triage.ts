/**
 * Groups the failures of whole lists by cause, in a terminal: `npm run triage -- failed.csv` or `… | npm run triage`.
 * `--json` prints the same for tools, as `public/triage.schema.json` describes it. Nothing leaves the machine.
 */
import { existsSync } from 'node:fs';
import { readContent } from '../authoring/read-content.ts';
import { searchIndexOf } from '../authoring/search-index-of.ts';
import { contentFolder } from '../build/folders.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { openIndex } from '../domain/log-search/find-errors.ts';
import { keyOf } from '../domain/triage/tally.ts';
import { tellingNumbers } from '../domain/triage/telling-numbers.ts';
import { type Answers, answerFor, finderOf, resultOf, unanswered } from '../domain/triage/triage.ts';
import { type List, readLists, sizesFor } from './triage/lists.ts';
import { type Options, readOptions, usage } from './triage/options.ts';
import { forReaders, forTools, type ListResult } from './triage/print.ts';
import { writeLists } from './triage/write-lists.ts';

const options = readOptions(process.argv.slice(2));
if (options === 'help') console.log(usage);
else if ('problem' in options) refuse(`${options.problem} \`npm run triage -- --help\` lists what there is.`);
else if (options.retry !== undefined && existsSync(options.retry)) {
  refuse(`${options.retry} exists already, and nothing is overwritten: name a new folder for the retry lists.`);
} else process.exitCode = await run(options);

/** Ends the command, because it was called wrongly. */
function refuse(reason: string) {
  console.error(reason);
  process.exitCode = 2;
}

async function run(asked: Options): Promise<number> {
  const content = readContent(contentFolder);
  const numbers = tellingNumbers(knownErrors(content.errors), content.search.families);
  const problems: { readonly file: string; readonly problem: string }[] = [];
  const lists = await readLists(asked, numbers, (file, problem) => problems.push({ file, problem }));
  const find = finderOf(openIndex(searchIndexOf(content)));
  const results: (ListResult & List)[] = [];
  for (const list of lists) {
    const answers: Answers = new Map();
    for (const reason of unanswered(list.tally, answers)) {
      answers.set(keyOf(reason), answerFor(reason, find, list.layout.encoding));
    }
    const sizes = await sizesFor(list, lists, asked);
    results.push({ ...list, result: resultOf(list.tally, answers, list.layout, sizes) });
  }
  results.sort((a, b) => b.result.rows.failed - a.result.rows.failed);

  const pages = new Map(content.errors.map((page) => [page.id, page]));
  if (asked.asJson) console.log(JSON.stringify(forTools(results, problems, pages), null, 2));
  else if (results.length > 0) console.log(forReaders(results, pages));
  for (const { file, problem } of problems) console.error(`${file}: ${problem}`);
  if (asked.retry !== undefined) {
    for (const line of await writeLists(asked.retry, results, asked)) console.error(line);
  }
  if (problems.length > 0) return 3;
  return results.some(({ result }) => result.rows.failed > 0) ? 0 : 1;
}
