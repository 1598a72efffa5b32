/** The sections of a page that a translation is compared by: each field of its prose, each cause, each step. */
export type Sections = ReadonlyMap<string, unknown>;

/** The section that the body of a page is. */
export const bodySection = 'body';

/** How the words that readers see of a page stand to its original. */
export interface Edition {
  /** Sections whose original has changed since they were translated. */
  readonly stale: ReadonlySet<string>;
  /** Sections that are shown in the language of the original: no translation of them fits it. */
  readonly untranslated: ReadonlySet<string>;
}

/** Prose in the language of a translation, as far as there is one. */
export interface Joined<Prose> extends Edition {
  readonly prose: Prose;
  /** Sections of the translation that the original does not have, or not any more. */
  readonly gone: readonly string[];
}

/** Fields whose entries are sections of their own. */
const divided = new Set(['causes', 'how', 'questions', 'outcomes']);

/** The sections of some prose, by names such as `summary` and `causes.source-changed`. */
export function sectionsOf(prose: object): Sections {
  return new Map(
    Object.entries(prose).flatMap(([field, value]) =>
      value === undefined
        ? []
        : divided.has(field)
          ? Object.entries(value).map(([name, part]) => [`${field}.${name}`, part] as const)
          : [[field, value] as const],
    ),
  );
}

/**
 * Joins a translation with the prose of its original, section by section. Where a section has other entries than its
 * original, nobody could tell which command belongs to which text, so the original is shown.
 *
 * @param from for each section, the hash of the original that it was made from
 */
export function joinProse<Prose extends object>(
  original: Prose,
  translation: object,
  from: Readonly<Record<string, string>>,
  hash: (section: unknown) => string,
): Joined<Prose> {
  const own = sectionsOf(translation);
  const stale = new Set<string>();
  const untranslated = new Set<string>();
  const choose = (name: string, section: unknown): unknown => {
    const translated = own.get(name);
    if (translated === undefined || !isAlike(section, translated)) {
      untranslated.add(name);
      return section;
    }
    if (from[name] !== hash(section)) stale.add(name);
    return translated;
  };
  const prose = mapEntries(original, (field, value) =>
    divided.has(field)
      ? mapEntries(value as object, (name, part) => choose(`${field}.${name}`, part))
      : choose(field, value),
  );
  const known = sectionsOf(original);
  return { prose: prose as Prose, stale, untranslated, gone: [...own.keys()].filter((name) => !known.has(name)) };
}

/** An original as readers of another language see it while nobody has translated it. */
export function untranslated(prose: object): Edition {
  return { stale: new Set(), untranslated: new Set([...sectionsOf(prose).keys(), bodySection]) };
}

/** An original among its own readers. */
export const original: Edition = { stale: new Set(), untranslated: new Set() };

/** Whether two values have the same entries, whatever their words. */
function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return typeof a === typeof b;
  const names = Object.keys(a);
  const same = (name: string) => name in b && isAlike(a[name as keyof typeof a], b[name as keyof typeof b]);
  return names.length === Object.keys(b).length && names.every(same);
}

function mapEntries(record: object, change: (name: string, value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]));
}
