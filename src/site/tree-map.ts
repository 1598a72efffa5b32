import type { Graph } from '../domain/troubleshooter/graph.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';
import type { Urls } from './urls.ts';

/** Wrapped text on the map; `y` is the base of its first line, in pixels. */
export interface Lines {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** An answer, with what it leads to, unless that is a card to which a line leads. */
export interface Row {
  readonly step: string;
  /** `way` leads to a card, `elsewhere` to one that stands elsewhere, `several` to many results of the question `step`. */
  readonly kind: 'way' | 'outcome' | 'several' | 'elsewhere';
  /** Its upper edge. */
  readonly y: number;
  readonly texts: readonly Lines[];
}

/** A question with its answers below it. */
export interface Card {
  readonly step: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** How much of it is the question. */
  readonly head: number;
  readonly text: Lines;
  readonly rows: readonly Row[];
}

/** The picture of one tree, in pixels. */
export interface TreeMap {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly Card[];
  /** From answers to cards; each the `d` of an SVG path. */
  readonly ways: readonly string[];
  /** Between the answers of a card. */
  readonly edges: readonly string[];
}

/** The page with the picture of one tree. */
export function mapUrl(tree: string, urls: Urls): string {
  return `${urls.map}${tree}/`;
}

/** Text of the map, in pixels. The width of a letter is an average; cards leave room for error. */
export const fontSize = 13;
export const lineHeight = 17;
const padding = 10;
const rowPadding = 6;
const letterWidth = 0.56 * fontSize;
const strongWidth = 0.63 * fontSize;
/** Columns are as many as a page is wide, so that nobody has to scroll in two directions. */
export const cardWidth = 340;
const mostColumns = 3;
/** How far down a line leads. */
const farthest = 480;
/** Between columns, where the lines are, and between the cards of a column. */
const gutter = 48;
const gap = 20;
const corner = 6;

/** More results of one question are one row: a reader looks them up in a list of codes, not in a picture. */
const mostResults = 8;

/** A line from an answer to a card of the next column. */
interface Way {
  readonly from: number;
  readonly to: number;
}

/**
 * Lays out one tree: each question is a card with its answers, and a line leads from an answer to the card of the next
 * question, one column further. Cards stand as high as their column allows, in the order of the answers, so that lines do
 * not cross. A question has one card; beside further answers that lead to it, and beside one that is farther away than a
 * screen, its name stands instead of a line. Such cards fill the columns that are short.
 *
 * @param several what stands in the row of many results
 */
export function treeMap(tree: Tree, graph: Graph, several: (count: number) => string): TreeMap {
  const { roots, nextOf } = spread(tree);
  const count = Math.min(mostColumns, Object.keys(tree.questions).length);
  const bottoms = Array.from({ length: count }, () => -gap);
  const ways = bottoms.map((): Way[] => []);
  const cards: Card[] = [];
  const waiting = [...roots];
  const below = (column: number) => (bottoms[column] ?? 0) + gap;
  const leftOf = (column: number) => column * (cardWidth + gutter);

  /** The card of a question, and the answers that lead on from it by a line. */
  function makeCard(step: string, column: number, y: number) {
    const written = (words: string, top: number, width = letterWidth): Lines => ({
      x: leftOf(column) + padding,
      y: top + 0.75 * lineHeight,
      lines: wrap(words, (cardWidth - 2 * padding) / width),
    });
    const { ask = step, answers = [] } = tree.questions[step] ?? {};
    const text = written(ask, y + rowPadding, strongWidth);
    const head = text.lines.length * lineHeight + 2 * rowPadding;
    const rows: Row[] = [];
    const far: string[] = [];
    const leading: { readonly from: number; readonly next: string }[] = [];
    let bottom = y + head;
    function add(kind: Row['kind'], next: string, ...words: readonly string[]) {
      const top = bottom;
      bottom += rowPadding;
      const texts = words.map((each) => {
        const lines = written(each, bottom);
        bottom += lines.lines.length * lineHeight;
        return lines;
      });
      bottom += rowPadding;
      rows.push({ step: next, kind, y: top, texts });
      if (kind === 'way') leading.push({ from: (top + bottom) / 2, next });
    }
    const results = new Set(answers.flatMap(({ next }) => (graph.outcomes.has(next) ? [next] : [])));
    const own = new Set(nextOf.get(step));
    let free = below(column + 1);
    for (const { say, next } of answers) {
      if (results.has(next)) {
        if (results.size <= mostResults)
          add(next in tree.outcomes ? 'outcome' : 'elsewhere', next, say, `◆ ${graph.outcomes.get(next)?.title}`);
        continue;
      }
      const isNear = column + 1 < count && free - bottom <= farthest;
      if (own.has(next) && isNear) {
        add('way', next, say);
        free = Math.max(free, y) + makeCard(next, count, 0).card.height + gap;
      } else {
        add('elsewhere', next, say, `→ ${graph.questions.get(next)?.ask ?? next}`);
        if (own.has(next)) far.push(next);
      }
      own.delete(next);
    }
    if (results.size > mostResults) add('several', step, several(results.size));
    return { card: { step, x: leftOf(column), y, height: bottom - y, head, text, rows }, leading, far };
  }

  /** Places the card of a question, then those that it leads to; says where its own head is. */
  function place(question: string, column: number, top: number): number {
    const y = Math.max(below(column), top);
    const { card, leading, far } = makeCard(question, column, y);
    cards.push(card);
    waiting.push(...far);
    bottoms[column] = y + card.height;
    for (const { from, next } of leading) ways[column]?.push({ from, to: place(next, column + 1, y) });
    return y + card.head / 2;
  }

  for (const [i, root] of waiting.entries()) {
    // What leads on needs a column beside it.
    const starts = bottoms.slice(0, i === 0 ? 1 : nextOf.has(root) ? Math.max(1, count - 1) : count);
    place(root, starts.indexOf(Math.min(...starts)), 0);
  }

  return {
    width: leftOf(count) - gutter,
    height: Math.max(...bottoms),
    cards,
    ways: ways.flatMap((between, i) => lanes(between, leftOf(i) + cardWidth)),
    edges: cards.flatMap(({ x, rows }) => rows.slice(1).map(({ y }) => `M${x} ${y}h${cardWidth}`)),
  };
}

/** The questions that have no other before them, and by each question those whose cards it leads to: the nearest way. */
function spread({ questions }: Tree) {
  const nextOf = new Map<string, string[]>();
  const reached = new Set<string>();
  const isBeyond = (first: string) =>
    Object.values(questions).every(({ answers }) => answers.every(({ next }) => next !== first));
  const names = Object.keys(questions);
  const roots: string[] = [];
  // The first question, then those that no answer of this tree leads to, and last what is in a circle.
  for (const root of [...names.slice(0, 1), ...names.filter(isBeyond), ...names]) {
    if (reached.has(root)) continue;
    roots.push(root);
    const queue = new Set([root]);
    reached.add(root);
    for (const step of queue) {
      for (const { next } of questions[step]?.answers ?? []) {
        if (!(next in questions) || reached.has(next)) continue;
        reached.add(next);
        queue.add(next);
        nextOf.set(step, [...(nextOf.get(step) ?? []), next]);
      }
    }
  }
  return { roots, nextOf };
}

/** Lines from one column to the next, in lanes of their own where they would meet. */
function lanes(ways: readonly Way[], x: number): string[] {
  const runs: Way[][] = [];
  for (const way of ways) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isBeside =
      last && Math.sign(last.to - last.from) === Math.sign(way.to - way.from) && spanOf(last)[1] > spanOf(way)[0];
    if (isBeside) run?.push(way);
    else runs.push([way]);
  }
  return runs.flatMap((run) =>
    run.map((way, i) => {
      // Of lines that go down, the lower ones turn first; of those that go up, the upper ones.
      const lane = way.to > way.from ? run.length - i : i + 1;
      return elbow(way, x, x + Math.round((gutter * lane) / (run.length + 1)));
    }),
  );
}

