import type { z } from 'astro/zod';
import { addressesIn } from '../build/addresses.ts';
import type { Article, Provider } from '../domain/catalogue/article.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
import { articleSections, errorAnchors, errorSections } from '../domain/catalogue/fixed-anchors.ts';
import type { KnownNames } from '../domain/catalogue/known-names.ts';
import { bodyFaults, providerFaults } from '../domain/content-checks/body-faults.ts';
import type { Linking } from '../domain/content-checks/check-links.ts';
import type { Complaint } from '../domain/content-checks/complaint.ts';
import { privateData } from '../domain/content-checks/private-data.ts';
import type { TextFault } from '../domain/content-checks/prose-faults.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';
import { guideSchema, providerSchema } from '../schemas/article.ts';
import { authorWords, idForm } from '../schemas/author-words.ts';
import { errorPageSchema } from '../schemas/error-page.ts';
import { knownNamesSchema } from '../schemas/known-names.ts';
import { sourceSchema } from '../schemas/source.ts';
import { treeSchema } from '../schemas/tree.ts';
import { type ContentComplaint, type ContentFile, listFiles, readContentFile, strayEntries } from './content-files.ts';
import { readYaml, type Yaml } from './read-yaml.ts';

/** Everything in `content/` that its schema accepts, and complaints about the rest. */
export interface Content {
  readonly errors: ErrorPage[];
  readonly trees: Tree[];
  readonly guides: Article[];
  readonly providers: Provider[];
  readonly sources: Source[];
  readonly knownNames: KnownNames[];
  /** The bodies of the pages, by their files. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Pages and trees, to look for links in. */
  readonly linking: readonly Linking[];
  /** Every address ever published. */
  readonly ledger: readonly string[];
  readonly complaints: readonly ContentComplaint[];
  /** Files that could not be read or wait to be filled in: elsewhere they seem to be missing. */
  readonly unfinished: readonly string[];
  /** `file:line` of something that only all files together show. */
  readonly placeOf: (complaint: Complaint) => string;
}

