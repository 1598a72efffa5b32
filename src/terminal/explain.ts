/**
 * The search in a terminal: `npm run explain -- "check size failed"` or `… | npm run explain`.
 * `--json` prints the same for tools. Nothing leaves the machine.
 */
import { text as textOf } from 'node:stream/consumers';
import { isatty } from 'node:tty';
import { readContent } from '../authoring/read-content.ts';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { knownErrors } from '../domain/catalogue/known-errors.ts';
import { pageName } from '../domain/catalogue/page-name.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import { buildIndex } from '../domain/log-search/build-index.ts';
import { excerpt } from '../domain/log-search/excerpt.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import type { Match } from '../domain/log-search/finding.ts';
import { readFacts } from '../domain/sharing/read-facts.ts';

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

const { errors, problems } = readContent('content');
if (problems.length > 0) {
  console.error(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/: pages that cannot be read are missing here. \`npm run check:content\` says which.\n`,
  );
}
const { matches, similar } = findErrors(pasted, openIndex(buildIndex(knownErrors(errors))));
const facts = readFacts(pasted).map(({ kind, value }) => ({ kind, value }));
const found = matches.flatMap((match) => {
  const page = errors.find(({ id }) => id === match.id);
  return page === undefined ? [] : [{ match, page }];
});

if (asJson) console.log(JSON.stringify({ matches: found.map(forTools), similar, facts }, null, 2));
else console.log(found.length === 0 ? noMatch() : found.map(forReaders).join('\n\n'));

function noMatch(): string {
  const near = similar.map((id) => `  /errors/${id}/  ${errors.find((page) => page.id === id)?.title ?? ''}`);
  return [
    'No error of this site matches this text.',
    ...(near.length > 0 ? ['Pages that may fit:', ...near] : []),
  ].join('\n');
}

/** Ends the command, because it was called wrongly. */
function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}

/** What the match rests on, with the matched pieces between `[` and `]`. */
function why(match: Match): string {
  const parts = excerpt(pasted, match.pieces).map(({ text, marked }) => (marked ? `[${text}]` : text));
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function forReaders({ match, page }: { match: Match; page: ErrorPage }): string {
  return [
    `${pageName(page)}: ${page.title}`,
    `  why      ${match.evidence}: ${why(match)}`,
    `  page     /errors/${page.id}/`,
    ...page.whatToDo.map(
      ({ text, command }, i) =>
        `  ${i === 0 ? 'do      ' : '        '} ${i + 1}. ${plainText(text)}${command === undefined ? '' : `\n             ${command}`}`,
    ),
    ...page.causes.map(({ title, id }, i) => `  ${i === 0 ? 'causes  ' : '        '} ${title} (#${id})`),
  ].join('\n');
}

function forTools({ match, page }: { match: Match; page: ErrorPage }) {
  const { id, title, summary, badges, whatToDo, causes } = page;
  return {
    id,
    path: `/errors/${id}/`,
    title,
    summary,
    evidence: match.evidence,
    score: match.score,
    lines: match.lines,
    why: why(match),
    badges,
    whatToDo,
    causes,
  };
}