function spanOf({ from, to }: Way): readonly [number, number] {
  return [Math.min(from, to), Math.max(from, to)];
}

/** A line that turns twice, with round corners. */
function elbow({ from, to }: Way, x: number, turn: number): string {
  const end = x + gutter;
  // A step of a few pixels looks like a mistake.
  if (Math.abs(to - from) < 2 * corner) return `M${x} ${to}H${end}`;
  const r = Math.min(corner, turn - x, end - turn);
  const down = Math.sign(to - from) * r;
  return `M${x} ${from}H${turn - r}q${r} 0 ${r} ${down}V${to - down}q0 ${down} ${r} ${down}H${end}`;
}

/** A Chinese character, or punctuation as wide as one. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;
/** What a line may end after: a word, or a Chinese character with the punctuation that follows it. */
const breakable = /\s*(?:\p{Script=Han}[\u3001\u3002\uff01-\uff0f\uff1a-\uff1f”]*|[^\s\p{Script=Han}]+)/gu;

/** How many average letters a text is wide. */
export function lettersIn(text: string): number {
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 1.8 : 1), 0);
}

/** Breaks a text into lines of at most `letters` letters, where its words allow. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const [piece] of text.trim().replace(/\s+/g, ' ').matchAll(breakable)) {
    const line = lines.at(-1);
    if (line !== undefined && lettersIn(line + piece) <= letters) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines;
}