/** Reads and checks all content files below `folder`, without Astro. */
export function readContent(folder: string): Content {
  const complaints: ContentComplaint[] = [];
  const unfinished = new Set<string>();
  const yamls = new Map<string, Yaml>();
  const bodies = new Map<string, { readonly body: string; readonly firstLine: number }>();
  const linking: Linking[] = [];

  const complain = (file: string, line: number, field: string, message: string) =>
    complaints.push({ place: `${file}:${line}`, field, message });
  const report = (file: string, field: string, faults: readonly TextFault[], firstLine = 1) => {
    for (const { line, message } of faults) complain(file, line + firstLine - 1, field, message);
  };
  /** Complaints that mean that their file is not read. */
  const giveUp = (found: readonly ContentComplaint[]) => {
    complaints.push(...found);
    for (const { place } of found) unfinished.add(place.replace(/:\d+$/, ''));
  };
  const list = (name: string, ending: '.mdx' | '.yaml') => {
    const listing = listFiles(`${folder}/${name}`, ending);
    giveUp(listing.complaints);
    return listing.files;
  };

  /** The fields of a file as its schema has them. */
  const readFields = <T>(file: string, text: string, firstLine: number, schema: z.ZodType<T>): T | undefined => {
    const yaml = readYaml(text, firstLine);
    yamls.set(file, yaml);
    for (const { line, field, message } of yaml.complaints) complain(file, line, field, message);
    const data = yaml.complaints.length > 0 ? undefined : accept(file, yaml, yaml.data, [], schema);
    if (data === undefined) unfinished.add(file);
    return data;
  };
  const accept = <T>(file: string, yaml: Yaml, value: unknown, at: readonly string[], schema: z.ZodType<T>) => {
    const result = schema.safeParse(value, { error: authorWords });
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) {
      const whole = [...at, ...path];
      complain(file, yaml.lineOf(whole), whole.join('.') || '(whole file)', message);
    }
    return undefined;
  };

  const readText = ({ file, text }: ContentFile) => {
    const open = openPlaces(text);
    if (open.length > 0) unfinished.add(file);
    report(file, 'FILL IN', open);
    report(file, 'text', [...invisibleSigns(text), ...privateData(text)]);
  };

  const readPages = <T extends object>(
    name: string,
    schema: z.ZodType<T>,
    faultsOf: (body: string, data: T | undefined) => TextFault[],
  ) =>
    list(name, '.mdx').flatMap((page) => {
      const { id, file, text } = page;
      readText(page);
      const [head, frontmatter] = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
      if (head === undefined || frontmatter === undefined) {
        complain(file, 1, 'frontmatter', 'Begin the page with its fields between two lines of `---`.');
        unfinished.add(file);
        return [];
      }
      const data = readFields(file, frontmatter, 2, schema);
      const body = text.slice(head.length);
      const firstLine = head.split('\n').length;
      bodies.set(file, { body, firstLine });
      report(file, 'body', faultsOf(body, data), firstLine);
      if (data === undefined) return [];
      linking.push({ file, content: data, body });
      return [{ id, ...data }];
    });
  const errors = readPages('errors', errorPageSchema, (body, data) =>
    bodyFaults(body, data === undefined ? new Set(errorSections) : errorAnchors(data)),
  );
  const articleFaults = (body: string) => bodyFaults(body, new Set(articleSections));
  const guides = readPages('guides', guideSchema, articleFaults);
  const providers = readPages('providers', providerSchema, (body) => [...articleFaults(body), ...providerFaults(body)]);
  const trees = list('troubleshooters', '.yaml').flatMap((tree) => {
    readText(tree);
    const data = readFields(tree.file, tree.text, 1, treeSchema);
    if (data === undefined) return [];
    linking.push({ file: tree.file, content: data });
    return [{ id: tree.id, ...data }];
  });

  /** A file with many entries, by their keys. */
  const readEntries = <T extends object>(name: string, schema: z.ZodType<T>) => {
    const read = readContentFile(`${folder}/${name}`);
    if ('place' in read) {
      giveUp([read]);
      return [];
    }
    const { file, text } = read;
    report(file, 'text', invisibleSigns(text));
    const yaml = readYaml(text);
    yamls.set(file, yaml);
    for (const { line, field, message } of yaml.complaints) complain(file, line, field, message);
    const entries = yaml.complaints.length === 0 && isRecord(yaml.data) ? Object.entries(yaml.data) : undefined;
    if (entries === undefined) {
      if (yaml.complaints.length === 0) {
        complain(file, 1, '(whole file)', 'Write entries here, each with its key and a colon, and its fields below.');
      }
      unfinished.add(file);
      return [];
    }
    return entries.flatMap(([id, value]) => {
      if (!idForm.test(id)) {
        complain(file, yaml.lineOf([id]), id, 'Write the key in lower-case words joined by hyphens.');
      }
      const data = accept(file, yaml, value, [id], schema);
      if (data === undefined) unfinished.add(file);
      return data === undefined ? [] : [{ id, ...data }];
    });
  };
  const sources = readEntries('sources.yaml', sourceSchema);
  const knownNames = readEntries('known-names.yaml', knownNamesSchema);
  const ledger = readContentFile(`${folder}/addresses.txt`);
  if ('place' in ledger) giveUp([ledger]);
  complaints.push(
    ...strayEntries(folder, [
      'errors',
      'guides',
      'providers',
      'troubleshooters',
      'sources.yaml',
      'known-names.yaml',
      'addresses.txt',
    ]),
  );

  return {
    errors,
    trees,
    guides,
    providers,
    sources,
    knownNames,
    bodies: new Map([...bodies].map(([file, { body }]) => [file, body])),
    linking,
    ledger: 'text' in ledger ? addressesIn(ledger.text) : [],
    complaints,
    unfinished: [...unfinished],
    placeOf: ({ file, field, bodyLine }) => {
      const line =
        bodyLine === undefined
          ? yamls.get(file)?.lineOf(field.split('.'))
          : (bodies.get(file)?.firstLine ?? 1) + bodyLine - 1;
      return line === undefined ? file : `${file}:${line}`;
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A place that a template left open and nobody has filled. */
const openPlace = /FILL[ -]IN|fill-in/;

/** Every line of a file that a template left open. */
function openPlaces(text: string): TextFault[] {
  return faultsAt(text, openPlace, 'Replace this by its real content, or delete the line.');
}

/** Signs that no editor shows and that spoil what a reader copies. */
function invisibleSigns(text: string): TextFault[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const invisible = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2028\u2029\ufeff]/;
  return faultsAt(text, invisible, 'Holds a sign that cannot be seen. Delete it, or type the line anew.');
}

function faultsAt(text: string, form: RegExp, message: string): TextFault[] {
  return text.split('\n').flatMap((line, i) => (form.test(line) ? [{ line: i + 1, message }] : []));
}
