import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Graph } from '../domain/troubleshooter/graph.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';
import type { Urls } from './urls.ts';

/** A box or an answer on the map, in pixels; `lines` is its wrapped text. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface StepBox extends Box {
  readonly step: string;
  /** `elsewhere` stands for a step that another picture shows, `several` for many results of the question `step`. */
  readonly kind: 'question' | 'outcome' | 'several' | 'elsewhere';
}

/** The picture of one tree, in pixels. */
export interface TreeMap {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StepBox[];
  readonly answers: readonly Box[];
  /** Each the `d` of an SVG path. */
  readonly lines: readonly string[];
}

/** The page with the picture of one tree. */
export function mapUrl(tree: string, urls: Urls): string {
  return `${urls.map}${tree}/`;
}

/** Text of the map, in pixels. The width of a letter is an average; boxes leave room for error. */
export const fontSize = 13;
export const lineHeight = 17;
export const padding = 8;
const letterWidth = 0.56 * fontSize;
const boxLetters = 32;
const answerLetters = 30;

const layout = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  // The lowest pictures: less to scroll.
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
};

/** More results of one question are one box: a reader looks them up in a list of codes, not in a picture. */
const mostResults = 8;

/** One line of the picture, from a question to a box, with the words on it. */
interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly say: string;
}

/**
 * Lays out one tree as a picture, answers in their order, with ELK's layered algorithm.
 *
 * @param several what stands in the box of many results
 */
export async function treeMap(tree: Tree, graph: Graph, several: (count: number) => string): Promise<TreeMap> {
  const boxes = new Map<string, { readonly step: string; readonly kind: StepBox['kind']; readonly text: string }>();
  const show = (step: string) => {
    const question = graph.questions.get(step);
    const isOwn = graph.treeOf.get(step) === tree.id;
    const kind = isOwn ? (question ? 'question' : 'outcome') : 'elsewhere';
    const title = question?.ask ?? graph.outcomes.get(step)?.title ?? step;
    boxes.set(step, { step, kind, text: title });
  };
  const ways = Object.entries(tree.questions).flatMap(([from, { answers }]): Way[] => {
    show(from);
    const results = new Set(answers.flatMap(({ next }) => (graph.outcomes.has(next) ? [next] : [])));
    const together = results.size > mostResults;
    const box = `several ${from}`;
    if (together) boxes.set(box, { step: from, kind: 'several', text: several(results.size) });
    const own = answers.filter(({ next }) => !together || !results.has(next));
    for (const { next } of own) show(next);
    return [
      ...own.map(({ id, say, next }) => ({ id: `${from}.${id}`, from, to: next, say })),
      ...(together ? [{ id: `${from}.${box}`, from, to: box, say: '' }] : []),
    ];
  });
  const textOf = (box: string) => wrap(boxes.get(box)?.text ?? '', boxLetters);

  const children: ElkNode[] = [...boxes.keys()].map((id) => ({ id, ...size(textOf(id)) }));
  const firstWays = new Set([...Map.groupBy(ways, ({ from }) => from).values()].map(([way]) => way));
  const edges: ElkExtendedEdge[] = ways.map((way) => ({
    id: way.id,
    // The first answer goes straight on, so that a question stands near the top of what it leads to.
    layoutOptions: { 'elk.layered.priority.straightness': firstWays.has(way) ? '100' : '0' },
    sources: [way.from],
    targets: [way.to],
    labels: way.say === '' ? [] : [{ id: `${way.id}.say`, text: way.say, ...size(wrap(way.say, answerLetters), 2) }],
  }));
  const placed: ElkNode = await new ELK().layout({ id: tree.id, layoutOptions: layout, children, edges });

  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    boxes: (placed.children ?? []).flatMap(({ id, x = 0, y = 0, width = 0, height = 0 }) => {
      const box = boxes.get(id);
      return box === undefined ? [] : [{ step: box.step, kind: box.kind, x, y, width, height, lines: textOf(id) }];
    }),
    answers: (placed.edges ?? []).flatMap(({ labels = [] }) =>
      labels.map(({ text: say = '', x = 0, y = 0, width = 0, height = 0 }) => ({
        x,
        y,
        width,
        height,
        lines: wrap(say, answerLetters),
      })),
    ),
    lines: (placed.edges ?? []).flatMap(({ sections = [] }) =>
      sections.map(({ startPoint, bendPoints = [], endPoint }) =>
        [startPoint, ...bendPoints, endPoint]
          .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`)
          .join(''),
      ),
    ),
  };
}

function size(lines: readonly string[], around = padding) {
  const longest = Math.max(...lines.map(lettersIn));
  return { width: Math.ceil(longest * letterWidth) + 2 * around, height: lines.length * lineHeight + 2 * around };
}

/** A Chinese character, or punctuation as wide as one. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;
/** What a line may end after: a word, or a Chinese character with the punctuation that follows it. */
const breakable = /\s*(?:\p{Script=Han}[\u3001\u3002\uff01-\uff0f\uff1a-\uff1f”]*|[^\s\p{Script=Han}]+)/gu;

/** How many average letters a text is wide. */
function lettersIn(text: string): number {
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
