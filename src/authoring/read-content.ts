import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Article, Provider } from '../domain/catalogue/article.ts';
import type { Linking } from '../domain/catalogue/check-links.ts';
import type { ErrorPage, Source } from '../domain/catalogue/error-page.ts';
import type { KnownNames } from '../domain/catalogue/known-names.ts';
import type { Tree } from '../domain/troubleshooter/tree.ts';
import { guideSchema, providerSchema } from '../schemas/article.ts';
import { errorPageSchema } from '../schemas/error-page.ts';
import { knownNamesSchema } from '../schemas/known-names.ts';
import { sourceSchema } from '../schemas/source.ts';
import { treeSchema } from '../schemas/tree.ts';

/** One thing an author has to correct: `place` is `file:line`. */
export interface ContentComplaint {
  readonly place: string;
  readonly field: string;
  readonly message: string;
}

/** Everything in `content/` that its schema accepts, and complaints about the rest. */
export interface Content {
  readonly errors: ErrorPage[];
  readonly trees: Tree[];
  readonly guides: Article[];
  readonly providers: Provider[];
  readonly sources: Source[];
  readonly knownNames: KnownNames[];
  /** The whole text of each file, to look for links in. */
  readonly texts: Linking[];
  readonly complaints: ContentComplaint[];
}

/** Reads and checks all content files below `folder`, without Astro. */
export function readContent(folder: string): Content {
  const complaints: ContentComplaint[] = [];
  const read = <T>(file: string, yaml: string, firstLine: number, schema: z.ZodType<T>): T | undefined => {
    const lines = new LineCounter();
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
    for (const { message, pos } of document.errors) {
      complaints.push({ place: `${file}:${lines.linePos(pos[0]).line + firstLine - 1}`, field: 'YAML', message });
    }
    if (document.errors.length > 0) return undefined;
    const result = schema.safeParse(document.toJS());
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) {
      const line = lineOf(document, path, lines);
      complaints.push({ place: `${file}:${line + firstLine - 1}`, field: path.join('.') || '(whole file)', message });
    }
    return undefined;
  };

  const texts: Linking[] = [];
  const readPages = <T>(name: string, schema: z.ZodType<T>) =>
    files(join(folder, name), '.mdx').flatMap(({ id, file, text }) => {
      complaints.push(...openPlaces(file, text));
      texts.push({ file, content: text });
      const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---(\r?\n|$)/.exec(text)?.[1];
      if (frontmatter === undefined) {
        complaints.push({
          place: `${file}:1`,
          field: 'frontmatter',
          message: 'Begin the page with its fields between two lines of `---`.',
        });
        return [];
      }
      const data = read(file, frontmatter, 2, schema);
      return data === undefined ? [] : [{ id, ...data }];
    });
  const errors = readPages('errors', errorPageSchema);
  const guides = readPages('guides', guideSchema);
  const providers = readPages('providers', providerSchema);
  const trees = files(join(folder, 'troubleshooters'), '.yaml').flatMap(({ id, file, text }) => {
    complaints.push(...openPlaces(file, text));
    texts.push({ file, content: text });
    const data = read(file, text, 1, treeSchema);
    return data === undefined ? [] : [{ id, ...data }];
  });
  /** A file with many entries, by their keys. */
  const readEntries = <T>(name: string, schema: z.ZodType<T>) => {
    const file = join(folder, name);
    const raw = parseDocument(readFileSync(file, 'utf8'));
    if (!isMap(raw.contents)) return [];
    return Object.entries(raw.toJS() as Record<string, unknown>).flatMap(([id, entry]) => {
      const result = schema.safeParse(entry);
      if (result.success) return [{ id, ...result.data }];
      for (const { path, message } of result.error.issues) {
        complaints.push({ place: file, field: [id, ...path].join('.'), message });
      }
      return [];
    });
  };
  const sources = readEntries('sources.yaml', sourceSchema);
  const knownNames = readEntries('known-names.yaml', knownNamesSchema);
  return { errors, trees, guides, providers, sources, knownNames, texts, complaints };
}

function files(folder: string, ending: string) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.startsWith('_'))
    .sort()
    .map((name) => ({
      id: name.slice(0, -ending.length),
      file: join(folder, name),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** The line of the deepest field of `path` that stands in the file; a missing one shows its parent's. */
function lineOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as [number] | null) : null;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

/** A place that a template left open and nobody has filled. */
const openPlace = /FILL[ -]IN|fill-in/;

/** Every line of a file that a template left open. */
function openPlaces(file: string, text: string): ContentComplaint[] {
  return text.split('\n').flatMap((line, i) =>
    openPlace.test(line)
      ? [
          {
            place: `${file}:${i + 1}`,
            field: 'FILL IN',
            message: 'Replace this by its real content, or delete the line.',
          },
        ]
      : [],
  );
}
