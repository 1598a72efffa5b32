import { hashOf } from '../../src/authoring/translations.ts';
import type { SmallContent } from './small-content.ts';

/** One way to break content, and every line that its author is told; none where it is rightly accepted. */
export type Breakage = readonly [name: string, break_: (content: SmallContent) => void, problems: readonly string[]];

const page = 'errors/check-owner-failed.mdx';
const older = 'errors/check-size-failed.mdx';
const tree = 'troubleshooters/failed-file.yaml';
const start = 'troubleshooters/start.yaml';
const sources = 'sources.yaml';
const ledger = 'addresses.txt';

const note = 'note: Retry after the owner exists.';
const text = 'text: The number has no user there.';
const body = 'An owner is a number';
const merged = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> a-branch`;
/** Puts a paragraph at the end of the body. */
const paragraph = (words: string) => (c: SmallContent) => c.append(page, `\n${words}\n`);
const swap =
  (from: string, to: string, path = page) =>
  (c: SmallContent) =>
    c.edit(path, from, to);
/** A second page, copied from one that is there. */
const copy =
  (to: string, from = page) =>
  (c: SmallContent) =>
    c.write(to, c.text(from));
/** A translation of the older page, in good order but for what is put in. */
const chinese = 'errors/check-size-failed.zh.mdx';
const inChinese = (
  title = '大小不一致',
  body = '两端都会再次读取，参见[所有者](error:check-owner-failed#owner-unknown)。',
) =>
  `---\ntitle: ${title}\nwhatToDo:\n  - 停止写入，然后按照[指南](guide:limit-speed)重试。\nfrom:\n  title: '${hashOf('The sizes differ')}'\n---\n\n## 如何比较大小\n\n${body}\n`;
// Put together here, so that no scanner of secrets stumbles over this file.
const made = (...parts: string[]) => parts.join('');

