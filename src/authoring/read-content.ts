import type { z } from 'astro/zod';
import { addressesIn } from '../build/addresses.ts';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { articleSections, errorAnchors, errorSections } from '../domain/catalogue/fixed-anchors.ts';
import type { TranslationLanguage } from '../domain/catalogue/languages.ts';
import { checkBody, checkProviderSections, headingAnchors } from '../domain/content-checks/check-body.ts';
import { checkChineseBody, checkChineseFields } from '../domain/content-checks/check-chinese.ts';
import { checkLedgerText } from '../domain/content-checks/check-ledger.ts';
import { checkCharacters, checkConflicts, checkOpenPlaces } from '../domain/content-checks/check-text.ts';
import type { AllContent } from '../domain/content-checks/check-together.ts';
import { checkPrivateData } from '../domain/content-checks/private-data.ts';
import type { Piece, Problem } from '../domain/content-checks/problem.ts';
import { type Family, type Lexicon, noLogs } from '../domain/log-search/lexicon.ts';
import type { Fitted, WordCounts } from '../domain/log-search/search-index.ts';
import type { KnownSecrets } from '../domain/sharing/known-secrets.ts';
import { guideSchema, providerSchema } from '../schemas/article.ts';
import { authorWords, idForm } from '../schemas/author-words.ts';
import { commandFamilySchema } from '../schemas/command-family.ts';
import { errorPageSchema } from '../schemas/error-page.ts';
import { knownNamesSchema } from '../schemas/known-names.ts';
import { knownSecretsSchema } from '../schemas/known-secrets.ts';
import {
  familySchema,
  fittedSchema,
  ideaSchema,
  logFormsSchema,
  ownerSchema,
  wordCountsSchema,
} from '../schemas/lexicon.ts';
import { serviceSchema } from '../schemas/service.ts';
import { sourceSchema } from '../schemas/source.ts';
import {
  articleTranslationSchema,
  errorTranslationSchema,
  serviceTranslationSchema,
  treeTranslationSchema,
} from '../schemas/translation.ts';
import { treeSchema } from '../schemas/tree.ts';
import {
  type ContentFile,
  type ContentFolder,
  folderOnDisk,
  listFiles,
  readText,
  strayEntries,
  type TranslationFile,
} from './content-files.ts';
import { readYaml, type Yaml } from './read-yaml.ts';

/** Everything in `content/` that its schema accepts, and what is wrong with the rest. */
export interface Content extends AllContent {
  /** What the search knows beside the pages: `content/search/`. */
  readonly search: SearchContent;
  /** What secrets look like: `content/secrets.json`. */
  readonly knownSecrets: KnownSecrets;
  /** What is written in other languages, beside its originals. */
  readonly translations: readonly Translation[];
  /** What each file shows alone: looked for when it is first asked, which takes longer than to read. */
  readonly problems: readonly Problem[];
  /** Files that could not be read or wait to be filled in: elsewhere they seem to be missing. */
  readonly unfinished: readonly string[];
  /** The line of something that only all files together show. */
  readonly lineOf: (problem: Problem) => number | undefined;
}

/** The kinds of content that can be translated, by their folders. */
export type TranslatedFolder = (typeof translatedFolders)[number];

/** A translation file as its schema has it. */
export interface Translation {
  readonly folder: TranslatedFolder;
  readonly language: TranslationLanguage;
  /** That of the original. */
  readonly id: string;
  readonly file: string;
  /** Prose in the shape of the original's. */
  readonly prose: object;
  /** The text below the fields, where the original has one. */
  readonly body: string | undefined;
  /** For each section, the hash of the original that it was made from. */
  readonly from: Readonly<Record<string, string>>;
}

/** What the search knows beside the pages. */
export interface SearchContent {
  readonly lexicon: Lexicon;
  readonly families: readonly Family[];
  readonly wordCounts: WordCounts;
  readonly fitted: Fitted;
}

