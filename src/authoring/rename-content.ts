import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { firstTree } from '../domain/troubleshooter/tree.ts';
import { idForm } from '../schemas/author-words.ts';
import { nameFault } from './content-files.ts';

/** What can be renamed. */
export const renameKinds = ['page', 'cause', 'step', 'answer', 'tree', 'guide', 'provider'] as const;
export type RenameKind = (typeof renameKinds)[number];

/** What a renaming changes: whole texts by their paths, and files that get another name, translations among them. */
export interface Renaming {
  readonly changed: ReadonlyMap<string, string>;
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** How many places were changed, the new name itself included. */
  readonly places: number;
  /** Whether the old name was published, and so was kept under `was`. */
  readonly keptOldName: boolean;
}

/**
 * Gives something in content another name in all files, and writes the old one to its `was` where it was
 * published. Comments and layout stay as they are.
 *
 * @param files the texts of `content/` and of the search cases, by their paths
 * @param old `page`, `page#cause`, `step`, `question.answer`, `tree`, `guide` or `provider`
 * @returns why it cannot be done, as text
 */
export function renameContent(
  files: ReadonlyMap<string, string>,
  kind: RenameKind,
  old: string,
  name: string,
): Renaming | string {
  const target = targetOf(files, kind, old);
  if (typeof target === 'string') return target;
  const fault = target.moves ? nameFault(name) : undefined;
  if (!idForm.test(name) || fault !== undefined) {
    return (
      fault?.replace('Rename the file to', 'Write') ??
      `\`${name}\` cannot be a name. Write lower-case words joined by hyphens that begin with a letter.`
    );
  }
  if (target.isTaken(name)) return `\`${name}\` is taken: it is another ${kind} now. Choose another name.`;

  const keptOldName = isPublished(files.get('content/addresses.txt') ?? '', target.addresses);
  const changed = new Map<string, string>();
  let places = 0;
  for (const [path, text] of files) {
    const edits = new Edits(text);
    if (path.endsWith('.json')) target.inCases?.(edits, name);
    else if (path !== 'content/addresses.txt') {
      target.inLinks?.(edits, name);
      const yaml = yamlOf(path, text);
      if (yaml !== undefined) target.inYaml(path, yaml, edits, name);
      if (yaml !== undefined && isTranslation(path)) renameKeys(yaml, edits, target.keysIn?.(path, name) ?? []);
      if (yaml !== undefined && path === target.file) {
        const found = target.find(yaml);
        if (found !== undefined) editFormerNames(yaml, found, edits, keptOldName ? target.ownName : undefined, name);
      }
    }
    if (edits.count === 0) continue;
    places += edits.count;
    changed.set(path, edits.apply());
  }
  const moved = (target.moves ? [...files.keys()] : [])
    .filter((path) => originalOf(path) === target.file)
    .map((from) => ({ from, to: from.replace(/[^/.]*(?=[^/]*$)/, name) }));
  return { changed, moved, places: places + moved.length, keptOldName };
}

/** The file that a translation was made from; of an original, itself. */
function originalOf(path: string): string {
  return path.replace(/(?<=\/[^/.]+)\.\w+(?=\.(?:mdx|yaml)$)/, '');
}

function isTranslation(path: string): boolean {
  return originalOf(path) !== path;
}

/** A key of a translation, by the way to it, and its new name. */
type KeyEdit = readonly [way: readonly string[], name: string];

/** Gives keys of a translation other names: those of its words, and those of what they were made from. */
function renameKeys({ root, ...yaml }: FileYaml, edits: Edits, keys: readonly KeyEdit[]) {
  for (const [way, name] of keys) {
    const parent = way.slice(0, -1);
    const map = root.getIn(parent);
    const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === way.at(-1)) : undefined;
    edits.replaceNode({ root, ...yaml }, pair?.key, name);
  }
}

/** A section of a translation, and the hash of the original that it was made from. */
const section = (part: string, old: string, name: string): KeyEdit[] => [
  [[part, old], name],
  [['from', `${part}.${old}`], `${part}.${name}`],
];

/** The fields of a file, and where they begin in it. */
interface FileYaml {
  readonly root: YAMLMap;
  readonly text: string;
  readonly start: number;
}

