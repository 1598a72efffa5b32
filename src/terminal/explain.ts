/**
 * The search in a terminal: `npm run explain -- "check size failed"` or `… | npm run explain`.
 * `--json` prints the same for tools, as `public/explain.schema.json` describes it. Nothing leaves the machine.
 */
import { text as textOf } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import { readContent } from '../authoring/read-content.ts';
import { searchIndexOf } from '../authoring/search-index-of.ts';
import { contentFolder } from '../build/folders.ts';
import { commandsOfStep, type ErrorPage } from '../domain/catalogue/error-page.ts';
import { pageName } from '../domain/catalogue/page-name.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import { excerpt } from '../domain/log-search/excerpt.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import type { Match } from '../domain/log-search/finding.ts';
import { readFacts } from '../domain/sharing/read-facts.ts';

/** Changes when a field of the JSON is taken away or means something else. */
const version = 2;

const usage =
  'Give the text to explain, as in `npm run explain -- "check size failed"`, or pipe a log into `npm run explain`. `--json` prints the answer for tools.';

const words = process.argv.slice(2);
const options = words.filter((word) => /^--?[a-z][\w-]*$/i.test(word));
const unknown = options.find((option) => !['--json', '--help', '-h'].includes(option));
const asJson = options.includes('--json');

if (options.some((option) => option === '--help' || option === '-h')) {
  console.log(usage);
  process.exit();
}
if (unknown !== undefined) refuse(`There is no option \`${unknown}\`. ${usage}`);
const given = words.filter((word) => !options.includes(word)).join(' ');
// Read as it comes: whoever pipes may be slow.
const pasted = given.trim() === '' && !isatty(0) ? await textOf(process.stdin) : given;
if (pasted.trim() === '') refuse(usage);

const content = readContent(contentFolder);
if (content.problems.length > 0) {
  const { length } = content.problems;
  console.error(
    `${length} ${length === 1 ? 'problem' : 'problems'} in content/: pages that cannot be read are missing here. \`npm run check:content\` says which.\n`,
  );
}
const { matches, mayFit } = findErrors(pasted, openIndex(searchIndexOf(content)));
const fields = readFacts(pasted).map(({ kind, value }) => ({ kind, value }));
const pages = new Map(content.errors.map((page) => [page.id, page]));
const withPages = (list: readonly Match[]) =>
  list.flatMap((match) => {
    const page = pages.get(match.id);
    return page === undefined ? [] : [{ match, page }];
  });

if (asJson) {
  const answer = { version, matches: withPages(matches).map(forTools), mayFit: withPages(mayFit).map(asGuess), fields };
  console.log(JSON.stringify(answer, null, 2));
} else console.log(forReaders());

/** Ends the command, because it was called wrongly. */
function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}

function forReaders(): string {
  const guesses = withPages(mayFit).map(
    ({ match, page }) =>
      `  /errors/${page.id}/  ${page.title}\n    look for: ${pageName(page)}\n    why: ${match.evidence}: ${why(match)}`,
  );
  if (matches.length > 0) {
    const answers = withPages(matches).map(inFull).join('\n\n');
    return guesses.length === 0 ? answers : `${answers}\n\nOr, less likely:\n${guesses.join('\n')}`;
  }
  if (guesses.length > 0) return `No message of this site stands in this text. It may be about:\n${guesses.join('\n')}`;
  return 'Nothing found. Give the line that has the error message or code, with the lines around it.';
}

/** What the match rests on, with the matched pieces between `[` and `]`. */
function why(match: Match): string {
  const parts = excerpt(pasted, match.pieces).map(({ text, marked }) => (marked ? `[${text}]` : text));
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function inFull({ match, page }: { match: Match; page: ErrorPage }): string {
  return [
    `${pageName(page)}: ${page.title}`,
    `  why      ${match.evidence}: ${why(match)}`,
    `  page     /errors/${page.id}/`,
    ...page.whatToDo.map((step, i) =>
      [
        `  ${i === 0 ? 'do      ' : '        '} ${i + 1}. ${plainText(step.text)}`,
        ...commandsOfStep(step).map(({ command }) => `             ${command}`),
      ].join('\n'),
    ),
    ...page.causes.map(({ title, id }, i) => `  ${i === 0 ? 'causes  ' : '        '} ${title} (#${id})`),
  ].join('\n');
}

function forTools({ match, page }: { match: Match; page: ErrorPage }) {
  const { badges, whatToDo, causes } = page;
  return { ...asGuess({ match, page }), summary: page.summary, lines: match.lines, badges, whatToDo, causes };
}

function asGuess({ match, page: { id, title } }: { match: Match; page: ErrorPage }) {
  const { evidence, probability } = match;
  return { id, path: `/errors/${id}/`, title, evidence, probability, why: why(match) };
}
