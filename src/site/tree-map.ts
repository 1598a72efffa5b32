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
  /** `elsewhere` stands for a step that another picture shows. */
  readonly kind: 'question' | 'outcome' | 'elsewhere';
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
const boxLetters = 30;
const answerLetters = 24;

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

/** Lays out one tree as a picture, answers in their order, with ELK's layered algorithm. */
export async function treeMap(tree: Tree, graph: Graph, numbers: ReadonlyMap<string, number>): Promise<TreeMap> {
  const questions = Object.entries(tree.questions);
  const own = new Set([...Object.keys(tree.questions), ...Object.keys(tree.outcomes)]);
  const steps = new Set([...questions.flatMap(([name, { answers }]) => [name, ...answers.map(({ next }) => next)])]);
  const text = (step: string) => {
    const title = graph.questions.get(step)?.ask ?? graph.outcomes.get(step)?.title ?? step;
    return wrap(`${numbers.get(step) ?? ''} ${title}`, boxLetters);
  };

  const children: ElkNode[] = [...steps].map((step) => ({ id: step, ...size(text(step)) }));
  const edges: ElkExtendedEdge[] = questions.flatMap(([name, { answers }]) =>
    answers.map(({ id, say, next }, i) => ({
      id: `${name}.${id}`,
      // The first answer goes straight on, so that a question stands near the top of what it leads to.
      layoutOptions: { 'elk.layered.priority.straightness': i === 0 ? '100' : '0' },
      sources: [name],
      targets: [next],
      labels: [{ id: `${name}.${id}.say`, text: say, ...size(wrap(say, answerLetters), 2) }],
    })),
  );
  const placed: ElkNode = await new ELK().layout({ id: tree.id, layoutOptions: layout, children, edges });

  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    boxes: (placed.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({
      step: id,
      kind: own.has(id) ? (graph.questions.has(id) ? 'question' : 'outcome') : 'elsewhere',
      x,
      y,
      width,
      height,
      lines: text(id),
    })),
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
  const longest = Math.max(...lines.map(({ length }) => length));
  return { width: Math.ceil(longest * letterWidth) + 2 * around, height: lines.length * lineHeight + 2 * around };
}

/** Breaks a text between words into lines of at most `letters` letters, where words allow. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