/** What is renamed: where it is, and how other files name it. */
interface Target {
  readonly file: string;
  /** Whether the file takes the new name. */
  readonly moves: boolean;
  /** The name as `was` holds it. */
  readonly ownName: string;
  /** Lines of the ledger that show that the name was published: what it belongs to may have been renamed since. */
  readonly addresses: readonly string[];
  readonly isTaken: (name: string) => boolean;
  /** The fields that hold `was`; `after` is the field that it is written after. */
  readonly find: (yaml: FileYaml) => { readonly map: YAMLMap; readonly after?: string } | undefined;
  readonly inYaml: (path: string, yaml: FileYaml, edits: Edits, name: string) => void;
  /** The keys of a translation that are called so. */
  readonly keysIn?: (path: string, name: string) => readonly KeyEdit[];
  readonly inLinks?: (edits: Edits, name: string) => void;
  readonly inCases?: (edits: Edits, name: string) => void;
}

function targetOf(files: ReadonlyMap<string, string>, kind: RenameKind, old: string): Target | string {
  switch (kind) {
    case 'page':
      return pageTarget(files, 'errors', old);
    case 'guide':
      return pageTarget(files, 'guides', old);
    case 'provider':
      return pageTarget(files, 'providers', old);
    case 'cause':
      return causeTarget(files, old);
    case 'step':
      return stepTarget(files, old);
    case 'answer':
      return answerTarget(files, old);
    case 'tree':
      return treeTarget(files, old);
  }
}

function pageTarget(
  files: ReadonlyMap<string, string>,
  folder: 'errors' | 'guides' | 'providers',
  old: string,
): Target | string {
  const file = `content/${folder}/${old}.mdx`;
  if (!files.has(file)) return `There is no ${file}. Correct the old name.`;
  const link = { errors: 'error', guides: 'guide', providers: 'provider' }[folder];
  const isError = folder === 'errors';
  return {
    file,
    moves: true,
    ownName: old,
    addresses: [`/${folder}/${old}/`],
    isTaken: (name) => files.has(`content/${folder}/${name}.mdx`),
    find: ({ root }) => ({ map: root }),
    inLinks: (edits, name) => edits.replace(new RegExp(`(?<=\\]\\(\\s*${link}:)${old}(?=[)#\\s])`, 'g'), name),
    inYaml: (path, yaml, edits, name) => {
      if (!isError) return;
      const places = path.startsWith('content/errors/')
        ? [/^(?:confusedWith|tellApart)\.\d+\.id$/, /^retired\.replacedBy$/]
        : path === 'content/search/families.yaml'
          ? [/^[\w-]+\.pages\.\d+$/]
          : path === 'content/search/logs.yaml'
            ? [/^statuses\.\w+\.\d+$/]
            : [/^outcomes\.[\w-]+\.cause$/];
      edits.replaceScalars(yaml, places, (value) =>
        value === old ? name : value.startsWith(`${old}#`) ? value.replace(old, name) : undefined,
      );
    },
    keysIn: (path, name) =>
      isError && path.startsWith('content/errors/')
        ? ['confusedWith', 'tellApart'].map((part) => [[part, old], name] as const)
        : [],
    inCases: (edits, name) => {
      if (!isError) return;
      edits.replace(new RegExp(`(?<="expect": ?\\[[^\\]]{0,2000}")${old}(?=")`, 'g'), name);
    },
  };
}

function causeTarget(files: ReadonlyMap<string, string>, old: string): Target | string {
  const [page = '', cause = ''] = old.split('#');
  const file = `content/errors/${page}.mdx`;
  const text = files.get(file);
  if (text === undefined || cause === '') {
    return `There is no cause \`${old}\`. Write it as \`page#cause\`, such as \`check-size-failed#source-changed\`.`;
  }
  const causes = (yaml: FileYaml | undefined) => mapsIn(yaml?.root.get('causes'));
  const has = (name: string) => causes(yamlOf(file, text)).some((one) => one.get('id') === name);
  if (!has(cause)) return `${file} has no cause \`${cause}\`. Correct the old name.`;
  return {
    file,
    moves: false,
    ownName: cause,
    addresses: [page, ...formerNames(yamlOf(file, text)?.root)].map((id) => `/errors/${id}/#${cause}`),
    isTaken: has,
    find: (yaml) => {
      const map = causes(yaml).find((one) => one.get('id') === cause);
      return map && { map, after: 'id' };
    },
    inLinks: (edits, name) => edits.replace(new RegExp(`(?<=\\]\\(\\s*error:${page}#)${cause}(?=[)\\s])`, 'g'), name),
    keysIn: (path, name) =>
      originalOf(path) === file ? [...section('causes', cause, name), ...section('how', cause, name)] : [],
    inYaml: (path, yaml, edits, name) => {
      if (path === file) {
        edits.replaceScalars(yaml, [/^causes\.\d+\.id$/], (value) => (value === cause ? name : undefined));
        edits.replace(new RegExp(`(?<=\\]\\(\\s*#)${cause}(?=[)\\s])`, 'g'), name);
      }
      edits.replaceScalars(yaml, [/^outcomes\.[\w-]+\.cause$/], (value) =>
        value === old ? `${page}#${name}` : undefined,
      );
    },
  };
}

