import { createHash } from 'node:crypto';
import { translationLanguages } from '../domain/catalogue/languages.ts';
import {
  articleProse,
  errorProse,
  serviceProse,
  treeProse,
  withArticleProse,
  withErrorProse,
  withServiceProse,
  withTreeProse,
} from '../domain/catalogue/prose.ts';
import {
  bodySection,
  type Edition,
  joinProse,
  original,
  sectionsOf,
  untranslated,
} from '../domain/catalogue/translation.ts';
import { verbatimFaults } from '../domain/content-checks/check-verbatim.ts';
import type { Problem } from '../domain/content-checks/problem.ts';
import type { Content, TranslatedFolder, Translation } from './read-content.ts';

/** How content of a kind gives its prose away and takes other prose on. */
export interface ProseKind<T, Prose> {
  readonly proseOf: (one: T) => Prose;
  readonly withProse: (one: T, prose: Prose) => T;
}

/** The kinds of content that can be translated, by their folders. */
export const proseKinds = {
  errors: { proseOf: errorProse, withProse: withErrorProse },
  guides: { proseOf: articleProse, withProse: withArticleProse },
  providers: { proseOf: articleProse, withProse: withArticleProse },
  services: { proseOf: serviceProse, withProse: withServiceProse },
  troubleshooters: { proseOf: treeProse, withProse: withTreeProse },
} as const;

/** Content in one language, with how its words stand to their original. */
export type InLanguage<T> = T & { readonly edition: Edition };

/** What a translation file says. */
export type Translated = Pick<Translation, 'prose' | 'body' | 'from'>;

/** Content as its author wrote it. */
export function inOriginal<T>(one: T): InLanguage<T> {
  return { ...one, edition: original };
}

/** Content in the words of its translation, and in its own where there are none. */
export function inTranslation<T, Prose extends object>(
  one: T,
  body: string,
  translated: Translated | undefined,
  { proseOf, withProse }: ProseKind<T, Prose>,
): InLanguage<T> {
  const prose = proseOf(one);
  if (translated === undefined) return { ...one, edition: untranslated(prose) };
  const joined = joinProse(prose, translated.prose, translated.from, hashOf);
  const stale = new Set(joined.stale);
  const left = new Set(joined.untranslated);
  if (isBlank(translated.body)) left.add(bodySection);
  else if (translated.from[bodySection] !== hashOf(body.trim())) stale.add(bodySection);
  return { ...withProse(one, joined.prose), edition: { stale, untranslated: left } };
}

/** The sections of an original that can be translated now, with their hashes. */
export function originalHashes(content: Content, folder: TranslatedFolder, id: string): Map<string, string> {
  const sections = [...(sectionsIn(content, folder, id) ?? [])];
  return new Map(sections.map(([name, section]) => [name, hashOf(section)]));
}

/** Where a translation and its original have parted: to be told to those who translate, and no fault of anybody. */
export interface Parting {
  readonly file: string;
  /** Sections whose original has changed since. */
  readonly stale: readonly string[];
  /** Sections without a translation that fits. */
  readonly missing: readonly string[];
  /** Sections that the original does not have. */
  readonly gone: readonly string[];
}

/** All translations that no longer fit their original. */
export function partings(content: Content): Parting[] {
  return content.translations.flatMap(({ folder, id, file, prose, body, from }) => {
    const sections = sectionsIn(content, folder, id);
    if (sections === undefined) return [];
    const whole = Object.fromEntries(sections);
    const words = { ...Object.fromEntries(sectionsOf(prose)), ...(isBlank(body) ? {} : { [bodySection]: body }) };
    const { stale, untranslated, gone } = joinProse(whole, words, from, hashOf);
    if (stale.size + untranslated.size + gone.length === 0) return [];
    return [{ file, stale: [...stale], missing: [...untranslated], gone }];
  });
}

/** Where the code and the links of a translation are not those of its original; what is stale is not compared. */
export function checkTranslations(content: Content): Problem[] {
  return content.translations.flatMap(({ folder, id, file, prose, body, from }) => {
    const words = new Map([...sectionsOf(prose), ...(isBlank(body) ? [] : [[bodySection, body] as const])]);
    return [...(sectionsIn(content, folder, id) ?? [])].flatMap(([name, section]) =>
      words.has(name) && from[name] === hashOf(section)
        ? verbatimFaults(section, words.get(name)).map((message) => ({ file, field: name, message }))
        : [],
    );
  });
}

/** The sections of an original, its body among them. */
export function sectionsIn(content: Content, folder: TranslatedFolder, id: string): Map<string, unknown> | undefined {
  const prose = proseIn(content, folder, id);
  if (prose === undefined) return undefined;
  const body = bodyIn(content, folder, id).trim();
  return new Map([...sectionsOf(prose), ...(body === '' ? [] : [[bodySection, body] as const])]);
}

/** The prose of an original. */
export function proseIn(content: Content, folder: TranslatedFolder, id: string): object | undefined {
  const find = <T extends { readonly id: string }, Prose>(all: readonly T[], { proseOf }: ProseKind<T, Prose>) => {
    const one = all.find((candidate) => candidate.id === id);
    return one && proseOf(one);
  };
  switch (folder) {
    case 'errors':
      return find(content.errors, proseKinds.errors);
    case 'guides':
      return find(content.guides, proseKinds.guides);
    case 'providers':
      return find(content.providers, proseKinds.providers);
    case 'services':
      return find(content.services, proseKinds.services);
    case 'troubleshooters':
      return find(content.trees, proseKinds.troubleshooters);
  }
}

/** The body of an original; empty where it has none. */
export function bodyIn({ linking }: Pick<Content, 'linking'>, folder: TranslatedFolder, id: string): string {
  return linking.find(({ file }) => file.endsWith(`/${folder}/${id}.mdx`))?.body?.text ?? '';
}

/** A short name of some prose: another one when a word of it changes. */
export function hashOf(section: unknown): string {
  return createHash('sha256').update(JSON.stringify(section)).digest('hex').slice(0, 8);
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** The paths of pages that are shown in their original, each with its language in front, without the base path. */
export function untranslatedPaths({ errors, guides, providers, trees, translations }: Content): string[] {
  const proseOf = new Map(
    translations.map(({ folder, id, language, prose }) => [`${language}/${folder}/${id}`, prose]),
  );
  return translationLanguages.flatMap((language) => {
    const lacks = (folder: TranslatedFolder, id: string, section: string) =>
      !sectionsOf(proseOf.get(`${language}/${folder}/${id}`) ?? {}).has(section);
    const pages = (folder: TranslatedFolder, all: readonly { readonly id: string }[]) =>
      all.flatMap(({ id }) => (lacks(folder, id, 'title') ? [`${language}/${folder}/${id}/`] : []));
    return [
      ...pages('errors', errors),
      ...pages('guides', guides),
      ...pages('providers', providers),
      ...trees.flatMap(({ id, questions, outcomes }) => [
        ...(lacks('troubleshooters', id, 'title') ? [`${language}/troubleshoot/map/${id}/`] : []),
        ...[
          ...Object.keys(questions).map((name) => `questions.${name}`),
          ...Object.keys(outcomes).map((name) => `outcomes.${name}`),
        ]
          .filter((section) => lacks('troubleshooters', id, section))
          .map((section) => `${language}/troubleshoot/${id}/${section.slice(section.indexOf('.') + 1)}/`),
      ]),
    ];
  });
}