const noSecrets: KnownSecrets = { tokens: [], commands: [] };
const noCounts: WordCounts = { others: 0, ours: 0, counts: {} };
const notFitted: Fitted = { weights: {}, match: 1, mayFit: 1 };

const translatedFolders = ['errors', 'guides', 'providers', 'services', 'troubleshooters'] as const;
const folders = [...translatedFolders, 'commands'] as const;
const files = ['sources.yaml', 'known-names.yaml', 'addresses.txt', 'secrets.json'] as const;
/** What the search knows beside the pages. */
const searchFiles = [
  'ideas.yaml',
  'owners.yaml',
  'families.yaml',
  'logs.yaml',
  'word-counts.json',
  'fitted.json',
] as const;
/** What new pages begin with, and the commands that need it. */
const templates = [
  ['errors/_template.mdx', 'npm run new:error'],
  ['guides/_template.mdx', 'npm run new:guide'],
  ['providers/_template.mdx', 'npm run new:provider'],
] as const;

/** Reads all content files of a folder and checks each of them alone, without Astro. */
export function readContent(where: string | ContentFolder): Content {
  const folder = typeof where === 'string' ? folderOnDisk(where) : where;
  const reader = new Reader();
  const listings = new Map(folders.map((name) => [name, listFiles(folder, name, endingOf(name))]));

  if (folders.every((name) => folder.list(name) === undefined)) {
    reader.report([
      {
        file: `${folder.name}/`,
        field: '(whole folder)',
        message: 'There is no such folder here. Run the command in the folder of the project, where package.json is.',
      },
    ]);
    reader.unfinished.add(folder.name);
  } else {
    reader.giveUp([...listings.values()].flatMap(({ problems }) => problems));
    reader.report([
      ...strayEntries(folder, '', [...folders, 'search', ...files]),
      ...strayEntries(folder, 'search', searchFiles),
    ]);
    for (const [template, command] of templates) {
      const isThere = folder.read(template) !== undefined;
      if (isThere || folder.list(template.split('/')[0] ?? '') === undefined) continue;
      reader.report([
        {
          file: `${folder.name}/${template}`,
          field: '(whole file)',
          message: `Is missing, and \`${command}\` begins every page with it. Bring it back.`,
        },
      ]);
    }
  }
  const list = (name: (typeof folders)[number]) => listings.get(name)?.files ?? [];
  const text = (name: (typeof files)[number] | `search/${(typeof searchFiles)[number]}`) => {
    const read = readText(folder, name);
    if ('text' in read) return read;
    if (reader.unfinished.has(folder.name)) return undefined;
    reader.giveUp([read]);
    return undefined;
  };

  // First, so that all that follows is looked through for them.
  const secrets = text('secrets.json');
  const knownSecrets = reader.records(secrets === undefined ? [] : [secrets], knownSecretsSchema)[0] ?? noSecrets;
  reader.knownSecrets = knownSecrets;
  const errors = reader.pages(list('errors'), errorPageSchema, (body, data) =>
    checkBody(body, data === undefined ? new Set(errorSections) : errorAnchors(data)),
  );
  const articleBody = (body: Piece) => checkBody(body, new Set(articleSections));
  const guides = reader.pages(list('guides'), guideSchema, articleBody);
  const providers = reader.pages(list('providers'), providerSchema, (body) => [
    ...articleBody(body),
    ...checkProviderSections(body),
  ]);
  const services = reader.records(list('services'), serviceSchema);
  const trees = reader.records(list('troubleshooters'), treeSchema);
  const translations = translatedFolders.flatMap((name) =>
    (listings.get(name)?.translations ?? []).flatMap((file) =>
      reader.translation(name, file, (id) => anchorsIn(reader.linking, name, id, errors)),
    ),
  );
  const commands = reader.records(list('commands'), commandFamilySchema);
  const sources = reader.entries(text('sources.yaml'), sourceSchema);
  const knownNames = reader.entries(text('known-names.yaml'), knownNamesSchema);
  const ledger = reader.ledger(text('addresses.txt'));
  const named = <T extends { readonly id: string }>(entries: readonly T[]) =>
    entries.map(({ id, ...rest }) => ({ name: id, ...rest }));
  const logs = text('search/logs.yaml');
  const search: SearchContent = {
    lexicon: {
      ideas: named(reader.entries(text('search/ideas.yaml'), ideaSchema)),
      owners: named(reader.entries(text('search/owners.yaml'), ownerSchema)),
      logs: reader.records(logs === undefined ? [] : [logs], logFormsSchema)[0] ?? noLogs,
    },
    families: named(reader.entries(text('search/families.yaml'), familySchema)),
    wordCounts: reader.json(text('search/word-counts.json'), wordCountsSchema) ?? noCounts,
    fitted: reader.json(text('search/fitted.json'), fittedSchema) ?? notFitted,
  };

  return {
    errors,
    guides,
    providers,
    services,
    trees,
    translations,
    sources,
    knownNames,
    commands,
    ledger,
    search,
    knownSecrets,
    linking: reader.linking,
    get problems() {
      return reader.problems;
    },
    unfinished: [...reader.unfinished],
    lineOf: ({ file, line, field }) => line ?? reader.lineOf(file, field),
  };
}