function stepTarget(files: ReadonlyMap<string, string>, old: string): Target | string {
  const owner = treeWith(files, old);
  if (owner === undefined) return `No tree has a step \`${old}\`. Correct the old name.`;
  return {
    file: owner,
    moves: false,
    ownName: old,
    addresses: [`/troubleshoot/${idOf(owner)}/${old}/`],
    isTaken: (name) => treeWith(files, name) !== undefined,
    find: ({ root }) => {
      const map = stepIn(root, old)?.value;
      return isMap(map) ? { map } : undefined;
    },
    keysIn: (path, name) =>
      originalOf(path) === owner ? [...section('questions', old, name), ...section('outcomes', old, name)] : [],
    inYaml: (path, yaml, edits, name) => {
      if (path === owner) edits.replaceNode(yaml, stepIn(yaml.root, old)?.key, name);
      edits.replaceScalars(
        yaml,
        [/^questions\.[\w-]+\.answers\.\d+\.next$/, /^outcomes\.[\w-]+\.otherwise$/, /^askedAt$/],
        (value) => (value === old ? name : undefined),
      );
    },
  };
}

function treeTarget(files: ReadonlyMap<string, string>, old: string): Target | string {
  const file = `content/troubleshooters/${old}.yaml`;
  const text = files.get(file);
  if (text === undefined) return `There is no ${file}. Correct the old name.`;
  if (old === firstTree) return `\`${old}\` is where every walk begins, and keeps its name.`;
  const steps = ['questions', 'outcomes'].flatMap((part) => {
    const named = yamlOf(file, text)?.root.get(part);
    return isMap(named) ? named.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) : [];
  });
  return {
    file,
    moves: true,
    ownName: old,
    addresses: [`/troubleshoot/map/${old}/`, ...steps.map((step) => `/troubleshoot/${old}/${step}/`)],
    isTaken: (name) => files.has(`content/troubleshooters/${name}.yaml`),
    find: ({ root }) => ({ map: root }),
    // Steps are named without their tree.
    inYaml: () => {},
  };
}

function answerTarget(files: ReadonlyMap<string, string>, old: string): Target | string {
  const [question = '', answer = ''] = old.split('.');
  const owner = treeWith(files, question);
  const questionIn = (root: YAMLMap | undefined) => {
    const step = root && stepIn(root, question)?.value;
    return isMap(step) ? step : undefined;
  };
  const answersIn = (root: YAMLMap | undefined) => mapsIn(questionIn(root)?.get('answers'));
  const has = (name: string) =>
    owner !== undefined && answersIn(yamlOf(owner, files.get(owner) ?? '')?.root).some((one) => one.get('id') === name);
  if (owner === undefined || !has(answer)) {
    return `There is no answer \`${old}\`. Write it as \`question.answer\`, such as \`where.failed-list\`.`;
  }
  return {
    file: owner,
    moves: false,
    ownName: answer,
    addresses: [question, ...formerNames(questionIn(yamlOf(owner, files.get(owner) ?? '')?.root))].map(
      (name) => `?trail=${name.replace(/^.*\//, '')}.${answer}`,
    ),
    isTaken: has,
    find: ({ root }) => {
      const map = answersIn(root).find((one) => one.get('id') === answer);
      return map && { map, after: 'id' };
    },
    keysIn: (path, name) =>
      originalOf(path) === owner ? [[['questions', question, 'answers', answer], name] as const] : [],
    inYaml: (path, yaml, edits, name) => {
      if (path !== owner) return;
      const found = answersIn(yaml.root).find((one) => one.get('id') === answer);
      edits.replaceNode(yaml, found?.get('id', true), name);
    },
  };
}

/** Writes the old name to `was`, and takes out the new one where the name had been that before. */
function editFormerNames(
  yaml: FileYaml,
  { map, after }: { readonly map: YAMLMap; readonly after?: string },
  edits: Edits,
  old: string | undefined,
  name: string,
) {
  const former = map.get('was');
  if (isSeq(former)) {
    const names = formerNames(map);
    const kept = [...(old === undefined ? [] : [old]), ...names.filter((one) => one !== name)];
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'was');
    if (pair !== undefined && kept.length > 0) edits.replaceNode(yaml, former, `[${kept.join(', ')}]`);
    else if (pair !== undefined) edits.removeField(yaml, map, pair);
    return;
  }
  if (old === undefined) return;
  const field = `was: [${old}]`;
  const [first] = map.items;
  const key = first?.key;
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === after);
  const behind = isScalar(pair?.value) ? pair.value.range?.[1] : undefined;
  if (!isScalar(key) || !key.range) return;
  const indent = ' '.repeat(yaml.start + key.range[0] - lineStart(edits.text, yaml.start + key.range[0]));
  if (behind !== undefined) edits.insert(yaml.start + behind, map.flow ? `, ${field}` : `\n${indent}${field}`);
  else edits.insert(yaml.start + key.range[0], map.flow ? `${field}, ` : `${field}\n${indent}`);
}

