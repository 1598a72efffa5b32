import { existsSync } from 'node:fs';
import type { ErrorPage } from '../../domain/catalogue/error-page.ts';
import { problemInWords } from '../../domain/triage/in-words.ts';
import {
  type Answers,
  addAnswer,
  type Find,
  resultOf,
  type Searched,
  unanswered,
  unchecked,
} from '../../domain/triage/triage.ts';
import { commandName } from '../usage.ts';
import { type List, readLists, sizesFor } from './lists.ts';
import { type Options, readOptions } from './options.ts';
import { forReaders, forTools, type ListResult } from './print.ts';
import { texts } from './texts.ts';
import { writeLists } from './write-lists.ts';

/** What the command knows about errors. */
export interface Knowledge {
  readonly numbers: readonly string[];
  readonly find: Find;
  readonly pages: ReadonlyMap<string, Pick<ErrorPage, 'title' | 'badges' | 'whatToDo'>>;
}

/** Where the command writes to. */
export interface Output {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Runs the command, and says with which code it ends. */
export async function runTriage(
  args: readonly string[],
  hasPipe: boolean,
  know: () => Knowledge,
  { print, warn }: Output,
): Promise<number> {
  const options = readOptions(args, hasPipe);
  if ('problem' in options) {
    warn(`${options.problem} For details, run \`${commandName} triage --help\`.`);
    return 2;
  }
  if (options.retry !== undefined && existsSync(options.retry)) {
    warn(`${options.retry} already exists, and nothing is overwritten. Name a new folder for the retry lists.`);
    return 2;
  }
  return triage(options, know(), { print, warn });
}

async function triage(options: Options, { numbers, find, pages }: Knowledge, { print, warn }: Output): Promise<number> {
  const problems: { readonly file: string; readonly problem: string }[] = [];
  const lists = await readLists(options, numbers, (file, problem) =>
    problems.push({ file, problem: problemInWords(problem, texts) }),
  );
  const results: (ListResult & List)[] = [];
  for (const list of lists) {
    const answers: Answers = new Map();
    const searched: Searched = new Map();
    for (const reason of unanswered(list.tally, answers)) {
      addAnswer(answers, reason, find, list.layout.encoding, searched);
    }
    for (const reason of unchecked(list.tally, answers)) {
      addAnswer(answers, reason, find, list.layout.encoding);
    }
    const sizes = await sizesFor(list, lists, options);
    results.push({ ...list, result: resultOf(list.tally, answers, list.layout, sizes) });
  }
  results.sort((a, b) => b.result.rows.failed - a.result.rows.failed);

  if (options.asJson) print(JSON.stringify(forTools(results, problems, pages), null, 2));
  else if (results.length > 0) print(forReaders(results, pages));
  for (const { file, problem } of problems) warn(`${file}: ${problem}`);
  if (options.retry !== undefined) for (const line of await writeLists(options.retry, results, options)) warn(line);
  if (problems.length > 0) return 3;
  return results.some(({ result }) => result.rows.failed > 0) ? 0 : 1;
}