/** All that was tried on a copy of the content, with what its author reads. */
export const breakages: readonly Breakage[] = [
  [
    '1: a colon in a value without quotes',
    swap('title: The owner', 'title: Owner: it'),
    [
      "content/errors/check-owner-failed.mdx:2: YAML: A value holds a colon with a space after it. Put the whole value in single quotes when it holds `: ` or ` #`, or begins with a character such as `*`, `&`, `!`, `@`, `%`, `[`, `{`, `\"` or a backtick; write `''` for a quote in it.",
    ],
  ],
  [
    '2: a field indented by one space too many',
    swap(`    ${note}`, `     ${note}`),
    [
      'content/errors/check-owner-failed.mdx:19: YAML: This line is indented further than the line above, so it counts as a part of that value. Indent the two alike.',
    ],
  ],
  [
    '3: an entry of a list further left than its list',
    swap('      - text: Create the owner, see', '     - text: Wait.\n      - text: Create the owner, see'),
    [
      'content/errors/check-owner-failed.mdx:41: YAML: This line is indented by too much or too little. Indent the fields of one entry alike.',
    ],
  ],
  [
    '4: a mistyped field',
    swap('title: The owner', 'tittle: The owner'),
    ['content/errors/check-owner-failed.mdx:2: tittle: There is no field `tittle`. Did you mean `title`?'],
  ],
  [
    '5: a missing group of fields',
    swap('  data:\n    verdict: safe\n    note: The file is there.\n', ''),
    [
      'content/errors/check-owner-failed.mdx:16: badges.data: Is missing. Write the fields of this entry here: verdict, note.',
    ],
  ],
  [
    '6: one field twice',
    swap('summary:', 'title: Twice\nsummary:'),
    ['content/errors/check-owner-failed.mdx:3: YAML: This name is here a second time. Keep one of the two.'],
  ],
  [
    '7: a tab in front of a field',
    swap(`    ${note}`, `\t${note}`),
    ['content/errors/check-owner-failed.mdx:19: YAML: This line begins with a tab. Indent it with spaces.'],
  ],
  [
    '8: a quote that is not closed',
    swap('- \'{"code":"OwnerNotMatched","object":"photos/c.jpg"}\'', '- \'{"code":"OwnerNotMatched"}'),
    [
      'content/errors/check-owner-failed.mdx:15: YAML: A quote, bracket or comma is missing here or further up. Close what was opened.',
    ],
  ],
  [
    '9: a value that begins with an asterisk',
    swap(note, 'note: *Retry* after the owner exists.'),
    [
      'content/errors/check-owner-failed.mdx:19: YAML: The value begins with `*`, which has a meaning of its own. Put the whole value in single quotes.',
    ],
  ],
  [
    '10: a value that begins with a backtick',
    swap(note, 'note: `useradd` comes first.'),
    [
      'content/errors/check-owner-failed.mdx:19: YAML: The value begins with a backtick, which has a meaning of its own. Put the whole value in single quotes.',
    ],
  ],
  [
    '11: text that a comment sign cuts',
    swap(note, 'note: Retry after the owner #1 exists.'),
    [
      'content/errors/check-owner-failed.mdx:19: YAML: The value ends before ` #`: what follows is a comment, and readers do not see it. Put the whole value in single quotes, or the comment on a line of its own.',
    ],
  ],
  [
    '12: a byte order mark, which editors on Windows write, is accepted',
    (c) => c.write(page, `\ufeff${c.text(page)}`),
    [],
  ],
  [
    '13: line ends of Windows in one page are accepted',
    (c) => c.write(page, c.text(page).replaceAll('\n', '\r\n')),
    [],
  ],
  ['14: line ends of Windows everywhere are accepted', (c) => c.everyFile((all) => all.replaceAll('\n', '\r\n')), []],
  [
    '15: a page saved as Latin-1',
    (c) => c.write(page, Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a])),
    ['content/errors/check-owner-failed.mdx: (whole file): Is not saved as UTF-8. Save it as UTF-8 in your editor.'],
  ],
  [
    '16: a page saved as UTF-16',
    (c) => c.write(page, Uint8Array.from([0xff, 0xfe, 0x2d, 0x00])),
    ['content/errors/check-owner-failed.mdx: (whole file): Is not saved as UTF-8. Save it as UTF-8 in your editor.'],
  ],
  [
    '17: a zero-width space in a message',
    swap('check owner failed ({owner})', 'check\u200b owner failed ({owner})'),
    [
      'content/errors/check-owner-failed.mdx:7: text: Holds an invisible character, a zero-width space (U+200B). Delete it, or retype the line.',
    ],
  ],
  [
    '18: a no-break space in a message',
    swap('check owner failed ({owner})', 'check\u00a0owner failed ({owner})'),
    [
      'content/errors/check-owner-failed.mdx:7: text: Holds a no-break space (U+00A0), which looks like a space and is none to the search. Type a space in its place.',
    ],
  ],
  [
    '19: curly quotes around a day',
    swap("'2026-11-22'", '‘2026-11-22’'),
    ["content/errors/check-owner-failed.mdx:64: changed: Write a day of the calendar as '2026-11-22', in quotes."],
  ],
  [
    '20: a full-width colon',
    swap('summary: The', 'summary： The'),
    [
      'content/errors/check-owner-failed.mdx:3: YAML: The colon after the name is a full-width `：`. Type `:` and a space in its place.',
    ],
  ],
  [
    '21: an empty file',
    (c) => c.write(page, ''),
    ['content/errors/check-owner-failed.mdx:1: (whole file): Is empty. Write it, or delete the file.'],
  ],
  [
    '22: a page without fields',
    (c) => c.write(page, 'Only text.\n'),
    [
      'content/errors/check-owner-failed.mdx:1: frontmatter: Begin the page with its fields between two lines of `---`.',
    ],
  ],
  [
    '23: fields without the line that ends them',
    swap("changed: '2026-11-22'\n---\n", "changed: '2026-11-22'\n"),
    [
      'content/errors/check-owner-failed.mdx:1: frontmatter: The line of `---` that ends the fields is missing. Add it between the fields and the body.',
    ],
  ],
  [
    '24: an empty line before the fields',
    (c) => c.write(page, `\n${c.text(page)}`),
    [
      'content/errors/check-owner-failed.mdx:1: frontmatter: The first line of `---` must be the first line of the file. Delete what is before it.',
    ],
  ],
  [
    '25: a merge conflict in the fields',
    swap('title: The owner could not be carried over', merged('title: One', 'title: Two')),
    [
      'content/errors/check-owner-failed.mdx:2: merge conflict: Two people changed this place, and git marked both versions, down to line 6. Keep what is right, and delete the lines that begin with `<<<<<<<`, `=======` or `>>>>>>>`.',
    ],
  ],
  [
    '26: a merge conflict in the body',
    swap(body, `${merged('One <b>.', 'Two {x}.')}\n${body}`),
    [
      'content/errors/check-owner-failed.mdx:67: merge conflict: Two people changed this place, and git marked both versions, down to line 71. Keep what is right, and delete the lines that begin with `<<<<<<<`, `=======` or `>>>>>>>`.',
    ],
  ],
  [
    '27: a merge conflict in a tree',
    swap('title: A file failed', merged('title: One', 'title: Two'), tree),
    [
      'content/troubleshooters/failed-file.yaml:1: merge conflict: Two people changed this place, and git marked both versions, down to line 5. Keep what is right, and delete the lines that begin with `<<<<<<<`, `=======` or `>>>>>>>`.',
    ],
  ],
  [
    '28: a merge conflict in the sources',
    swap('  title: Help', merged('  title: One', '  title: Two'), sources),
    [
      'content/sources.yaml:6: merge conflict: Two people changed this place, and git marked both versions, down to line 10. Keep what is right, and delete the lines that begin with `<<<<<<<`, `=======` or `>>>>>>>`.',
    ],
  ],
  [
    '29: a merge conflict in the ledger',
    (c) => c.append(ledger, `${merged('/e/x/', '/e/y/')}\n`),
    [
      'content/addresses.txt:24: merge conflict: Two people changed this place, and git marked both versions, down to line 28. Keep what is right, and delete the lines that begin with `<<<<<<<`, `=======` or `>>>>>>>`.',
    ],
  ],
  [
    '30: a merge conflict in a command',
    swap(
      '        ossutil hash crc64 FILE',
      merged('        ossutil hash crc64 FILE', '        ossutil ls oss://BUCKET'),
      older,
    ),
    [
      'content/errors/check-size-failed.mdx:30: merge conflict: Two people changed this place, and git marked both versions, down to line 34. Keep what is right, and delete the lines that begin with `<<<<<<<`, `=======` or `>>>>>>>`.',
    ],
  ],
  [
    '31: a file name in Chinese',
    copy('errors/所有者校验失败.mdx'),
    [
      'content/errors/所有者校验失败.mdx: (whole file): The name is a permanent address. Rename the file to lower-case words joined by hyphens that begin with a letter.',
    ],
  ],
  [
    '32: a file name with capitals',
    copy('errors/Check-Group-Failed.mdx'),
    [
      'content/errors/Check-Group-Failed.mdx: (whole file): The name is a permanent address. Rename the file to lower-case words joined by hyphens that begin with a letter.',
    ],
  ],
  [
    '33: a file name with spaces',
    copy('errors/check group failed.mdx'),
    [
      'content/errors/check group failed.mdx: (whole file): The name is a permanent address. Rename the file to lower-case words joined by hyphens that begin with a letter.',
    ],
  ],
  [
    '34: a page that ends in .md',
    copy('errors/check-group-failed.md'),
    [
      'content/errors/check-group-failed.md: (whole file): Is not read: only `.mdx` files are. Rename it, or move it out of content/.',
    ],
  ],
  [
    '35: a tree that ends in .yml',
    copy('troubleshooters/more.yml', tree),
    [
      'content/troubleshooters/more.yml: (whole file): Is not read: only `.yaml` files are. Rename it, or move it out of content/.',
    ],
  ],
  [
    '36: a folder for a translation',
    copy('errors/zh/check-owner-failed.mdx'),
    [
      'content/errors/zh: (whole file): Is a folder, and only the `.mdx` files directly in content/errors are read. Move its files one folder up, or out of content/. A translation is a file beside its original, such as `check-size-failed.zh.mdx`.',
    ],
  ],
  [
    '37: the copy that an editor left',
    copy('errors/check-owner-failed.mdx~'),
    [
      'content/errors/check-owner-failed.mdx~: (whole file): Is not read: only `.mdx` files are. Rename it, or move it out of content/.',
    ],
  ],
  [
    '38: a link to another page',
    copy('errors/check-link-failed.mdx', older),
    [
      'content/errors/check-link-failed.mdx:6: messages: `check size failed, {size} expected`, `SIZE_NOT_MATCH` already lead to content/errors/check-size-failed.mdx, and a name leads to one page, whatever its capitals. Take it out here, or let a hub of that name tell the pages apart under `tellApart`.',
    ],
  ],
  [
    '39: a broken link',
    (c) => c.lock('errors/check-link-failed.mdx'),
    [
      'content/errors/check-link-failed.mdx: (whole file): Cannot be read: it is missing, a broken link, or not open to you. Bring the file back.',
    ],
  ],
  [
    '40: a folder that is called like a page',
    (c) => c.write('errors/folder-page.mdx/x', ''),
    [
      'content/errors/folder-page.mdx: (whole file): Is a folder, and only the `.mdx` files directly in content/errors are read. Move its files one folder up, or out of content/. A translation is a file beside its original, such as `check-size-failed.zh.mdx`.',
    ],
  ],
  [
    '41: a picture beside the pages',
    (c) => c.write('errors/screen.png', Uint8Array.from([0x89, 0x50])),
    [
      'content/errors/screen.png: (whole file): Is not read: only `.mdx` files are. Rename it, or move it out of content/.',
    ],
  ],
  [
    '42: a picture in a body',
    paragraph('![The list](https://example.org/x.png)'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Holds a picture: pages load nothing from elsewhere, and have none of their own. Say in words what it shows.',
    ],
  ],
  [
    '43: two causes of one id',
    swap(
      '    fix:',
      '    fix:\n      - text: Ask.\n  - id: owner-unknown\n    title: Again\n    text: Again.\n    basis: documented\n    from: [faq]\n    check: { text: Look., confirms: Yes., rulesOut: No. }\n    fix:',
    ),
    [
      'content/errors/check-owner-failed.mdx:41: causes.1.id: Another cause is called `owner-unknown` already. Rename the newer one: the older may be linked already.',
    ],
  ],
  [
    '44: a cause that is called like a section',
    (c) => {
      c.edit(page, 'id: owner-unknown', 'id: background');
      c.edit(tree, '#owner-unknown', '#background');
      c.edit(older, '#owner-unknown', '#background');
    },
    [
      'content/errors/check-owner-failed.mdx:28: causes.0.id: A section of every page is called `background` already. Rename the newer one: the older may be linked already.',
    ],
  ],
  [
    '45: a link to a page that does not exist',
    paragraph('See [it](error:nowhere).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Links to `error:nowhere`, which does not exist. There are `error:check-owner-failed`, `error:check-size-failed`.',
    ],
  ],
  [
    '46: a link to a cause that does not exist',
    paragraph('See [it](error:check-size-failed#nowhere).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Links to `error:check-size-failed#nowhere`, which does not exist. A link leads to a page or to one of its causes, and that page has `error:check-size-failed#source-changed`.',
    ],
  ],
  [
    '47: a link to a section of another page',
    paragraph('See [it](error:check-size-failed#background).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Links to `error:check-size-failed#background`, which does not exist. A link leads to a page or to one of its causes, and that page has `error:check-size-failed#source-changed`.',
    ],
  ],
  [
    '48: a link by its address',
    paragraph('See [it](/errors/check-size-failed/).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Links to `/errors/check-size-failed/`, which leads nowhere. Write `[text](…)` with `error:page` or `error:page#cause`, `guide:page`, `provider:page`, `tool:page`, or an address that begins with `https://`.',
    ],
  ],
  [
    '49: a link without encryption',
    paragraph('See [it](http://example.com/).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Links to `http://example.com/`, which leads nowhere. Write `[text](…)` with `error:page` or `error:page#cause`, `guide:page`, `provider:page`, `tool:page`, or an address that begins with `https://`.',
    ],
  ],
  [
    '50: a link to a site that does not answer is accepted: checks need no network',
    paragraph('See [it](https://exmaple.invalid/).'),
    [],
  ],
  [
    '51: an address without words',
    paragraph('See https://example.com/x for more.'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Holds the bare address `https://example.com/x`. Write `[what it is](https://…)`.',
    ],
  ],
  [
    '52: a dead link in a tree',
    swap('error:check-size-failed', 'error:check-sise-failed', start),
    [
      'content/troubleshooters/start.yaml:15: outcomes.read-log.advice.0: Links to `error:check-sise-failed`, which does not exist. Did you mean `error:check-size-failed`?',
    ],
  ],
  [
    '53: a link to no heading of the page',
    paragraph('See [below](#nowhere).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Links to `#nowhere`, which leads nowhere. Write `[text](…)` with `error:page` or `error:page#cause`, `guide:page`, `provider:page`, `tool:page`, or an address that begins with `https://`.',
    ],
  ],
  [
    '54: answers that go round in a circle',
    swap('next: unknown-text', 'next: where', tree),
    [
      'content/troubleshooters/failed-file.yaml:8: questions.which-message.answers.not-sure: Leads round in a circle: where > which-message > where. Lead it to a step that comes later, or to an outcome that goes on there by `otherwise`.',
    ],
  ],
  [
    '55: an answer that leads to no step',
    swap('next: owner-unknown', 'next: owner-unknwon', tree),
    [
      'content/troubleshooters/failed-file.yaml:7: questions.which-message.answers.owner: Leads to `owner-unknwon`, which is no step of any tree. Did you mean `owner-unknown`?',
    ],
  ],
  [
    '56: an outcome that no answer leads to',
    swap('say: An owner, next: owner-unknown', 'say: An owner, next: unknown-text', tree),
    [
      'content/troubleshooters/failed-file.yaml:14: outcomes.owner-unknown: No answer leads here from the first question. Lead one here, or delete the step.',
    ],
  ],
  [
    '57: a question without a way out',
    swap('id: not-sure', 'id: other', tree),
    [
      'content/troubleshooters/failed-file.yaml:5: questions.which-message.answers: Leaves no way out. Add the answer `not-sure`, and lead it to how to find out.',
    ],
  ],
  [
    '58: a step that is called like one of another tree',
    swap(
      '  read-log:\n',
      '  owner-unknown:\n    title: Again\n    reason: None.\n    advice: [Look.]\n    otherwise: where\n  read-log:\n',
      start,
    ),
    [
      'content/troubleshooters/start.yaml:11: outcomes.owner-unknown: A step of content/troubleshooters/failed-file.yaml is already called `owner-unknown`. Rename this one: names of steps are unique over all trees.',
    ],
  ],
  [
    '59: two answers that say the same',
    swap('say: An owner', 'say: A size', tree),
    [
      'content/troubleshooters/failed-file.yaml:7: questions.which-message.answers.owner: Says the same as the answer `size`. Reword one of them, so that a reader can choose.',
    ],
  ],
  [
    '60: a published answer that is taken away',
    swap(
      '      - { id: log, say: In a log, next: read-log }\n      - { id: not-sure, say: "I\'m not sure", next: which-message }',
      '      - { id: not-sure, say: "I\'m not sure", next: read-log }',
      start,
    ),
    [
      'content/addresses.txt:19: ?trail=where.log: Was published, and shared addresses hold it, but no answer has this name now. Write `was: [log]` in the answer of `where` that readers would choose now; `npm run rename` does so. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '61: a published answer of another name',
    swap('id: log,', 'id: protocol,', start),
    [
      'content/addresses.txt:19: ?trail=where.log: Was published, and shared addresses hold it, but no answer has this name now. Write `was: [log]` in the answer of `where` that readers would choose now; `npm run rename` does so. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '62: a published step of another name',
    (c) => {
      c.edit(tree, '  which-message:', '  which-words:');
      c.edit(start, 'otherwise: which-message', 'otherwise: which-words');
    },
    [
      'content/addresses.txt:15: /troubleshoot/failed-file/which-message/: Was published, and people have linked to it, but nothing answers it now. Write `was: [which-message]` in the step that took its place, or `was: [failed-file/which-message]` when that is in another tree; `npm run rename` does so. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '63: an outcome that names no cause of a page',
    swap('#owner-unknown', '#owner-unknwon', tree),
    [
      'content/troubleshooters/failed-file.yaml:16: outcomes.owner-unknown.cause: There is no cause `check-owner-failed#owner-unknwon`. Choose one that the page has: `owner-unknown`.',
    ],
  ],
  [
    '64: an outcome with a cause and a reason why it has none',
    swap('#owner-unknown\n', '#owner-unknown\n    reason: None.\n    advice: [Look.]\n', tree),
    [
      'content/troubleshooters/failed-file.yaml:17: outcomes.owner-unknown.reason: A step with a `cause` has an error page, so there is no reason why it has none. Keep one of the two.',
    ],
  ],
  [
    '65: an apostrophe between braces',
    swap('say: An owner', "say: 'don't know'", tree),
    [
      "content/troubleshooters/failed-file.yaml:7: YAML: Something here belongs to no value. Put the whole value in single quotes when it holds `: ` or ` #`, or begins with a character such as `*`, `&`, `!`, `@`, `%`, `[`, `{`, `\"` or a backtick; write `''` for a quote in it.",
    ],
  ],
  [
    '66: a comma between braces',
    swap('say: An owner', 'say: An owner, or group', tree),
    [
      'content/troubleshooters/failed-file.yaml:7: YAML: A comma ends a value between braces, so `or group` counts as a field. Put the whole value in quotes when it holds a comma.',
    ],
  ],
  [
    '67: a sample that leads elsewhere',
    swap('samples:', "samples:\n  - 'x.jpg,check size failed, 7 expected'"),
    [
      'content/errors/check-owner-failed.mdx:13: samples.0: The search leads it to content/errors/check-size-failed.mdx. Add its wording to the messages or phrases, or write a line that a reader of this error would paste.',
    ],
  ],
  [
    '68: a sample that leads nowhere',
    swap('samples:', "samples:\n  - 'all is well'"),
    [
      'content/errors/check-owner-failed.mdx:13: samples.0: The search finds no page for it. Add its wording to the messages or phrases, or write a line that a reader of this error would paste.',
    ],
  ],
  [
    '69: two samples',
    swap('  - \'{"code":"OwnerNotMatched","object":"photos/c.jpg"}\'\n', ''),
    [
      'content/errors/check-owner-failed.mdx:12: samples: Add three lines of different shapes: a list row, a log line, a stack trace, a body, a phrase from memory.',
    ],
  ],
  [
    '70: a message that a published page has',
    swap("'check owner failed ({owner})'", "'check size failed, {size} expected'"),
    [
      'content/errors/check-owner-failed.mdx:6: messages: `check size failed, {size} expected` already leads to content/errors/check-size-failed.mdx, and a name leads to one page, whatever its capitals. Take it out here, or let a hub of that name tell the pages apart under `tellApart`.',
    ],
  ],
  [
    '71: a code that no list knows',
    swap('codes: [OwnerNotMatched]', 'codes: [OwnerNotMatched, OwnerLost]'),
    [
      'content/errors/check-owner-failed.mdx:9: codes.1: No list knows `OwnerLost`. Correct it, or add it to content/known-names.yaml.',
    ],
  ],
  [
    '72: a code that a published page has',
    swap('codes: [OwnerNotMatched]', 'codes: [OwnerNotMatched, SIZE_NOT_MATCH]'),
    [
      'content/errors/check-owner-failed.mdx:9: codes: `SIZE_NOT_MATCH` already leads to content/errors/check-size-failed.mdx, and a name leads to one page, whatever its capitals. Take it out here, or let a hub of that name tell the pages apart under `tellApart`.',
    ],
  ],
  [
    '73: a known code that no page has',
    swap('codes: [SIZE_NOT_MATCH', 'codes: [OwnerLost, SIZE_NOT_MATCH', 'known-names.yaml'),
    [
      'content/known-names.yaml:3: old-console.codes.OwnerLost: No page has `OwnerLost`. Add it to the codes of a page, move it to `withoutPage`, or take it out here.',
    ],
  ],
  [
    '74: a known code twice',
    swap('codes: [SIZE_NOT_MATCH', 'codes: [SIZE_NOT_MATCH, SIZE_NOT_MATCH', 'known-names.yaml'),
    [
      'content/known-names.yaml:3: old-console.codes.1: `SIZE_NOT_MATCH` is here already, as entry 1. Take one of the two out.',
    ],
  ],
  [
    'a code beside a message that no list knows, which readers paste without its message',
    swap('where: list of failed files', 'where: list of failed files, HTTP 403, code OwnerLost.Gone'),
    [
      'content/errors/check-owner-failed.mdx:8: messages.0.where: Names the code `OwnerLost.Gone`, which no list knows, so the code alone leads nowhere. Add it to the codes of its page and to content/known-names.yaml, or only there to `withoutPage` where several errors share it.',
    ],
  ],
  [
    'a code beside a message that a list knows, and a word that is no code',
    swap('where: list of failed files', 'where: list of failed files, code OwnerNotMatched, source code Java'),
    [],
  ],
  [
    'a command of one generation of ossutil beside words that do not say so',
    swap('command: useradd OWNER', 'command: ossutil api get-bucket-worm --bucket BUCKET'),
    [
      'content/errors/check-owner-failed.mdx:26: whatToDo.0.command: Runs `ossutil api`, which only ossutil 2 has. Say “ossutil 2” in its text, or give the command of each tool under `variants`.',
    ],
  ],
  [
    'the same beside words that say so',
    swap(
      'then retry.\n    command: useradd OWNER',
      'with ossutil 1.\n    command: ossutil website --method get oss://BUCKET',
    ),
    [],
  ],
  [
    '75: a day that no calendar has',
    swap("changed: '2026-11-22'", "changed: '2026-02-30'"),
    ["content/errors/check-owner-failed.mdx:64: changed: Write a day of the calendar as '2026-11-22', in quotes."],
  ],
  [
    'a change without its fact',
    swap("changed: '2026-11-22'", "changed: '2026-11-22'\nchange: Added how long a deleted name stays blocked."),
    [
      'content/errors/check-owner-failed.mdx:65: change: Say the new fact itself, such as “Added that a deleted name stays blocked for hours.”',
    ],
  ],
  [
    '76: a day to come',
    swap("changed: '2026-11-22'", "changed: '2027-01-01'"),
    [
      'content/errors/check-owner-failed.mdx:64: changed: `2027-01-01` is still to come; today is 2026-11-27. Correct the day.',
    ],
  ],
  [
    '77: a day without quotes',
    swap("changed: '2026-11-22'", 'changed: 2026-11-22'),
    ["content/errors/check-owner-failed.mdx:64: changed: Write a day of the calendar as '2026-11-22', in quotes."],
  ],
  [
    '78: a day as people write it',
    swap("changed: '2026-11-22'", "changed: '22.11.2026'"),
    ["content/errors/check-owner-failed.mdx:64: changed: Write a day of the calendar as '2026-11-22', in quotes."],
  ],
  [
    '79: a brace in a body',
    paragraph('The size {size} differs.'),
    ['content/errors/check-owner-failed.mdx:73: body: Braces are code in a body. Put them in backticks.'],
  ],
  [
    '80: HTML in a body',
    paragraph('A <div>box</div>.'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Holds the tag `<div>`, and HTML is not shown. Put it in backticks, or take it out.',
    ],
  ],
  [
    '81: a comment of HTML in a body',
    paragraph('<!-- later -->'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Holds the tag `<!--`, and HTML is not shown. Put it in backticks, or take it out.',
    ],
  ],
  [
    '82: a paragraph that begins with import',
    paragraph('import is a word.'),
    [
      'content/errors/check-owner-failed.mdx:73: body: A paragraph that begins with `import` is code in a body. Put the word in backticks, or begin with another one.',
    ],
  ],
  [
    '83: HTML in a field',
    swap(note, 'note: Retry <b>later</b>.'),
    [
      'content/errors/check-owner-failed.mdx:19: badges.retry.note: Holds the tag `<b>`, and HTML is not shown. Put it in backticks, or take it out.',
    ],
  ],
  [
    '84: a published page that is taken away',
    (c) => c.remove(older),
    [
      'content/errors/check-size-failed.mdx: (whole file): Is gone, and people have linked to it. Bring the file back: an error that no longer happens keeps its page, with `retired`. If another page took its place, write `was: [check-size-failed]` there; `npm run rename` does so. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '85: a published alias that is taken away',
    (c) => c.append(ledger, '/e/section_old/\n'),
    [
      'content/addresses.txt:24: /e/section_old/: Was published, and people have linked to it, but nothing answers it now. Add `section_old` to the `aliases` of the page that it led to. The wording of a message and the spelling of a code are addresses. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '86: a corrected message is accepted where another name keeps its address',
    (c) => {
      c.edit(older, "'check size failed, {size} expected'", "'check size failed: {size} expected'");
      c.edit(older, 'samples:\n', 'aliases: [check-size-failed-expected]\nsamples:\n');
    },
    [],
  ],
  [
    '87: a published cause of another id',
    (c) => {
      c.edit(older, 'id: source-changed', 'id: source-new');
    },
    [
      'content/addresses.txt:8: /errors/check-size-failed/#source-changed: Was published, and people have linked to it, but nothing answers it now. A heading of content/errors/check-size-failed.mdx keeps its words. A cause keeps its old id: write `was: [source-changed]` below the new one, as `npm run rename` does; on a hub, in the row of the page that took it over. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '88: a published heading of other words',
    swap('## How sizes are compared', '## Comparing sizes', older),
    [
      'content/addresses.txt:7: /errors/check-size-failed/#how-sizes-are-compared: Was published, and people have linked to it, but nothing answers it now. A heading of content/errors/check-size-failed.mdx keeps its words. A cause keeps its old id: write `was: [how-sizes-are-compared]` below the new one, as `npm run rename` does; on a hub, in the row of the page that took it over. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '89: a published guide that is taken away',
    (c) => c.remove('guides/limit-speed.mdx'),
    [
      'content/guides/limit-speed.mdx: (whole file): Is gone, and people have linked to it. Bring the file back, or write `was: [limit-speed]` in the page that took its place; `npm run rename` does so. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '90: a service that does not exist',
    swap('services: [migration-service]', 'services: [migration-servise]'),
    [
      'content/errors/check-owner-failed.mdx:4: services.0: There is no service `migration-servise`. Did you mean `migration-service`? Choose one of `http`, `migration-service`, or add content/services/migration-servise.yaml with its `name` and `order`.',
    ],
  ],
  [
    '91: a note on a store that does not exist',
    swap('provider: HTTP lists', 'provider: Amazom S4'),
    [
      'content/errors/check-owner-failed.mdx:53: providers.0.provider: `Amazom S4` names no store of content/services. Correct it, or add a file for the store there.',
    ],
  ],
  [
    '92: a link to a provider that does not exist',
    paragraph('See [it](provider:amazon).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Links to `provider:amazon`, which does not exist. There are `provider:http`.',
    ],
  ],
  [
    '93: a check that deletes',
    swap('command: getent passwd NUMBER', 'command: ossutil rm oss://BUCKET/KEY'),
    [
      'content/errors/check-owner-failed.mdx:36: causes.owner-unknown.check.command: Runs `ossutil rm oss://BUCKET/KEY`, which may change something. A check only reads: move the command to a fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.',
    ],
  ],
  [
    '94: a check that changes the owner',
    swap('command: getent passwd NUMBER', 'command: sudo chown root /mnt/nas/PATH'),
    [
      'content/errors/check-owner-failed.mdx:36: causes.owner-unknown.check.command: Runs `sudo chown root /mnt/nas/PATH`, which may change something. A check only reads: move the command to a fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.',
    ],
  ],
  [
    '95: a way to make sure that deletes',
    swap('command: stat /mnt/nas/PATH', 'command: ossutil rm -r -f oss://BUCKET/'),
    [
      'content/errors/check-owner-failed.mdx:44: verify.0.command: Runs `ossutil rm -r -f oss://BUCKET/`, which may change something. A check only reads: move the command to a fix. If it only reads, add it to src/domain/content-checks/reading-commands.ts.',
    ],
  ],
  [
    '96: a first step that deletes without a word',
    swap('    command: useradd OWNER\ncauses', '    command: rm -rf /mnt/nas/PATH\ncauses'),
    [
      'content/errors/check-owner-failed.mdx:26: whatToDo.0.command: Runs `rm`, and its text does not say that something is deleted. Begin the text with what is deleted, and say what must be true before.',
    ],
  ],
  [
    '97: a command with a quote that is not closed',
    swap('command: getent passwd NUMBER', "command: getent passwd 'NUMBER"),
    [
      "content/errors/check-owner-failed.mdx:36: causes.owner-unknown.check.command: No shell can read this command: reached EOF without closing quote `'`. Close what was opened, or escape it, so that readers can paste it.",
    ],
  ],
  [
    '98: a command with its prompt',
    swap('command: getent passwd NUMBER', 'command: $ getent passwd NUMBER'),
    [
      'content/errors/check-owner-failed.mdx:36: causes.owner-unknown.check.command: A line begins with the prompt `$`, and a reader pastes it with the command. Take the prompt out; output goes to `confirms` or the text.',
    ],
  ],
  [
    '99: a real AccessKey id',
    paragraph(`The key \`${made('LTAI', '5tQ9aBcDeFgHiJkLmNoP')}\`.`),
    [
      'content/errors/check-owner-failed.mdx:73: text: `LTAI5t…` looks like a real key or token. Write one that says it is made up, such as `LTAIexample`, and if it is real, have it revoked: git keeps it.',
    ],
  ],
  [
    '100: a secret, a token and a request id',
    (c) => {
      paragraph(`AccessKeySecret: ${made('wJalrXUtnFEMIK7', 'MDENGbPxRfiCY3')}`)(c);
      paragraph(`security-token=${made('CAISrgJ1q6Ft5B2y', 'fSjIr5eHLd8')}`)(c);
      paragraph(`RequestId ${made('5F3A9C1E7B2D', '4860A1C3E5F7')}`)(c);
    },
    [
      'content/errors/check-owner-failed.mdx:73: text: `wJalrX…` looks like a real secret. Write a word in CAPITALS or `example` in its place, and if it is real, have it revoked: git keeps it.',
      'content/errors/check-owner-failed.mdx:75: text: `CAISrg…` looks like a real secret. Write a word in CAPITALS or `example` in its place, and if it is real, have it revoked: git keeps it.',
      'content/errors/check-owner-failed.mdx:77: text: `5F3A9C1E7B2D4860A1C3E5F7` looks like the id of a real request. Write a made-up one with four zeros, such as `64F5C0DE11AA220000BB0001`.',
    ],
  ],
  [
    '101: a mail address',
    paragraph('Ask li.wei@bigcorp.cn.'),
    [
      "content/errors/check-owner-failed.mdx:73: text: `li.wei@bigcorp.cn` may be somebody's mail address. Write one at `example.com`.",
    ],
  ],
  [
    '102: an address of a server',
    paragraph('The server 47.98.12.34 refuses.'),
    [
      "content/errors/check-owner-failed.mdx:73: text: `47.98.12.34` may be somebody's server. Write an address kept for examples, such as `192.0.2.10` or `2001:db8::10`.",
    ],
  ],
  [
    '103: an address of a server, version 6',
    paragraph('The server 2408:4001:a2:7::1 refuses.'),
    [
      "content/errors/check-owner-failed.mdx:73: text: `2408:4001:a2:7::1` may be somebody's server. Write an address kept for examples, such as `192.0.2.10` or `2001:db8::10`.",
    ],
  ],
  [
    '104: a phone number',
    paragraph('Call +86 138 1234 5678.'),
    [
      "content/errors/check-owner-failed.mdx:73: text: `+86 138 1234 5678` may be somebody's phone number. Take it out, or write `+86 xxx xxxx xxxx`.",
    ],
  ],
  [
    '104: the name of a bucket is accepted: it looks like any other word',
    paragraph('The bucket `corp-photos-prod` is full.'),
    [],
  ],
  [
    '105: private data in the note of a source',
    swap('  title: Help', '  title: Help\n  note: Sent by li.wei@bigcorp.cn.', sources),
    ["content/sources.yaml:7: text: `li.wei@bigcorp.cn` may be somebody's mail address. Write one at `example.com`."],
  ],
  [
    '106: a title of 90 characters',
    swap('title: The owner could not be carried over', `title: ${'The owner was lost. '.repeat(5)}`),
    [
      'content/errors/check-owner-failed.mdx:2: title: Shorten the title to 70 characters: longer ones are cut in search results.',
    ],
  ],
  [
    '107: the title of another page',
    swap('title: The owner could not be carried over', 'title: The sizes differ'),
    [
      'content/errors/check-owner-failed.mdx:2: title: content/errors/check-size-failed.mdx has this title too. Reword it here.',
    ],
  ],
  [
    '108: an empty title',
    swap('title: The owner could not be carried over', 'title:'),
    ['content/errors/check-owner-failed.mdx:2: title: Is empty. Write what happened, in plain words here.'],
  ],
  [
    '109: a number as title',
    swap('title: The owner could not be carried over', 'title: 404'),
    [
      'content/errors/check-owner-failed.mdx:2: title: Write what happened, in plain words here, as text. Put numbers, days, true and false in quotes.',
    ],
  ],
  [
    '110: a number as code',
    swap('codes: [OwnerNotMatched]', 'codes: [404]'),
    [
      'content/errors/check-owner-failed.mdx:9: codes.0: Write a code as the tool prints it here, as text. Put numbers, days, true and false in quotes.',
    ],
  ],
  [
    '111: an EC value of another form',
    swap("ec: ['0099-00000001']", 'ec: [16404]'),
    ["content/errors/check-owner-failed.mdx:10: ec.0: Write an EC value as '0016-00000404', in quotes."],
  ],
  [
    '112: an unknown source',
    swap('sources: [faq]', 'sources: [faqs]'),
    [
      'content/errors/check-owner-failed.mdx:61: sources.0: There is no source `faqs`. Did you mean `faq`? Add it to content/sources.yaml, or correct the key.',
    ],
  ],
  [
    '113: no source',
    swap('sources: [faq]', 'sources: []'),
    [
      'content/errors/check-owner-failed.mdx:61: sources: Name the sources of the facts by their keys in content/sources.yaml.',
    ],
  ],
  [
    'a Chinese name of a source that is English, or set as English',
    (c) => {
      c.append(
        sources,
        "a-copy:\n  title: Copy\n  titleIn:\n    zh: Copy\n  url: https://example.org/a\n  checked: '2026-11-22'\n",
      );
      c.edit(page, 'sources: [faq]', 'sources: [faq, a-copy]');
    },
    ['content/sources.yaml:13: a-copy.titleIn.zh: Write its name in Chinese, or leave it out.'],
  ],
  [
    '114: the address of another source',
    (c) => {
      c.append(sources, "a-copy:\n  title: Copy\n  url: https://example.org/faq\n  checked: '2026-11-22'\n");
      c.edit(page, 'sources: [faq]', 'sources: [faq, a-copy]');
    },
    [
      'content/sources.yaml:12: a-copy.url: `faq` has this address too. Name `faq` in the pages, and delete this entry.',
    ],
  ],
  [
    '115: a source that no page names',
    (c) => c.append(sources, "more:\n  title: More\n  url: https://example.org/more\n  checked: '2026-11-22'\n"),
    [
      'content/sources.yaml:10: more: No page names this source. Add its key to `sources` of a page, or delete the entry.',
    ],
  ],
  [
    '116: a source last checked two years ago is accepted: the command reminds its authors',
    swap("checked: '2026-11-22'", "checked: '2024-11-22'", sources),
    [],
  ],
  [
    '117: a source with capitals in its key',
    swap('help:\n', 'Help_Page:\n', sources),
    ['content/sources.yaml:5: Help_Page: Write the key in lower-case words joined by hyphens.'],
  ],
  [
    '118: a confusion that the other page does not name',
    swap('  - id: check-owner-failed\n    there: The message names an owner.', '  []', older),
    [
      'content/errors/check-owner-failed.mdx:59: confusedWith.check-size-failed: content/errors/check-size-failed.mdx does not name this page in turn. Add `id: check-owner-failed` with `there` to `confusedWith` there.',
    ],
  ],
  [
    '119: a question that does not exist',
    swap('askedAt: which-message', 'askedAt: which-mesage'),
    [
      "content/errors/check-owner-failed.mdx:63: askedAt: `which-mesage` is no step of any tree. Name the question to answer when this is not the reader's error. Did you mean `which-message`?",
    ],
  ],
  [
    '120: a hub that tells nothing apart',
    swap('title: The owner', 'kind: hub\ntitle: The owner'),
    [
      'content/errors/check-owner-failed.mdx:2: tellApart: Name at least two pages that this hub tells apart, each with its `marks` or its `sign`: what shows that it is this one.',
    ],
  ],
  [
    '121: a stub that does not say what is not known',
    swap('title: The owner', 'kind: stub\ntitle: The owner'),
    [
      'content/errors/check-owner-failed.mdx:2: notKnown: Say what is not known about this error: that is what makes it a stub.',
      'content/errors/check-owner-failed.mdx:2: forSupport: List what the reader should hand to support.',
    ],
  ],
  [
    '122: a page that no outcome leads to',
    (c) => {
      c.edit(tree, '    cause: check-owner-failed#owner-unknown', '    cause: check-size-failed#source-changed');
    },
    [
      'content/errors/check-owner-failed.mdx:27: causes: No outcome of a troubleshooter names a cause of this page. Add to `outcomes` of a tree in content/troubleshooters/ one with `title`, `cause: check-owner-failed#…` and `otherwise`, and lead an answer to it; `npm run new:question` starts both.',
    ],
  ],
  [
    '123: the line of a page that is taken out of the ledger, its anchors left',
    swap('/errors/check-size-failed/\n', '', ledger),
    [
      'content/addresses.txt:6: address: The line of its page, `/errors/check-size-failed/`, is missing: addresses stay for good. Bring that line back.',
    ],
  ],
  [
    '123: a line without anchors that is taken out of the ledger is accepted: so addresses that were never published are taken back, and `check:built` asks for the others',
    swap('/providers/http/\n', '', ledger),
    [],
  ],
  [
    '124: the ledger deleted',
    (c) => c.remove(ledger),
    [
      'content/addresses.txt: (whole file): Cannot be read: it is missing, a broken link, or not open to you. Bring the file back.',
    ],
  ],
  [
    '125: a space at the end of an address',
    swap('/providers/http/\n', '/providers/http/ \n', ledger),
    [
      'content/addresses.txt:11: address: `/providers/http/ ` holds a space, so it is no address. Delete the space, or the line.',
    ],
  ],
  [
    '126: a page called `by` is accepted: its address is its own',
    (c) => {
      copy('errors/by.mdx')(c);
      c.remove(page);
      c.edit(older, 'id: check-owner-failed', 'id: by');
      c.edit(older, 'error:check-owner-failed', 'error:by');
      c.edit(tree, 'check-owner-failed', 'by');
      c.edit('search/families.yaml', 'check-owner-failed', 'by');
      c.edit('search/logs.yaml', 'check-owner-failed', 'by');
    },
    [],
  ],
  [
    'a tree with another name is accepted with its old one',
    (c) => {
      copy('troubleshooters/one-file.yaml', tree)(c);
      c.remove(tree);
      c.edit('troubleshooters/one-file.yaml', 'title:', 'was: [failed-file]\ntitle:');
      c.edit('troubleshooters/one-file.yaml', '  unknown-text:\n', '  strange-text:\n    was: [unknown-text]\n');
      c.edit('troubleshooters/one-file.yaml', 'next: unknown-text', 'next: strange-text');
    },
    [],
  ],
  [
    'a former name of a tree that is the name of another',
    swap('title: A file failed', 'was: [start]\ntitle: A file failed', tree),
    [
      'content/troubleshooters/failed-file.yaml:1: was: `start` is no former name. content/troubleshooters/start.yaml has that name now: take it out here.',
    ],
  ],
  [
    '127: a tree called `map`',
    (c) => {
      copy('troubleshooters/map.yaml', tree)(c);
      c.remove(tree);
      c.edit(
        ledger,
        '/troubleshoot/failed-file/owner-unknown/\n/troubleshoot/failed-file/size-changed/\n/troubleshoot/failed-file/unknown-text/\n/troubleshoot/failed-file/which-message/\n',
        '',
      );
    },
    [
      'content/troubleshooters/map.yaml:1: title: A tree cannot be called `map`: the map of the troubleshooter has that address. Rename the file.',
    ],
  ],
  [
    '128: a heading that is called like a section',
    paragraph('## Background'),
    [
      'content/errors/check-owner-failed.mdx:73: body: The page has a section or cause `#background` already. Reword the heading `Background`.',
    ],
  ],
  [
    '129: a heading without its space',
    paragraph('##Heading'),
    [
      'content/errors/check-owner-failed.mdx:73: body: A heading needs a space after its `#`, or it is shown as text. Write `## Heading`.',
    ],
  ],
  [
    '130: code that is not closed',
    paragraph('```sh\nls'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Code begins here and never ends. Close it with a line of `` ``` ``.',
    ],
  ],
  [
    '131: a heading of the first level',
    paragraph('# Heading'),
    [
      'content/errors/check-owner-failed.mdx:73: body: The title is the only heading of the first level. Begin this one with `##`.',
    ],
  ],
  [
    '132: a mark that is not in its row',
    swap('mark: check owner failed', 'mark: check owner faild'),
    [
      'content/errors/check-owner-failed.mdx:48: seen.0.mark: Is not a part of `row`. Copy the piece to mark from the row, letter by letter.',
    ],
  ],
  [
    '133: a verdict that does not exist',
    swap('verdict: after-fix', 'verdict: after-fx'),
    [
      'content/errors/check-owner-failed.mdx:18: badges.retry.verdict: Choose one of: `yes`, `after-fix`, `no`. Did you mean `after-fix`?',
    ],
  ],
  ['134: the verdict yes without quotes is accepted: it is a word', swap('verdict: after-fix', 'verdict: yes'), []],
  [
    '135: a word where true or false belongs',
    swap('may: false', 'may: "no"'),
    ['content/errors/check-owner-failed.mdx:50: ignore.may: Write `true` or `false` here.'],
  ],
  [
    '136: a message that is one placeholder',
    swap("'check owner failed ({owner})'", "'{anything}'"),
    [
      'content/errors/check-owner-failed.mdx:7: messages.0.text: Holds nothing but placeholders, so it would fit every text. Write the words that stay the same.',
    ],
  ],
  [
    '137: a message with a brace that is not closed',
    swap("'check owner failed ({owner})'", "'check owner failed ({owner)'"),
    [
      'content/errors/check-owner-failed.mdx:7: messages.0.text: A brace has no partner. Close the `{placeholder}`; leave out the outer braces of JSON.',
    ],
  ],
  [
    '138: a phrase of one common word is accepted: the search gives it no weight',
    swap('phrases: [', 'phrases: [error, '),
    [],
  ],
  [
    '139: a phrase of common words is accepted: the search gives it no weight',
    swap('phrases: [', 'phrases: [access denied, '),
    [],
  ],
  [
    '140: six steps to do',
    swap('whatToDo:', `whatToDo:\n${'  - text: Wait.\n'.repeat(5).trimEnd()}`),
    [
      'content/errors/check-owner-failed.mdx:24: whatToDo: Keep what to do to five steps: the rest belongs to the causes.',
    ],
  ],
  [
    '141: a backtick without a partner',
    swap(text, 'text: The `number has no user there.'),
    [
      'content/errors/check-owner-failed.mdx:30: causes.0.text: A backtick has no partner, so the code does not end where it should. Close it, or take it out.',
    ],
  ],
  [
    '141: bold words that do not end',
    swap(text, 'text: The **number has no user there.'),
    [
      'content/errors/check-owner-failed.mdx:30: causes.0.text: A `**` has no partner, or a space beside it, so it is shown as it is. Close the bold words, without a space inside.',
    ],
  ],
  [
    '142: a note to oneself',
    swap(text, 'text: TODO find out.'),
    [
      'content/errors/check-owner-failed.mdx:30: text: Is a note to yourself. Write what belongs here, or delete the line.',
    ],
  ],
  [
    '142: filler',
    paragraph('Lorem ipsum dolor.'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Is a note to yourself. Write what belongs here, or delete the line.',
    ],
  ],
  [
    '143: a mark of the template in small letters',
    swap(text, 'text: fill in why it happens.'),
    [
      'content/errors/check-owner-failed.mdx:30: text: Waits to be filled in. Write the real content here, or delete the line.',
    ],
  ],
  [
    '144: an alias that is the id of another page',
    swap('aliases: [owner-lost]', 'aliases: [check-size-failed]'),
    [
      'content/errors/check-owner-failed.mdx:62: aliases: `check-size-failed` already leads to content/errors/check-size-failed.mdx, and a name leads to one page, whatever its capitals. Take it out here, or let a hub of that name tell the pages apart under `tellApart`.',
    ],
  ],
  [
    '145: an alias with a space',
    swap('aliases: [owner-lost]', 'aliases: [owner lost]'),
    [
      'content/errors/check-owner-failed.mdx:62: aliases.0: Write an alias with letters, digits, `_`, `.` and `-` only.',
    ],
  ],
  [
    '146: an alias that is the message of its own page is accepted',
    swap('aliases: [owner-lost]', 'aliases: [Check-Owner-Failed]'),
    [],
  ],
  [
    '147: an anchor of YAML',
    swap('causes:', 'causes: &x'),
    [
      "content/errors/check-owner-failed.mdx:28: YAML: `&x` has a meaning of its own. Put the whole value in single quotes when it holds `: ` or ` #`, or begins with a character such as `*`, `&`, `!`, `@`, `%`, `[`, `{`, `\"` or a backtick; write `''` for a quote in it.",
    ],
  ],
  [
    '148: the template deleted',
    (c) => c.remove('errors/_template.mdx'),
    [
      'content/errors/_template.mdx: (whole file): Is missing, and `npm run new:error` begins every page with it. Bring it back.',
    ],
  ],
  [
    '149: a published tree deleted',
    (c) => c.remove(tree),
    [
      'content/troubleshooters/failed-file.yaml: (whole file): Is gone, and people have linked to its steps. Bring the file back, or write `was: [failed-file]` in the tree that took its place; `npm run rename` does so. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '150: the first tree deleted',
    (c) => c.remove(start),
    [
      'content/troubleshooters/start.yaml: (whole file): Is gone, and people have linked to its steps. Bring the file back, or write `was: [start]` in the tree that took its place; `npm run rename` does so. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    '151: a file that nobody reads',
    (c) => c.write('notes.txt', 'x'),
    [
      'content/notes.txt: (whole file): Is not read: of content/ only errors, guides, providers, services, troubleshooters, commands, search, sources.yaml, known-names.yaml, addresses.txt, secrets.json are. Put what it holds where it belongs, or move it out of content/.',
    ],
  ],
  [
    '152: a folder that nobody reads',
    (c) => c.write('zh/errors/x.mdx', 'x'),
    [
      'content/zh: (whole file): Is not read: of content/ only errors, guides, providers, services, troubleshooters, commands, search, sources.yaml, known-names.yaml, addresses.txt, secrets.json are. Put what it holds where it belongs, or move it out of content/.',
    ],
  ],
  [
    '153: a provider without its headings',
    swap('## Limits', '## Bounds', 'providers/http.mdx'),
    [
      'content/providers/http.mdx:8: body: Every provider page has the headings `## Credentials`, `## Permissions`, `## Endpoint`, `## Limits`, each once and in this order.',
    ],
  ],
  [
    '154: a field of another kind of page',
    swap('sources: [help]', 'services: [http]\nsources: [help]', 'guides/limit-speed.mdx'),
    ['content/guides/limit-speed.mdx:5: services: There is no field `services`. Correct its spelling, or take it out.'],
  ],
  [
    'a purpose that no list of guides has',
    swap('purpose: job', 'purpose: jobs', 'guides/limit-speed.mdx'),
    ['content/guides/limit-speed.mdx:4: purpose: Choose one of: `failed`, `job`, `result`. Did you mean `job`?'],
  ],
  [
    '155: a body of 50,000 characters',
    paragraph('An owner is a number. '.repeat(2300)),
    [
      'content/errors/check-owner-failed.mdx:66: body: The body has 50736 characters, and 20000 are the most: a page must load fast on a phone. Move a part of it to a guide.',
    ],
  ],
  [
    '156: many samples are accepted: the search reads them in a second',
    swap(
      'samples:',
      `samples:\n${Array.from({ length: 300 }, (_, i) => `  - 'photos/${i}.jpg,check owner failed (${i})'`).join('\n')}`,
    ),
    [],
  ],
  [
    '157: a sample of 20,000 characters is accepted: readers paste such lines',
    swap('samples:', `samples:\n  - 'check owner failed (7) ${'photos/x.jpg '.repeat(1600)}'`),
    [],
  ],
  [
    '158: a way of too many answers',
    (c) => {
      const steps = Array.from(
        { length: 8 },
        (_, i) =>
          `  s${i}:\n    ask: Is it ${'so '.repeat(i + 1)}?\n    answers:\n      - { id: a, say: A, next: ${i === 7 ? 'which-message' : `s${i + 1}`} }\n      - { id: not-sure, say: "I'm not sure", next: read-log }\n`,
      ).join('');
      c.edit(
        start,
        '      - { id: list, say: In the list, next: which-message }\n',
        '      - { id: list, say: In the list, next: s0 }\n',
      );
      c.edit(start, `next: which-message }\noutcomes:`, `next: s0 }\n${steps}outcomes:`);
    },
    [
      'content/troubleshooters/failed-file.yaml:10: outcomes.size-changed: Lies 10 answers from the first question, and 7 are the most. Leave out a question of where > s0 > s1 > s2 > s3 > s4 > s5 > s6 > s7 > which-message > size-changed. Outcomes that lie too far like it: 3.',
    ],
  ],
  [
    '159: a file that is not open to its reader',
    (c) => c.lock(page),
    [
      'content/errors/check-owner-failed.mdx: (whole file): Cannot be read: it is missing, a broken link, or not open to you. Bring the file back.',
    ],
  ],
  [
    '160: a character that turns the line round',
    swap('title: The owner', 'title: The \u202eowner'),
    [
      'content/errors/check-owner-failed.mdx:2: text: Holds an invisible character, which turns the direction of the text (U+202E). Delete it, or retype the line.',
    ],
  ],
  [
    '161: a question without a question mark',
    swap('Which words are there?', 'Which words are there', tree),
    [
      'content/troubleshooters/failed-file.yaml:4: questions.which-message.ask: End the question with a question mark, `?`.',
    ],
  ],
  [
    '162: a former name that is the name of a step',
    swap('  size-changed:\n', '  size-changed:\n    was: [owner-unknown]\n', tree),
    [
      'content/troubleshooters/failed-file.yaml:11: outcomes.size-changed.was: `failed-file/owner-unknown` is no former name. content/troubleshooters/failed-file.yaml has that name now: take it out here.',
    ],
  ],
  [
    '163: an outcome without a way on',
    swap(
      '    cause: check-owner-failed#owner-unknown\n    otherwise: which-message',
      '    cause: check-owner-failed#owner-unknown',
      tree,
    ),
    [
      'content/troubleshooters/failed-file.yaml:14: outcomes.owner-unknown.otherwise: Is missing. Write a name in lower-case words joined by hyphens that begins with a letter, such as `check-size-failed`.',
    ],
  ],
  [
    '164: a fix of a command alone',
    swap(
      '      - text: Create the owner, see [how to go slowly](guide:limit-speed).\n        command',
      '      - command',
    ),
    [
      'content/errors/check-owner-failed.mdx:40: causes.0.fix.0.text: Is missing. Write what to do, the verb first here.',
    ],
  ],
  ['165: a tab in a body is accepted: it is shown as a space', paragraph('A\ttab.'), []],
  [
    '166: a tab in a sample is accepted: lists have them',
    swap("'photos/a.jpg,check owner", "'photos/a.jpg\tcheck owner"),
    [],
  ],
  [
    '167: a backslash and t in single quotes are accepted: logs print tabs so, and the search reads them',
    swap("'photos/a.jpg,check owner", "'photos/a.jpg\\tcheck owner"),
    [],
  ],
  [
    '168: a copy of a published page',
    copy('errors/check-size-failed-2.mdx', older),
    [
      'content/errors/check-size-failed-2.mdx:6: messages: `check size failed, {size} expected`, `SIZE_NOT_MATCH` already lead to content/errors/check-size-failed.mdx, and a name leads to one page, whatever its capitals. Take it out here, or let a hub of that name tell the pages apart under `tellApart`.',
    ],
  ],
  [
    '169: a service twice',
    swap('services: [migration-service]', 'services: [migration-service, migration-service]'),
    [
      'content/errors/check-owner-failed.mdx:4: services.1: `migration-service` is here already, as entry 1. Take one of the two out.',
    ],
  ],
  [
    '170: a link that is a script',
    paragraph('See [it](javascript:alert(1)).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Links to `javascript:alert(1)`, which leads nowhere. Write `[text](…)` with `error:page` or `error:page#cause`, `guide:page`, `provider:page`, `tool:page`, or an address that begins with `https://`.',
    ],
  ],
  [
    '170: a link without words',
    paragraph('See [](https://example.com/).'),
    [
      'content/errors/check-owner-failed.mdx:73: body: The link to `https://example.com/` has no words to click. Write them in the square brackets.',
    ],
  ],
  [
    '171: a comment of JSX',
    paragraph('{/* later */}'),
    ['content/errors/check-owner-failed.mdx:73: body: Braces are code in a body. Put them in backticks.'],
  ],
  [
    '172: a table without its second line',
    paragraph('| a | b |\n| c | d |'),
    [
      'content/errors/check-owner-failed.mdx:73: body: A table needs a second line such as `| --- | --- |`, with as many columns as the first. Add or correct it.',
    ],
  ],
  [
    '172: a footnote',
    paragraph('So it is.[^1]\n\n[^1]: Or not.'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Holds a link whose target is given elsewhere. Write `[text](…)` with `error:page` or `error:page#cause`, `guide:page`, `provider:page`, `tool:page`, or an address that begins with `https://`. What is no link belongs in backticks.',
    ],
  ],
  [
    '172: a box to tick',
    paragraph('- [ ] Look at it'),
    [
      'content/errors/check-owner-failed.mdx:73: body: Holds a box to tick, and readers cannot tick it. Take out the `[ ]`.',
    ],
  ],
  [
    '173: a source that was checked before it was written',
    swap("dated: '2026-11-20'\n  checked: '2026-11-22'", "dated: '2026-11-20'\n  checked: '2026-11-19'", sources),
    [
      "content/sources.yaml:9: help.checked: `2026-11-19` is before 2026-11-20, the day of the source itself. Compare the pages with it, then write today's day.",
    ],
  ],
  [
    '174: a file name of 200 characters',
    copy(`errors/${'a'.repeat(200)}.mdx`),
    [
      'content/errors/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.mdx: (whole file): The name has 200 characters, and 60 are the most. It is a permanent address: choose a short one.',
    ],
  ],
  [
    '175: a file name that Windows keeps',
    copy('errors/con.mdx'),
    [
      'content/errors/con.mdx: (whole file): Windows keeps the name `con` for a device, and nobody could check this file out there. Choose another name.',
    ],
  ],
  [
    '176: a published row of a hub that is taken away',
    (c) => c.append(ledger, '/errors/check-size-failed/#source-provider-refuses\n'),
    [
      'content/addresses.txt:24: /errors/check-size-failed/#source-provider-refuses: Was published, and people have linked to it, but nothing answers it now. A heading of content/errors/check-size-failed.mdx keeps its words. A cause keeps its old id: write `was: [source-provider-refuses]` below the new one, as `npm run rename` does; on a hub, in the row of the page that took it over. If it was never published, delete its line in content/addresses.txt.',
    ],
  ],
  [
    'a check with a tool that no table has',
    swap('command: getent passwd NUMBER', 'command: id NUMBER'),
    [
      'content/errors/check-owner-failed.mdx:36: causes.owner-unknown.check.command: No table in content/commands/ has `id`. Write there what it prints and where that was seen, or check with another tool.',
    ],
  ],
  [
    'a check with a use of a tool that its table does not know',
    swap('ossutil hash crc64 FILE', 'ossutil ls oss://BUCKET/KEY', older),
    [
      'content/errors/check-size-failed.mdx:28: causes.source-changed.check.command: content/commands/ossutil.yaml does not know what `ossutil ls oss://BUCKET/KEY` prints. Add this form with what it prints and where that was seen, or use a form that is there.',
    ],
  ],
  [
    'a check that relies on an output that no table has',
    swap('confirms: The source is newer.', 'confirms: "`Content-Length` and `X-Oss-Age` differ."', older),
    [
      'content/errors/check-size-failed.mdx:31: causes.source-changed.check.confirms: `X-Oss-Age` is in nothing that content/commands/ossutil.yaml prints for this command. Add the case in which it prints that, with where it was seen, or rely on something else.',
    ],
  ],
  [
    'a check that takes a right without a word on it',
    swap('ossutil hash crc64 FILE', 'ossutil ls oss://BUCKET/KEY -m', older),
    [
      'content/errors/check-size-failed.mdx:27: causes.source-changed.check.text: `ossutil ls oss://BUCKET/KEY -m` needs `oss:ListMultipartUploads`, which the key of a job may lack: without it the check itself ends in 403. Name the right here, or use a command that needs less.',
    ],
  ],
  [
    'a check that takes a right and names it',
    (c) => {
      c.edit(older, 'ossutil hash crc64 FILE', 'ossutil ls oss://BUCKET/KEY -m');
      c.edit(older, 'text: Compare the times.', 'text: Compare the times. Needs `oss:ListMultipartUploads`.');
    },
    [],
  ],
  [
    'an output that was seen nowhere',
    swap('prints: UploadID, from: [faq],', 'prints: UploadID,', 'commands/ossutil.yaml'),
    [
      'content/commands/ossutil.yaml:17: forms.2.cases.0.from: Is missing. Name the source in which this output was read, or the command under `run`.',
    ],
  ],
  [
    'an output from a mistyped source',
    swap('prints: UploadID, from: [faq],', 'prints: UploadID, from: [faqq],', 'commands/ossutil.yaml'),
    [
      'content/commands/ossutil.yaml:17: forms.2.cases.0.from: There is no source `faqq`. Did you mean `faq`? Add it to content/sources.yaml, or correct the key.',
    ],
  ],
  [
    'a documented cause without a source',
    swap('    from: [faq]\n', '', older),
    [
      'content/errors/check-size-failed.mdx:21: causes.0.from: Is missing. Name the keys of `sources` that support this cause, or write `basis: inferred`.',
    ],
  ],
  [
    'an inference that does not say from what',
    swap('    how: The row names the number, and the system has no user of it.\n', ''),
    [
      'content/errors/check-owner-failed.mdx:28: causes.0.how: Is missing. Say in a few words from what you conclude this cause.',
    ],
  ],
  [
    'a cause from a source that the page does not name',
    swap('from: [faq]', 'from: [help]'),
    [
      'content/errors/check-owner-failed.mdx:32: causes.owner-unknown.from.0: `help` is not among the `sources` of this page. Add it there, or correct the key.',
    ],
  ],
  [
    'a check from a mistyped source',
    swap('      rulesOut: It prints a user.', '      rulesOut: It prints a user.\n      from: [faqq]'),
    [
      'content/errors/check-owner-failed.mdx:39: causes.owner-unknown.check.from.0: `faqq` is not among the `sources` of this page. Did you mean `faq`? Add it there, or correct the key.',
    ],
  ],
  [
    'a cause compared on a day that is still to come',
    swap('    from: [faq]', "    from: [faq]\n    checked: '2027-01-01'"),
    [
      'content/errors/check-owner-failed.mdx:33: causes.owner-unknown.checked: `2027-01-01` is still to come; today is 2026-11-27. Correct the day.',
    ],
  ],
  [
    'a group of fields without the line that begins it',
    swap('seen:\n', ''),
    [
      'content/errors/check-owner-failed.mdx:45: verify.1: `place`, `row`, `mark` are no fields of this entry. Is the line missing above that begins their group, such as `seen:`?',
    ],
  ],
  [
    'a merge conflict in the weights of the search',
    (c) => c.write('search/fitted.json', `${merged('{}', '{ }')}\n`),
    ['content/search/fitted.json: (whole file): Cannot be read. `npm run fit:search` writes it anew.'],
  ],
  [
    'the weights of the search cut off',
    (c) => c.write('search/fitted.json', '{ "weights":'),
    ['content/search/fitted.json: (whole file): Cannot be read. `npm run fit:search` writes it anew.'],
  ],
  [
    'the ideas of the search deleted',
    (c) => c.remove('search/ideas.yaml'),
    [
      'content/search/ideas.yaml: (whole file): Cannot be read: it is missing, a broken link, or not open to you. Bring the file back.',
    ],
  ],
  [
    'a word twice in one idea',
    swap('[object, file]', '[object, object]', 'search/ideas.yaml'),
    ['content/search/ideas.yaml:2: object.en.1: `object` is here already, as entry 1. Take one of the two out.'],
  ],
  [
    'a form of log lines that is no regular expression',
    swap("'\\d{4}-", "'(\\d{4}-", 'search/logs.yaml'),
    ['content/search/logs.yaml:2: forms.0.form: Correct the regular expression: it cannot be read.'],
  ],
  [
    'a wording of other programs without who prints it',
    swap('by: [chown], ', '', 'search/families.yaml'),
    [
      'content/search/families.yaml:5: owner-unknown.wordings.0.by: Is missing. Write a list, each entry after a `- ` here.',
    ],
  ],
  [
    'weights of the search that are none',
    (c) => c.write('search/fitted.json', '{}\n'),
    ['content/search/fitted.json: (whole file): Cannot be read. `npm run fit:search` writes it anew.'],
  ],
  [
    'word counts of the search with a word in place of a number',
    (c) => c.write('search/word-counts.json', '{ "others": 1, "ours": 1, "counts": { "a": [1, "b"] } }\n'),
    ['content/search/word-counts.json: (whole file): Cannot be read. `npm run fit:search` writes it anew.'],
  ],
  [
    'a form of log lines of an owner that there is not',
    swap('owner: migration', 'owner: migratoin', 'search/logs.yaml'),
    [
      'content/search/logs.yaml:2: forms.0.owner: There is no owner `migratoin`. Did you mean `migration`? Correct the name, or add the owner to content/search/owners.yaml.',
    ],
  ],
  [
    'a family of a page that there is not',
    swap('pages: [check-owner-failed]', 'pages: [check-owner-faild]', 'search/families.yaml'),
    [
      'content/search/families.yaml:2: owner-unknown.pages.0: There is no error page `check-owner-faild`. Did you mean `check-owner-failed`? Correct the id, or take it out.',
    ],
  ],
  [
    'a status of a page that there is not',
    swap('[check-owner-failed]', '[check-owner-faild]', 'search/logs.yaml'),
    [
      'content/search/logs.yaml:8: statuses.503.0: There is no error page `check-owner-faild`. Did you mean `check-owner-failed`? Correct the id, or take it out.',
    ],
  ],
  [
    'a stray file beside what the search knows',
    (c) => c.write('search/idea.yaml', 'object:\n  en: [object]\n'),
    [
      'content/search/idea.yaml: (whole file): Is not read: of content/search/ only ideas.yaml, owners.yaml, families.yaml, logs.yaml, word-counts.json, fitted.json are. Put what it holds where it belongs, or move it out of content/.',
    ],
  ],
  [
    'an idea with a mistyped role',
    swap('role: trouble', 'role: truoble', 'search/ideas.yaml'),
    [
      'content/search/ideas.yaml:5: trouble.role: Choose one of: `trouble`, `calm`, `query`, `filler`. Did you mean `trouble`?',
    ],
  ],
  [
    'an owner of a kind that there is not',
    swap('kind: storage', 'kind: service', 'search/owners.yaml'),
    ['content/search/owners.yaml:8: migration.kind: Choose one of: `store`, `storage`, `cloud`, `other`.'],
  ],
  [
    'an owner without a kind',
    swap('  kind: storage\n', '', 'search/owners.yaml'),
    ['content/search/owners.yaml:7: migration.kind: Is missing. Choose one of: `store`, `storage`, `cloud`, `other`.'],
  ],
  [
    'a mistyped field of an idea',
    swap('  zh: [文件]', '  zhh: [文件]', 'search/ideas.yaml'),
    ['content/search/ideas.yaml:3: object.zhh: There is no field `zhh`. Correct its spelling, or take it out.'],
  ],
  ['a translation beside its original, of some of its sections, is accepted', (c) => c.write(chinese, inChinese()), []],
  [
    'a translation of a page that is not there',
    (c) => c.write('errors/check-sice-failed.zh.mdx', inChinese()),
    [
      'content/errors/check-sice-failed.zh.mdx: (whole file): Translates `check-sice-failed.mdx`, and there is no such file. Give it the name of its original, or delete it.',
    ],
  ],
  [
    'a translation into a language that the site does not have',
    (c) => c.write('errors/check-size-failed.cn.mdx', inChinese()),
    [
      'content/errors/check-size-failed.cn.mdx: (whole file): There is no language `cn`. Name the file after its original and one of: `check-size-failed.zh.mdx`.',
    ],
  ],
  [
    'a field in a translation that is the same in all languages',
    (c) => c.write(chinese, inChinese().replace('whatToDo:', 'codes: [SIZE_NOT_MATCH]\nwhatToDo:')),
    [
      'content/errors/check-size-failed.zh.mdx:3: codes: There is no field `codes`. Correct its spelling, or take it out.',
    ],
  ],
  [
    'Chinese and Latin without a space',
    (c) => c.write(chinese, inChinese('OSS中的大小不一致')),
    [
      'content/errors/check-size-failed.zh.mdx:2: title: `OSS中的大`: Chinese and letters, digits or code touch. Put a space between them.',
    ],
  ],
  [
    'Chinese and code without a space, in a body',
    (c) =>
      c.write(chinese, inChinese(undefined, '使用`stat`查看，参见[所有者](error:check-owner-failed#owner-unknown)。')),
    [
      'content/errors/check-size-failed.zh.mdx:11: body: `使用…查看`: Chinese and letters, digits or code touch. Put a space between them.',
    ],
  ],
  [
    'a half-width comma between Chinese words',
    (c) => c.write(chinese, inChinese("'大小,时间都不一致'")),
    [
      'content/errors/check-size-failed.zh.mdx:2: title: `大小,时间`: Half-width punctuation stands beside Chinese. Write `，`, `；`, `：`, `！`, `？` or `。`.',
    ],
  ],
  [
    'half-width brackets around Chinese words',
    (c) => c.write(chinese, inChinese('大小(校验)不一致')),
    [
      'content/errors/check-size-failed.zh.mdx:2: title: `大小(校验`: Half-width brackets are around or beside Chinese. Write `（` and `）`.',
    ],
  ],
  [
    'a space beside full-width punctuation',
    (c) => c.write(chinese, inChinese('大小不一致， OSS 更小')),
    [
      'content/errors/check-size-failed.zh.mdx:2: title: `一致， OS`: A space is beside full-width punctuation, which brings its own. Take it out.',
    ],
  ],
  [
    'a space between Chinese words',
    (c) => c.write(chinese, inChinese('大小 不一致')),
    ['content/errors/check-size-failed.zh.mdx:2: title: `大小 不一致`: A space divides Chinese words. Take it out.'],
  ],
  [
    'straight quotes around Chinese words',
    (c) => c.write(chinese, inChinese('\'"大小"不一致\'')),
    [
      'content/errors/check-size-failed.zh.mdx:2: title: `"大小"`: A straight quote stands beside Chinese. Write `“` and `”`.',
    ],
  ],
  [
    'a shape of secrets that would also be that of words',
    (c) => c.edit('secrets.json', '"least": 8', '"least": 2'),
    ['content/secrets.json:6: tokens.0.least: Shorter ones would also be words: write at least 8.'],
  ],
  [
    'a command that does not say what of it is secret',
    (c) => c.edit('secrets.json', 'rclone obscure {secret}', 'rclone obscure'),
    ['content/secrets.json:76: commands.12.forms.0: Mark what is secret with `{secret}`.'],
  ],
  [
    'a full-width digit',
    (c) => c.write(chinese, inChinese('两个大小相差 １ 字节')),
    [
      'content/errors/check-size-failed.zh.mdx:2: title: `差 １ 字`: A letter or digit is full-width. Type the ordinary one.',
    ],
  ],
  [
    'a field of a translation that nobody has translated',
    (c) => c.write(chinese, inChinese('Both of the sizes that were read differ')),
    [
      'content/errors/check-size-failed.zh.mdx:2: title: Has no Chinese in it. Translate it; messages, codes and names belong in backticks.',
    ],
  ],
  [
    'code in a translation that the original does not have',
    (c) => c.write(chinese, inChinese('大小不一致：`SIZE`')),
    [
      'content/errors/check-size-failed.zh.mdx:2: title: Has `SIZE`, which the original does not have here. Code and links stay as they are.',
    ],
  ],
  [
    'a link in a translation that leads nowhere',
    (c) => c.write(chinese, inChinese(undefined, '参见[所有者](error:check-owner-failed#owner)。')),
    [
      'content/errors/check-size-failed.zh.mdx:11: body: Links to `error:check-owner-failed#owner`, which does not exist. A link leads to a page or to one of its causes, and that page has `error:check-owner-failed#owner-unknown`.',
    ],
  ],
  [
    'words that readers stumble over, in a field',
    swap(text, 'text: The line you hold names the owner.'),
    ['content/errors/check-owner-failed.mdx:30: causes.0.text: Says “hold”. Write “contains”, “has” or “keeps”.'],
  ],
  [
    'a service that is called a store, but not an object store',
    swap(text, 'text: An object store has no folders, and the source store throttles.'),
    [
      'content/errors/check-owner-failed.mdx:30: causes.0.text: Says “source store”. Write “storage service”, or “source”.',
    ],
  ],
  [
    'the same in a body, on its own line',
    paragraph('An owner\nstands in the list.'),
    ['content/errors/check-owner-failed.mdx:74: body: Says “stands in”. Write “is”, “appears” or “means”.'],
  ],
  [
    'somebody else’s words: code, a quote, a label',
    paragraph('The console says “please wait”, prints `please wait` and has the button **Please wait**.'),
    [],
  ],
  [
    'a title as a link that does not fit its sentence',
    swap(text, 'text: A wrong name leads to [the owner does not match](error:check-size-failed).'),
    [
      'content/errors/check-owner-failed.mdx:30: causes.0.text: Says “leads to [the owner does not match”. A link within a sentence is named by its words: write what the page is about, such as “missing tokens”.',
    ],
  ],
  [
    'a link that is a question, or a sentence of its own',
    swap(
      text,
      'text: See [how the owner is told](error:check-size-failed). [The size differs](error:check-size-failed).',
    ),
    [],
  ],
  [
    'a page whose owner nobody can tell',
    swap(text, 'text: The tutorial does not name the owner.'),
    [
      'content/errors/check-owner-failed.mdx:30: causes.0.text: Says “The tutorial”. Say whose it is, such as “Alibaba Cloud’s tutorial”.',
    ],
  ],
  [
    'British spelling',
    swap(text, 'text: The number is not authorised.'),
    ['content/errors/check-owner-failed.mdx:30: causes.0.text: Says “authorised”. Use American spelling.'],
  ],
  [
    'a heading that begins with a number',
    paragraph('## 1. Read the owner'),
    [
      'content/errors/check-owner-failed.mdx:73: body: The heading `1. Read the owner` begins with a digit, and its address `#1-read-the-owner` would change with each new step. Begin it with a word.',
    ],
  ],
];
