import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Piece, Problem } from '../domain/content-checks/problem.ts';

/** The values of some YAML, and where each is. */
export interface Yaml {
  /** `undefined` when it could not be read; `problems` say why. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The line of a field, or of the nearest one above it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads YAML as the build does, and puts what it refuses in words for authors. */
export function readYaml({ file, text, firstLine }: Piece): Yaml {
  const lines = new LineCounter();
  // Days without quotes become times, as they do in the build.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, customTags: ['timestamp'] });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const problem = (line: number, message: string): Problem => ({ file, line, field: 'YAML', message });

  const refused = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  // After the first place that it cannot read, the parser guesses: what it says about the rest is noise.
  const first = refused.find(({ code }) => code !== 'DUPLICATE_KEY');
  const shown = refused.filter((one) => one === first || one.code === 'DUPLICATE_KEY');
  const problems = [
    ...shown.map(({ code, message, pos }) => {
      const found = code === 'DUPLICATE_KEY' ? undefined : reasonNear(text.split('\n'), lines.linePos(pos[0]).line);
      return found === undefined
        ? problem(lineAt(pos[0]), wordsFor.get(code) ?? `Cannot be read here (${message}). ${quoteIt}`)
        : problem(found.line + firstLine - 1, found.message);
    }),
    ...(first === undefined ? misread(document, text) : []).map(({ offset, message }) =>
      problem(lineAt(offset), message),
    ),
  ];
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

const quoteIt =
  "Put the whole value in single quotes when it holds `: ` or ` #`, or begins with a character such as `*`, `&`, `!`, `@`, `%`, `[`, `{`, `\"` or a backtick; write `''` for a quote in it.";

const wordsFor = new Map<ErrorCode, string>([
  ['BLOCK_AS_IMPLICIT_KEY', `A value holds a colon with a space after it. ${quoteIt}`],
  ['MULTILINE_IMPLICIT_KEY', `This line has no name and colon, or the quotes before it are not closed. ${quoteIt}`],
  ['BAD_SCALAR_START', `A value cannot begin with this character. ${quoteIt}`],
  ['TAG_RESOLVE_FAILED', `A \`!\` at the beginning of a value has a meaning of its own. ${quoteIt}`],
  ['UNEXPECTED_TOKEN', `Something here belongs to no value. ${quoteIt}`],
  ['MISSING_CHAR', 'A quote, bracket or comma is missing here or further up. Close what was opened.'],
  ['DUPLICATE_KEY', 'This name is here a second time. Keep one of the two.'],
  ['BAD_INDENT', 'This line is indented by too much or too little. Indent the fields of one entry alike.'],
  ['MULTIPLE_DOCS', 'A line of `---` begins a second document here. Take the line out.'],
]);

/** What an author did near a place that the parser cannot read, where the place shows more than the parser says. */
function reasonNear(lines: readonly string[], line: number): { line: number; message: string } | undefined {
  for (const near of [line - 1, line, line + 1]) {
    const text = lines[near - 1] ?? '';
    if (/^\s*(?:- )?[\w-]+：/.test(text)) {
      return {
        line: near,
        message: 'The colon after the name is a full-width `：`. Type `:` and a space in its place.',
      };
    }
  }
  for (const near of [line, line - 1]) {
    const text = lines[near - 1] ?? '';
    if (/^ *\t/.test(text)) return { line: near, message: 'This line begins with a tab. Indent it with spaces.' };
    const [, mark] = /^\s*(?:- )?[\w-]+: +([*&!@%`])/.exec(text) ?? [];
    if (mark !== undefined) {
      const shown = mark === '`' ? 'a backtick' : `\`${mark}\``;
      return {
        line: near,
        message: `The value begins with ${shown}, which has a meaning of its own. Put the whole value in single quotes.`,
      };
    }
  }
  for (const near of [line + 1, line]) {
    const above = lines[near - 2] ?? '';
    const text = lines[near - 1] ?? '';
    const field = /^(\s*(?:- )?)[\w-]+: +[^\s|>]/;
    const [, outer] = field.exec(above) ?? [];
    const [, inner] = /^(\s*)[\w-]+:(?: |$)/.exec(text) ?? [];
    if (outer !== undefined && inner !== undefined && inner.length > outer.length) {
      return {
        line: near,
        message: `This line is indented further than the line above, so it counts as a part of that value. Indent the two alike.`,
      };
    }
  }
  return undefined;
}

/** What the parser reads without complaint, and otherwise than its author meant. */
function misread(document: Document, text: string) {
  const found: { offset: number; message: string }[] = [];
  const report = (node: Node, message: string) => found.push({ offset: node.range?.[0] ?? 0, message });
  visit(document, {
    Node: (_, node) => {
      const mark = isAlias(node) ? `*${node.source}` : node.anchor === undefined ? undefined : `&${node.anchor}`;
      if (mark !== undefined) report(node, `\`${mark}\` has a meaning of its own. ${quoteIt}`);
      if (isScalar(node) && node.type === 'PLAIN' && /^[ \t]+#/.test(text.slice(node.range?.[1]))) {
        report(
          node,
          'The value ends before ` #`: what follows is a comment, and readers do not see it. Put the whole value in single quotes, or the comment on a line of its own.',
        );
      }
      if (!isMap(node) || !node.flow) return;
      for (const { key, value } of node.items) {
        if (value !== null || !isScalar(key)) continue;
        report(
          key,
          `A comma ends a value between braces, so \`${String(key.value)}\` counts as a field. Put the whole value in quotes when it holds a comma.`,
        );
      }
    },
  });
  return found;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [i, key] of path.entries()) {
    const found = entryAt(node, key, path.slice(i).map(String).join('.'));
    if (found === undefined) return offset;
    node = found.value;
    offset = found.offset;
  }
  return offset;
}

/** An entry by its name; in a list by its place, its `id`, or, as the last thing of a path, itself. */
function entryAt(node: unknown, key: PropertyKey, rest: string): { value: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key: name }) => isScalar(name) && String(name.value) === String(key));
    return pair && { value: pair.value, offset: (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? 0 };
  }
  if (!isSeq(node)) return undefined;
  const item =
    node.items.find((one) => isMap(one) && one.get('id') === String(key)) ??
    node.items.find((one) => isScalar(one) && one.value === rest) ??
    node.items[Number(key)];
  return isNode(item) ? { value: item, offset: item.range?.[0] ?? 0 } : undefined;
}
