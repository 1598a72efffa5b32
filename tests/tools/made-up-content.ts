import { cpSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { readContent } from '../../src/authoring/read-content.ts';
import type { ErrorPage } from '../../src/domain/catalogue/error-page.ts';
import { errorProse } from '../../src/domain/catalogue/prose.ts';
import { firstTree, type Question, type Tree } from '../../src/domain/troubleshooter/tree.ts';

// About as many outcomes for each page, and as many steps in a tree, as in our own trees.
const pagesOfTree = 20;
const pagesOfGroup = 4;
const causesOfPage = 2;
const treesOfShelf = 8;

/**
 * Writes content with `count` error pages into a folder: our own, and copies of them whose names, messages, codes and
 * samples are renamed letter by letter, each time to the same; each copy has a translation. All checks of content hold for
 * it.
 */
export function writeMadeUpContent(from: string, to: string, count: number): void {
  const { errors, trees, linking, knownNames } = readContent(from);
  const bodies = new Map(linking.map(({ file, body }) => [file, body?.text ?? '']));
  cpSync(from, to, { recursive: true });
  // Hubs tell pages apart, and what is known by descriptions alone has no name to change: one of each is enough.
  const originals = errors.filter(({ kind, messages, codes }) => kind !== 'hub' && messages.length + codes.length > 0);
  const pagesByName = Map.groupBy(
    errors.flatMap(({ id, messages, codes, ec }) =>
      [...messages.map(({ text }) => text), ...codes, ...ec].map((name) => ({ id, name: name.toLowerCase() })),
    ),
    ({ name }) => name,
  );
  const isShared = (name: string) => (pagesByName.get(name.toLowerCase())?.length ?? 0) > 1;
  const copies = Array.from({ length: Math.max(0, count - errors.length) }, (_, i) => {
    const original = originals[i % originals.length];
    if (original === undefined) throw new Error('There is no page to copy.');
    const body = bodies.get(`${from}/errors/${original.id}.mdx`) ?? '';
    return { page: copyOf(original, Math.floor(i / originals.length) + 1, groupOf(i), isShared), body };
  });

  for (const { page, body } of copies) {
    const { id, ...fields } = page;
    writeFileSync(`${to}/errors/${id}.mdx`, `---\n${yaml(fields)}---\n${body}`);
    writeFileSync(`${to}/errors/${id}.zh.mdx`, `---\n${yaml(inChinese(errorProse(page)))}---\n`);
  }
  const lists = Object.fromEntries(knownNames.map(({ id, ...list }) => [id, list]));
  const codes = copies.flatMap(({ page }) => page.codes);
  const messages = copies.flatMap(({ page }) => page.messages.slice(0, 1).map(({ text }) => text));
  const isWord = (code: string) => /^[\w.-]+$/.test(code);
  const madeUp = {
    title: 'Made-up names',
    codes: [...new Set(codes.filter(isWord))],
    ec: [...new Set(copies.flatMap(({ page }) => page.ec))],
    messages: [...new Set([...messages, ...codes.filter((code) => !isWord(code))])],
  };
  writeFileSync(`${to}/known-names.yaml`, yaml({ ...lists, 'made-up': madeUp }));
  for (const { id, ...tree } of withMadeUpTrees(
    trees,
    copies.map(({ page }) => page),
  )) {
    writeFileSync(`${to}/troubleshooters/${id}.yaml`, yaml(tree));
  }
}

/** Prose as long as some other, in Chinese: two letters take the place of one character. */
function inChinese(prose: unknown): unknown {
  if (typeof prose === 'string') return '文'.repeat(Math.min(60, Math.ceil(prose.length / 2)));
  if (typeof prose !== 'object' || prose === null) return prose;
  if (Array.isArray(prose)) return prose.map(inChinese);
  return Object.fromEntries(Object.entries(prose).map(([name, part]) => [name, inChinese(part)]));
}

/** Days in quotes, as authors write them. */
function yaml(value: unknown): string {
  return stringify(value, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}

const treeOf = (i: number) => Math.floor(i / pagesOfTree);
const treeName = (tree: number) => `made-up-${tree}`;
const groupOf = (i: number) => `${treeName(treeOf(i))}-group-${Math.floor((i % pagesOfTree) / pagesOfGroup)}`;

/** @param isShared whether several pages have a name, which only a hub may lead to */
function copyOf(page: ErrorPage, round: number, askedAt: string, isShared: (name: string) => boolean): ErrorPage {
  const rename = (text: string) => renamed(text, isShared(text) ? `${page.id} ${round}` : `${round}`);
  const messages = page.messages.map((message) => ({ ...message, text: rename(message.text) }));
  const codes = page.codes.map(rename);
  const names = [...messages.map(({ text }) => text.replace(/\{[^}]*\}/g, '81')), ...codes];
  const [name = ''] = names;
  return {
    ...page,
    id: `${page.id}-${'abcdefghijklmnop'[round]}${round}`,
    title: rename(page.title),
    messages,
    codes,
    ec: page.ec.map(rename),
    phrases: page.phrases.map(rename),
    causes: page.causes.map((cause) => ({
      ...cause,
      // What a check relies on may be in the message, which is another one here.
      check: { ...cause.check, confirms: plain(cause.check.confirms), rulesOut: plain(cause.check.rulesOut) },
    })),
    elsewhere: false,
    samples: [name, `2026-11-22 10:03:55 ERROR [task-7] ${name}`, `photos/2026/a.jpg\t${name}`],
    seen: page.seen.map((sighting) => ({ ...sighting, row: `photos/2026/a.jpg\t${name}`, mark: name })),
    aliases: [],
    was: [],
    confusedWith: [],
    askedAt,
  };
}

/** Text whose code is in quotes, without what means something in Markdown. */
const plain = (markdown: string) =>
  markdown.replace(/`([^`]*)`/g, (_, code: string) => `“${code.replace(/[^a-z0-9 =-]/gi, ' ').trim()}”`);

/**
 * Text whose words are other words of the same form: the same each time, and another in each round. Chinese, which does not
 * divide its words, changes character by character, so that what recurs still recurs.
 */
function renamed(text: string, round: string): string {
  return text
    .replaceAll('@', ' ')
    .replace(/\{[^}]*\}|\d+(?:\.\d+){3}|[A-Z]?[a-z]{2,}|[A-Z]{2,}|[\u3400-\u9fff]|\d{4}-\d{8}|\d{3,}/g, (word) => {
      // Placeholders, and addresses, which must stay those kept for examples.
      if (word.startsWith('{') || word.includes('.')) return word;
      let seed = 1;
      for (const letter of `${round} ${word.toLowerCase()}`) {
        seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) % 2147483647;
      }
      const next = (choices: number) => {
        seed = (seed * 48271) % 2147483647;
        return seed % choices;
      };
      next(1);
      return [...word]
        .map((letter, i) => {
          // An EC value begins with two zeros; without them it is somebody's phone number.
          if (i < 2 && /^00\d\d-/.test(word)) return letter;
          if (/\d/.test(letter)) return String(next(10));
          if (letter === '-') return letter;
          if (letter > '\u33ff') return String.fromCodePoint(0x4e00 + next(0x5000));
          const letters = /[aeiou]/i.test(letter) ? 'aeiou' : 'bcdfghklmnprstvwz';
          const other = letters[next(letters.length)] ?? letter;
          return letter === letter.toUpperCase() ? other.toUpperCase() : other;
        })
        .join('');
    });
}

/** The first tree with a way to the made-up pages, and the trees that lead to them. */
function withMadeUpTrees(trees: readonly Tree[], pages: readonly ErrorPage[]): Tree[] {
  const start = trees.find(({ id }) => id === firstTree);
  const [first] = Object.entries(start?.questions ?? {});
  if (start === undefined || first === undefined || pages.length === 0) return [];
  const [name, question] = first;
  const count = treeOf(pages.length - 1) + 1;
  const all = Array.from({ length: count }, (_, i) => i);
  const shelves = Map.groupBy(all, (tree) => Math.floor(tree / treesOfShelf));
  const away = question.answers.at(-1)?.next ?? '';
  const unsure = 'made-up-unsure';
  const ask = (what: string, nexts: readonly string[]): Question => ({
    ask: `Which ${what} is it?`,
    answers: [
      ...nexts.map((next, i) => ({ id: `answer-${i + 1}`, say: `The one with \`${next}\``, next })),
      { id: 'not-sure', say: "I'm not sure", next: unsure },
    ],
  });
  const shelfName = (shelf: number) => `made-up-shelf-${shelf}`;
  return [
    {
      ...start,
      outcomes: {
        ...start.outcomes,
        [unsure]: { title: 'A made-up error', reason: 'It is made up.', advice: ['Look again.'], otherwise: away },
      },
      questions: {
        [name]: {
          ...question,
          answers: [{ id: 'made-up', say: 'In a made-up error', next: 'made-up-shelves' }, ...question.answers],
        },
        ...Object.fromEntries(Object.entries(start.questions).filter(([other]) => other !== name)),
        'made-up-shelves': ask('shelf of made-up errors', [...shelves.keys()].map(shelfName)),
        ...Object.fromEntries(
          [...shelves].map(([shelf, own]) => [
            shelfName(shelf),
            ask(
              `tree of shelf ${shelf}`,
              own.map((tree) => `${treeName(tree)}-first`),
            ),
          ]),
        ),
      },
    },
    ...all.map((tree) => {
      const own = pages.slice(tree * pagesOfTree, (tree + 1) * pagesOfTree);
      const groups = Map.groupBy(own, ({ askedAt }) => askedAt);
      const outcomesOf = (page: ErrorPage) =>
        page.causes.slice(0, causesOfPage).map((cause) => ({ step: `${page.id}-${cause.id}`, page, cause }));
      return {
        id: treeName(tree),
        title: `Made-up errors, tree ${tree}`,
        questions: {
          [`${treeName(tree)}-first`]: ask(`group of tree ${tree}`, [...groups.keys()]),
          ...Object.fromEntries(
            [...groups].map(([group, members]) => [
              group,
              ask(
                `error of ${group}`,
                members.flatMap(outcomesOf).map(({ step }) => step),
              ),
            ]),
          ),
        },
        outcomes: Object.fromEntries(
          own.flatMap(outcomesOf).map(({ step, page, cause }) => [
            step,
            {
              title: `${page.title.slice(0, 60)} (${own.indexOf(page) + tree * pagesOfTree}.${page.causes.indexOf(cause)})`,
              cause: `${page.id}#${cause.id}`,
              prior: 'occasional' as const,
              otherwise: away,
            },
          ]),
        ),
      };
    }),
  ];
}