function endingOf(folder: (typeof folders)[number]): '.mdx' | '.yaml' {
  return folder === 'services' || folder === 'troubleshooters' || folder === 'commands' ? '.yaml' : '.mdx';
}

/** What each kind of translation looks like. */
const translationSchemas = {
  errors: errorTranslationSchema,
  guides: articleTranslationSchema,
  providers: articleTranslationSchema,
  services: serviceTranslationSchema,
  troubleshooters: treeTranslationSchema,
} as const;

/** Reads files one by one, and keeps what was wrong with them and where their fields are. */
class Reader {
  readonly #reports: (readonly Problem[] | (() => readonly Problem[]))[] = [];
  #problems: readonly Problem[] | undefined;
  readonly unfinished = new Set<string>();
  knownSecrets = noSecrets;
  readonly linking: AllContent['linking'][number][] = [];
  readonly #yamls = new Map<string, Yaml>();
  /** The lines that wait to be filled in: that is all there is to say about them. */
  readonly #open = new Map<string, ReadonlySet<number | undefined>>();
  readonly #addresses = new Map<string, Map<string, number>>();

  /** @param problems those of a file that is read all the same may be looked for later */
  report(problems: readonly Problem[] | (() => readonly Problem[])) {
    this.#reports.push(problems);
  }

  get problems(): readonly Problem[] {
    this.#problems ??= this.#reports.flatMap((report) => (typeof report === 'function' ? report() : report));
    return this.#problems;
  }

  /** Reports problems that mean that their file is not read. */
  giveUp(problems: readonly Problem[]) {
    this.report(problems);
    for (const { file } of problems) this.unfinished.add(file);
  }

  lineOf(file: string, field: string): number | undefined {
    return this.#addresses.get(file)?.get(field) ?? this.#yamls.get(file)?.lineOf(field.split('.'));
  }

