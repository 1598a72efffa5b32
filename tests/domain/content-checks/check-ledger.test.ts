import { expect, test } from 'vitest';
import { checkGone, checkLedger, checkLedgerText } from '../../../src/domain/content-checks/check-ledger.ts';
import { samplePage } from '../catalogue/sample-page.ts';
import { outcome, question } from '../troubleshooter/small-trees.ts';

const page = samplePage({
  was: ['check-uid-failed'],
  tellApart: [{ id: 'other', marks: [], sign: 'x', was: ['moved-cause'] }],
  causes: samplePage().causes.map((cause) => ({ ...cause, was: ['uid-changed'] })),
});
const [first] = question('Where?', { list: 'end', 'not-sure': 'end' }).answers;
const content = {
  errors: [page],
  guides: [{ id: 'a-guide', was: ['old-guide'] }],
  providers: [{ id: 'a-store', was: [] }],
  trees: [
    {
      id: 'start',
      title: 'Start',
      questions: {
        where: { ask: 'Where?', answers: first === undefined ? [] : [{ ...first, was: ['table'] }], was: ['place'] },
      },
      outcomes: { end: { ...outcome('End', 'where'), was: ['old', 'list/older'] } },
    },
  ],
  linking: [
    {
      file: 'content/errors/check-owner-failed.mdx',
      content: page,
      body: { file: '', text: '## Which owner wins\n', firstLine: 1 },
    },
  ],
};
const lost = (address: string) =>
  [...checkGone({ ...content, ledger: [address] }), ...checkLedger({ ...content, ledger: [address] })].map(
    ({ file, message }) => `${file}: ${message}`,
  );

test.each([
  '/',
  '/e/OwnerMismatch/',
  '/e/check-owner-failed/',
  '/e/check-uid-failed/',
  '/errors/by/who/you/',
  '/errors/check-owner-failed.md',
  '/errors/check-owner-failed/',
  '/errors/check-owner-failed/#owner-changed',
  '/errors/check-owner-failed/#uid-changed',
  '/errors/check-owner-failed/#moved-cause',
  '/errors/check-owner-failed/#which-owner-wins',
  '/errors/check-owner-failed/#sources',
  '/errors/check-uid-failed/',
  '/errors/check-uid-failed/#owner-changed',
  '/guides/a-guide/',
  '/guides/old-guide/',
  '/providers/a-store/',
  '/troubleshoot/map/',
  '/troubleshoot/map/start/',
  '/troubleshoot/start/end/',
  '/troubleshoot/start/old/',
  '/troubleshoot/list/older/',
  '?trail=where.list',
  '?trail=place.table',
  '?trail=old.any-answer',
])('%s is still there, or only the built site can tell', (address) => {
  expect(lost(address)).toEqual([]);
});

const never = 'If it was never published, delete its line in content/addresses.txt.';
const gone = 'content/addresses.txt: Was published, and people have linked to it, but nothing answers it now.';

test.each([
  [
    '/e/owner-lost/',
    `${gone} Add \`owner-lost\` to the \`aliases\` of the page that it led to. The wording of a message and the spelling of a code are addresses. ${never}`,
  ],
  [
    '/errors/gone/',
    `content/errors/gone.mdx: Is gone, and people have linked to it. Bring the file back: an error that no longer happens keeps its page, with \`retired\`. If another page took its place, write \`was: [gone]\` there; \`npm run rename\` does so. ${never}`,
  ],
  [
    '/errors/check-owner-failed/#gone',
    `${gone} A heading of content/errors/check-owner-failed.mdx keeps its words. A cause keeps its old id: write \`was: [gone]\` below the new one, as \`npm run rename\` does; on a hub, in the row of the page that took it over. ${never}`,
  ],
  [
    '/guides/gone/',
    `content/guides/gone.mdx: Is gone, and people have linked to it. Bring the file back, or write \`was: [gone]\` in the page that took its place; \`npm run rename\` does so. ${never}`,
  ],
  [
    '/troubleshoot/map/gone/',
    `content/troubleshooters/gone.yaml: Is gone, and people have linked to its steps. Bring the file back, or write \`was: [gone]\` in the tree that took its place; \`npm run rename\` does so. ${never}`,
  ],
  [
    '/troubleshoot/start/gone/',
    `${gone} Write \`was: [gone]\` in the step that took its place, or \`was: [start/gone]\` when that is in another tree; \`npm run rename\` does so. ${never}`,
  ],
  [
    '?trail=where.gone',
    `content/addresses.txt: Was published, and shared addresses hold it, but no answer has this name now. Write \`was: [gone]\` in the answer of \`where\` that readers would choose now; \`npm run rename\` does so. ${never}`,
  ],
  [
    '?trail=place.gone',
    `content/addresses.txt: Was published, and shared addresses hold it, but no answer has this name now. Write \`was: [gone]\` in the answer of \`where\` that readers would choose now; \`npm run rename\` does so. ${never}`,
  ],
])('%s is lost, and the remedy is named', (address, problem) => {
  expect(lost(address)).toEqual([problem]);
});

test.each([
  ['/errors/a/ ', '`/errors/a/ ` holds a space, so it is no address. Delete the space, or the line.'],
  ['errors/a/', '`errors/a/` is no address of this site. Delete the line; `npm run addresses` writes new ones.'],
  [
    '/errors/b/#sources',
    'The line of its page, `/errors/b/`, is missing: addresses stay for good. Bring that line back.',
  ],
])('`%s` is no line of the ledger', (line, message) => {
  expect(checkLedgerText({ file: 'x', text: `# Comment\n/errors/a/\n${line}\n`, firstLine: 1 })).toEqual([
    { file: 'x', line: 3, field: 'address', message },
  ]);
});
