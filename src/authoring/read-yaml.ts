import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';

/** What is wrong at one line of a file. */
export interface LineComplaint {
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

/** The values of some YAML, and where each stands. */
export interface Yaml {
  /** `undefined` when it could not be read; `complaints` say why. */
  readonly data: unknown;
  readonly complaints: readonly LineComplaint[];
  /** The line of a field, or of the nearest one above it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML as the build does, and puts what it refuses in words for authors.
 *
 * @param firstLine of this YAML in its file
 */
export function readYaml(yaml: string, firstLine = 1): Yaml {
  const lines = new LineCounter();
  // Days without quotes become times, as they do in the build.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, customTags: ['timestamp'] });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const complaints = [
    ...[...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
      line: lineAt(pos[0]),
      field: 'YAML',
      message: wordsFor.get(code) ?? `Cannot be read here (${message}). ${quoteIt}`,
    })),
    ...references(document).map(({ offset, message }) => ({ line: lineAt(offset), field: 'YAML', message })),
  ];
  return {
    data: complaints.length > 0 ? undefined : document.toJS(),
    complaints,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

const quoteIt =
  "Put the whole value in single quotes when it holds `: ` or ` #`, or begins with a sign such as `*`, `&`, `!`, `@`, `%`, `[`, `{`, `\"` or a backtick; write `''` for a quote in it.";

const wordsFor = new Map<ErrorCode, string>([
  ['BLOCK_AS_IMPLICIT_KEY', `A value holds a colon with a blank behind it. ${quoteIt}`],
  [
    'MULTILINE_IMPLICIT_KEY',
    `This line has no name and colon in front, or the quotes before it are not closed. ${quoteIt}`,
  ],
  ['BAD_SCALAR_START', `A value cannot begin with this sign. ${quoteIt}`],
  ['TAG_RESOLVE_FAILED', `A \`!\` at the beginning of a value has a meaning of its own. ${quoteIt}`],
  ['UNEXPECTED_TOKEN', `Something stands here that belongs to no value. ${quoteIt}`],
  ['MISSING_CHAR', 'A quote, bracket or comma is missing here or further up. Close what was opened.'],
  ['DUPLICATE_KEY', 'This name stands here a second time. Keep one of the two.'],
  ['TAB_AS_INDENT', 'A tab stands at the beginning of this line. Indent with blanks.'],
  ['BAD_INDENT', 'This line is indented by too much or too little. Indent the fields of one entry alike.'],
  ['MULTIPLE_DOCS', 'A line of `---` begins a second document here. Take the line out.'],
]);

/** Names for values, and uses of them: content has none, so a value that looks so wants quotes. */
function references(document: Document) {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Node: (_, node) => {
      const sign = isAlias(node) ? `*${node.source}` : node.anchor === undefined ? undefined : `&${node.anchor}`;
      if (sign === undefined) return;
      found.push({ offset: node.range?.[0] ?? 0, message: `\`${sign}\` has a meaning of its own. ${quoteIt}` });
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