  /** Pages of fields and a body. */
  pages<T extends object>(
    files: readonly ContentFile[],
    schema: z.ZodType<T>,
    checkOwn: (body: Piece, data: T | undefined) => Problem[],
  ): (T & { id: string })[] {
    return files.flatMap(({ id, file, text }) => {
      if (!this.#startReading(file, text)) return [];
      const [head, frontmatter] = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
      if (head === undefined || frontmatter === undefined) {
        this.giveUp([{ file, line: 1, field: 'frontmatter', message: withoutFields(text) }]);
        return [];
      }
      const data = this.#fields({ file, text: frontmatter, firstLine: 2 }, schema);
      const body = { file, text: text.slice(head.length), firstLine: head.split('\n').length };
      this.report(() => checkOwn(body, data));
      if (data === undefined) return [];
      this.linking.push({ file, content: data, body });
      return [{ id, ...data }];
    });
  }

  /** Files of fields alone. */
  records<T extends object>(files: readonly ContentFile[], schema: z.ZodType<T>): (T & { id: string })[] {
    return files.flatMap(({ id, file, text }) => {
      if (!this.#startReading(file, text)) return [];
      const data = this.#fields({ file, text, firstLine: 1 }, schema);
      if (data === undefined) return [];
      this.linking.push({ file, content: data });
      return [{ id, ...data }];
    });
  }

  /** A file beside its original; pages have their anchors from that. */
  translation(
    folder: TranslatedFolder,
    { language, ...file }: TranslationFile,
    anchorsOf: (id: string) => ReadonlySet<string>,
  ): Translation[] {
    const schema: z.ZodType<{ from: Record<string, string> }> = translationSchemas[folder];
    const hasBody = endingOf(folder) === '.mdx';
    const read = hasBody
      ? this.pages([file], schema, (piece) => [
          ...checkBody(piece, new Set(), anchorsOf(file.id)),
          ...(language === 'zh' ? checkChineseBody(piece) : []),
        ])
      : this.records([file], schema);
    return read.map(({ id, from, ...prose }) => {
      if (language === 'zh') this.report(() => checkChineseFields(file.file, prose));
      const body = this.linking.at(-1)?.body?.text;
      return { folder, language, id, file: file.file, prose, body, from };
    });
  }

  /** A file with many entries, by their keys. */
  entries<T extends object>(read: ContentFile | undefined, schema: z.ZodType<T>): (T & { id: string })[] {
    if (read === undefined || !this.#startReading(read.file, read.text)) return [];
    const { file, text } = read;
    const yaml = this.#yaml({ file, text, firstLine: 1 });
    if (yaml.problems.length > 0) return [];
    if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) {
      this.giveUp([
        {
          file,
          line: 1,
          field: '(whole file)',
          message: 'Write entries here, each with its key and a colon, and its fields below.',
        },
      ]);
      return [];
    }
    return Object.entries(yaml.data).flatMap(([id, value]) => {
      if (!idForm.test(id)) {
        const message = 'Write the key in lower-case words joined by hyphens.';
        this.giveUp([{ file, line: yaml.lineOf([id]), field: id, message }]);
      }
      const data = this.#accept(file, yaml, value, [id], schema);
      return data === undefined ? [] : [{ id, ...data }];
    });
  }

  /** A file that a command writes. */
  json<T>(read: ContentFile | undefined, schema: z.ZodType<T>): T | undefined {
    if (read === undefined) return undefined;
    const conflicts = checkConflicts({ ...read, firstLine: 1 });
    try {
      if (conflicts.length === 0) return schema.parse(JSON.parse(read.text));
    } catch {
      // Told below, as what a conflict leaves is.
    }
    this.giveUp([
      { file: read.file, field: '(whole file)', message: 'Cannot be read. `npm run fit:search` writes it anew.' },
    ]);
    return undefined;
  }

  /** Every address ever published. */
  ledger(read: ContentFile | undefined): string[] {
    if (read === undefined) return [];
    const { file, text } = read;
    const piece = { file, text, firstLine: 1 };
    const conflicts = checkConflicts(piece);
    const problems = conflicts.length > 0 ? conflicts : checkLedgerText(piece);
    this.giveUp(problems);
    if (problems.length > 0) return [];
    this.#addresses.set(file, new Map(text.split(/\r?\n/).map((address, i) => [address, i + 1])));
    return addressesIn(text);
  }

  /** Checks the text of a file; `false` where it is not worth reading further. */
  #startReading(file: string, text: string): boolean {
    const piece = { file, text, firstLine: 1 };
    const conflicts = checkConflicts(piece);
    this.giveUp(conflicts);
    if (conflicts.length > 0) return false;
    if (text.trim() === '') {
      this.giveUp([{ file, line: 1, field: '(whole file)', message: 'Is empty. Write it, or delete the file.' }]);
      return false;
    }
    const open = checkOpenPlaces(piece);
    this.#open.set(file, new Set(open.map(({ line }) => line)));
    this.giveUp(open);
    this.report(() => [...checkCharacters(piece), ...checkPrivateData(piece, this.knownSecrets)]);
    return true;
  }

  #yaml(piece: Piece): Yaml {
    const yaml = readYaml(piece);
    this.#yamls.set(piece.file, yaml);
    this.giveUp(yaml.problems);
    return yaml;
  }