/** Changes to one text, made at once. */
class Edits {
  readonly text: string;
  readonly #edits: { start: number; end: number; text: string }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  get count(): number {
    return this.#edits.length;
  }

  insert(at: number, text: string) {
    // A file with line ends of Windows keeps them.
    this.#edits.push({ start: at, end: at, text: this.text.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text });
  }

  replace(form: RegExp, text: string) {
    for (const { 0: found, index } of this.text.matchAll(form)) {
      this.#edits.push({ start: index, end: index + found.length, text });
    }
  }

  replaceNode({ start }: FileYaml, node: unknown, text: string) {
    const range = (node as Node | undefined)?.range;
    if (range) this.#edits.push({ start: start + range[0], end: start + range[1], text: quotedAs(node, text) });
  }

  replaceScalars(yaml: FileYaml, places: readonly RegExp[], change: (value: string) => string | undefined) {
    for (const [path, node] of scalarsIn(yaml.root)) {
      if (!places.some((place) => place.test(path))) continue;
      const text = change(String(node.value));
      if (text !== undefined) this.replaceNode(yaml, node, text);
    }
  }

  removeField({ start }: FileYaml, map: YAMLMap, pair: Pair) {
    const from = (pair.key as Node).range?.[0];
    const to = (pair.value as Node).range?.[1];
    if (from === undefined || to === undefined) return;
    const rest = this.text.slice(start + to);
    const gap = map.flow ? (/^\s*,\s*/.exec(rest)?.[0].length ?? 0) : (/^[^\n]*\n[ ]*/.exec(rest)?.[0].length ?? 0);
    this.#edits.push({ start: start + from, end: start + to + gap, text: '' });
  }

  apply(): string {
    return this.#edits
      .toSorted((a, b) => b.start - a.start || b.end - a.end)
      .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), this.text);
  }
}

function quotedAs(node: unknown, text: string): string {
  if (!isScalar(node)) return text;
  if (node.type === 'QUOTE_SINGLE') return `'${text}'`;
  return node.type === 'QUOTE_DOUBLE' ? `"${text}"` : text;
}

function yamlOf(path: string, text: string): FileYaml | undefined {
  const [head = '', frontmatter] = /^(?:\ufeff?---[ \t]*\r?\n)([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const yaml = path.endsWith('.mdx') ? frontmatter : text;
  if (yaml === undefined) return undefined;
  const { contents } = parseDocument(yaml);
  return isMap(contents)
    ? { root: contents, text: yaml, start: path.endsWith('.mdx') ? head.indexOf(yaml, 3) : 0 }
    : undefined;
}

/** Every scalar with the way to it. */
function scalarsIn(node: unknown, path = ''): (readonly [path: string, node: Node & { value: unknown }])[] {
  const under = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => (isScalar(key) ? scalarsIn(value, under(String(key.value))) : []));
  }
  if (isSeq(node)) return node.items.flatMap((item, i) => scalarsIn(item, under(i)));
  return isScalar(node) ? [[path, node]] : [];
}

function mapsIn(list: unknown): YAMLMap[] {
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

function stepIn(root: YAMLMap, name: string): Pair | undefined {
  return ['questions', 'outcomes']
    .flatMap((part) => {
      const steps = root.get(part);
      return isMap(steps) ? steps.items : [];
    })
    .find(({ key }) => isScalar(key) && key.value === name);
}

function treeWith(files: ReadonlyMap<string, string>, step: string): string | undefined {
  return [...files].find(([path, text]) => {
    const root = path.startsWith('content/troubleshooters/') ? yamlOf(path, text)?.root : undefined;
    return root !== undefined && stepIn(root, step) !== undefined;
  })?.[0];
}

function formerNames(map: YAMLMap | undefined): string[] {
  const former = map?.get('was');
  return isSeq(former) ? former.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : [])) : [];
}

function isPublished(ledger: string, addresses: readonly string[]): boolean {
  const lines = new Set(ledger.split(/\r?\n/));
  return addresses.some((address) => lines.has(address));
}

function idOf(file: string): string {
  return file.replace(/^.*\/|\.\w+$/g, '');
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