  /** The fields of a file as its schema has them. */
  #fields<T>(piece: Piece, schema: z.ZodType<T>): T | undefined {
    const yaml = this.#yaml(piece);
    return yaml.problems.length > 0 ? undefined : this.#accept(piece.file, yaml, yaml.data, [], schema);
  }

  #accept<T>(file: string, yaml: Yaml, value: unknown, at: readonly string[], schema: z.ZodType<T>): T | undefined {
    const result = schema.safeParse(value, { error: authorWords });
    if (result.success) return result.data;
    // A mistyped name also leaves the field missing that was meant: one fault, one line.
    const meant = new Set(
      result.error.issues.flatMap(({ code, path, message }) =>
        code === 'unrecognized_keys'
          ? [...message.matchAll(/Did you mean `(.*?)`/g)].map(([, name = '']) => [...path, name].join('.'))
          : [],
      ),
    );
    const foreign = result.error.issues.find(
      (issue) => issue.code === 'unrecognized_keys' && issue.path.length > 0 && issue.keys.length > 1,
    );
    if (foreign?.code === 'unrecognized_keys') {
      // Without the line that begins a group, its fields seem to be those of the group before.
      const path = [...at, ...foreign.path];
      const [first = ''] = foreign.keys;
      const group = result.error.issues.find((issue) => issue.path.length === 1)?.path[0];
      const such = group === undefined || group === foreign.path[0] ? '' : `, such as \`${String(group)}:\``;
      this.giveUp([
        {
          file,
          line: yaml.lineOf([...path, first]),
          field: path.join('.'),
          message: `${foreign.keys.map((key) => `\`${key}\``).join(', ')} are no fields of this entry. Is the line missing above that begins their group${such}?`,
        },
      ]);
      return undefined;
    }
    this.giveUp(
      result.error.issues.flatMap((issue) => {
        const path = [...at, ...issue.path];
        if (issue.code === 'unrecognized_keys') {
          return issue.message.split('\n').map((message, i) => {
            const whole = [...path, issue.keys[i] ?? ''];
            return { file, line: yaml.lineOf(whole), field: whole.join('.'), message };
          });
        }
        const line = yaml.lineOf(path);
        if (meant.has(issue.path.join('.')) || this.#open.get(file)?.has(line)) return [];
        return [{ file, line, field: path.join('.') || '(whole file)', message: issue.message }];
      }),
    );
    return undefined;
  }
}

/** The anchors that the original of a page has: its translation has the same. */
function anchorsIn(
  linking: AllContent['linking'],
  folder: TranslatedFolder,
  id: string,
  errors: readonly ErrorPage[],
): ReadonlySet<string> {
  const body = linking.find(({ file }) => file.endsWith(`/${folder}/${id}.mdx`))?.body?.text ?? '';
  const page = folder === 'errors' ? errors.find((one) => one.id === id) : undefined;
  return new Set([...(page === undefined ? articleSections : errorAnchors(page)), ...headingAnchors(body)]);
}

/** Why a page has no fields. */
function withoutFields(text: string): string {
  if (/^\s+---/.test(text))
    return 'The first line of `---` must be the first line of the file. Delete what is before it.';
  if (/^---[ \t]*\r?\n/.test(text))
    return 'The line of `---` that ends the fields is missing. Add it between the fields and the body.';
  return 'Begin the page with its fields between two lines of `---`.';
}
