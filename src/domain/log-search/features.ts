import type { Cues } from './cues.ts';
import type { Hit } from './hit.ts';
import type { OpenIndex } from './open-index.ts';

/** What a text as a whole says, beside its hits. */
export interface Surroundings {
  /** What all of the text read so far says of whose error it is. */
  readonly everywhere: Cues;
  /** By page: the share of what a short text says that some wording of the page says; `undefined` for longer texts. */
  readonly explained: ReadonlyMap<number, number> | undefined;
  /** Words that neither logs of any software nor our pages use. */
  readonly strangers: ReadonlySet<string>;
  /** Codes that no page documents. */
  readonly unknownCodes: ReadonlySet<string>;
  /** How much the words of the text speak for stores and migrations, and against other software, in log-odds. */
  readonly sound: number;
  /** By page: the hit of its description, in a short text. */
  readonly described: ReadonlyMap<number, Hit>;
  /** By page that a status of the text may mean: how likely it does, 1 for the likeliest. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Hits that stand within a longer wording of another page. */
  readonly covered: ReadonlySet<Hit>;
  /** Hits that wrap errors of other pages, with these. */
  readonly wrapping: ReadonlyMap<Hit, readonly number[]>;
}

/** More bits, strangers or words of other software than these say nothing new. */
/** A whole message with fewer bits may be an everyday sentence: `access denied`. */
export const enough = 9;
/** With fewer bits a wording may stand in a text by chance. */
export const little = 15;
const most = { bits: 40, strays: 4, strangers: 4, others: 3, strange: 12, sound: 10 } as const;

/** What was found, by its kind and whether it is whole. */
const forms = [
  'EC',
  'code',
  'code of any program',
  'code that may be a word',
  'message',
  'part of a message',
  'words of any program',
  'part of words of any program',
  'phrase',
  'part of a phrase',
  'description',
  'status',
  'number that may be a status',
] as const;

/** What is around it: something that names a store or a migration, nothing at all, or anything else. */
const contexts = ['beside a store', 'by itself', 'among other words'] as const;

function formOf(hit: Hit): (typeof forms)[number] {
  const { kind, isWritten, isAltered, isShared } = hit;
  if (kind === 'ec') return 'EC';
  if (kind === 'description') return 'description';
  if (kind === 'status') return isWritten ? 'status' : 'number that may be a status';
  if (kind === 'code') {
    if (!isWritten || isAltered) return 'code that may be a word';
    return isShared ? 'code of any program' : 'code';
  }
  const whole = isWhole(hit);
  if (kind === 'phrase') return whole ? 'phrase' : 'part of a phrase';
  if (isShared) return whole ? 'words of any program' : 'part of words of any program';
  return whole ? 'message' : 'part of a message';
}

/** Whether a hit is an EC value, a code or a whole message of our own that says enough to be no other. */
export function isOwnForm(hit: Hit): boolean {
  const form = formOf(hit);
  return form === 'EC' || form === 'code' || (form === 'message' && hit.bits >= enough);
}

function contextOf({ setting }: Hit, { everywhere }: Surroundings): (typeof contexts)[number] {
  if (everywhere.storage.size > 0) return 'beside a store';
  return setting.isAll ? 'by itself' : 'among other words';
}

/** Where so much of a wording stands, nothing is missing. */
const nearlyAll = 0.99;

/** Whether all of what a page is known by stands there, side by side. */
export function isWhole({ share, strays }: Hit): boolean {
  return share >= nearlyAll && strays === 0;
}

/** What speaks for a page and against it beside its form and context, each as a number between 0 and 1. */
const features = {
  // How much of it.
  'information found': (hit) => (isWording(hit) ? Math.min(hit.bits, most.bits) / most.bits : 0),
  'little information found': (hit) => (isWording(hit) ? Math.max(0, 1 - hit.bits / little) : 0),
  'information missing': (hit) => (isWording(hit) ? 1 - hit.share : 0),
  'words in between': ({ strays }) => Math.min(strays, most.strays) / most.strays,
  'only a status': ({ isStatus }) => is(isStatus),
  'a status that may mean it': (hit, { statuses }) => (isPartial(hit) ? (statuses.get(hit.page) ?? 0) : 0),
  // A whole message has the status that it has.
  'a status that means other pages': (hit, { statuses }, { withStatus }) =>
    is(
      hit.kind !== 'ec' &&
        !(hit.kind === 'message' && isWhole(hit)) &&
        statuses.size > 0 &&
        !statuses.has(hit.page) &&
        withStatus.has(hit.page),
    ),
  'ideas found': ({ kind, bits }) => (kind === 'description' ? Math.min(bits, most.bits) / most.bits : 0),
  'ideas missing': ({ kind, share }) => (kind === 'description' ? 1 - share : 0),
  'ideas found besides': ({ kind, page }, { described }) =>
    kind === 'description' ? 0 : Math.min(described.get(page)?.bits ?? 0, most.bits) / most.bits,
  'ideas missing besides': ({ kind, page }, { described }) =>
    kind === 'description' ? 0 : 1 - (described.get(page)?.share ?? 1),
  // How it stands there.
  'fills a field or line': ({ setting }) => is(setting.isAlone),
  'strangers beside a part': (hit) =>
    isPartial(hit) ? Math.min(hit.setting.strangers, most.strangers) / most.strangers : 0,
  'a name that is none of ours speaks': ({ setting }) => is(setting.isTagged),
  'part of a longer name': ({ setting }) => is(setting.isGlued),
  'left unexplained by a part': (hit, { explained }) =>
    isPartial(hit) && hit.kind !== 'description' ? unexplained(hit, explained) : 0,
  'left unexplained by a description': (hit, { explained }) =>
    hit.kind === 'description' ? unexplained(hit, explained) : 0,
  'part of a wording in a long text': (hit, { explained }) => is(isPartial(hit) && isWording(hit) && !explained),
  'within a wording of another page': (hit, { covered }) => is(covered.has(hit)),
  'wraps an error of another page': (hit, { wrapping }) => is(wrapping.has(hit)),
  'said after the code of a hub': ({ page, saidAfter }, _, { tellsApart }) =>
    tellsApart.has(page) ? Math.min(saidAfter, most.bits) / most.bits : 0,
  // Whose error it is.
  'only its owner named': (hit, { everywhere }, index) => is(ownerOf(hit, everywhere, index) === 'alone'),
  'its owner named among others': (hit, { everywhere }, index) =>
    is(ownerOf(hit, everywhere, index) === 'among others'),
  'only other stores named': (hit, { everywhere }, index) => is(ownerOf(hit, everywhere, index) === 'others'),
  'only other stores named, a code': (hit, { everywhere }, index) =>
    is(hit.kind === 'code' && ownerOf(hit, everywhere, index) === 'others'),
  'much is named of stores or migrations': (_, { everywhere }) =>
    Math.min(everywhere.storage.size, most.others) / most.others,
  'other software named': (_, { everywhere }) => is(everywhere.others.size > 0),
  'much other software named': (_, { everywhere }) => Math.min(everywhere.others.size, most.others) / most.others,
  'a cloud named, no store': (_, { everywhere }) => is(everywhere.clouds.size > 0 && everywhere.storage.size === 0),
  'only other software named': (_, { everywhere }) => is(everywhere.others.size > 0 && everywhere.storage.size === 0),
  'through its hub, owner named': ({ page, isThroughHub }, { everywhere }, index) =>
    is(isThroughHub && isNamed(page, everywhere, index)),
  'through its hub, owner not named': ({ page, isThroughHub }, { everywhere }, index) =>
    is(isThroughHub && !isNamed(page, everywhere, index)),
  'through its hub, one of several of an owner': ({ isThroughHub, isOneOfSeveral }) =>
    is(isThroughHub && isOneOfSeveral),
  hub: ({ page }, _, index) => is(index.tellsApart.has(page)),
  'strange words, no store named': (_, { everywhere, strangers: all }) =>
    everywhere.storage.size === 0 ? Math.min(all.size, most.strange) / most.strange : 0,
  'sounds of stores': (_, { sound }) => Math.max(0, Math.min(sound, most.sound)) / most.sound,
  'sounds of other software': (_, { sound }) => Math.max(0, Math.min(-sound, most.sound)) / most.sound,
  'a code that no page documents': ({ kind }, { unknownCodes }) =>
    is(kind !== 'ec' && kind !== 'code' && unknownCodes.size > 0),
  // What is said of the outcome.
  'says that something failed': ({ kind }, { everywhere }) =>
    is(kind === 'description' && everywhere.roles.has('trouble')),
  'says that it went well': (hit, { everywhere }) => is(isPartial(hit) && everywhere.roles.has('calm')),
  'asks how to': (hit, { everywhere }) => is(isPartial(hit) && everywhere.roles.has('query')),
} as const satisfies Record<string, (hit: Hit, surroundings: Surroundings, index: OpenIndex) => number>;

const formNames = forms.flatMap((form) => contexts.map((context) => `${form}, ${context}`));
const values = Object.values(features);

/**
 * The names of all features, in the order of their values. The weights of these are all that the search decides by, and
 * `npm run fit:search` fits them. A weight is in log-odds: 1 makes a page 2.7 times as likely.
 */
export const featureNames: readonly string[] = [...formNames, ...Object.keys(features)];

/** The value of each feature for one hit, in the order of `featureNames`. */
export function featuresOf(hit: Hit, surroundings: Surroundings, index: OpenIndex): number[] {
  const form = forms.indexOf(formOf(hit)) * contexts.length + contexts.indexOf(contextOf(hit, surroundings));
  return [...formNames.map((_, i) => is(i === form)), ...values.map((value) => value(hit, surroundings, index))];
}

/** The share of a short text that the page of a hit says nothing of. */
function unexplained({ page }: Hit, explained: Surroundings['explained']): number {
  return explained ? 1 - (explained.get(page) ?? 0) : 0;
}

function is(claim: boolean): 0 | 1 {
  return claim ? 1 : 0;
}

/** Whether words of the page were found in their order. */
export function isWording({ kind }: Hit): boolean {
  return kind === 'message' || kind === 'shared' || kind === 'phrase';
}

/** Whether something of what the page is known by is missing. */
function isPartial(hit: Hit): boolean {
  return hit.kind === 'description' || hit.kind === 'status' || !isWhole(hit);
}

/** Whether no store is named, and a page is of the one that data moves into. */
function isOfTarget(page: number, { storage }: Cues, { owners, ownersOf }: OpenIndex): boolean {
  const isAnyNamed = owners.some(({ kind, name }) => kind === 'store' && storage.has(name));
  return !isAnyNamed && (ownersOf[page] ?? []).some(({ into }) => into);
}

/** Whether what a hub has in common with its pages may mean one of them: it is of a store that is named, or else of ours. */
export function isMeantByHub(page: number, everywhere: Cues, index: OpenIndex): boolean {
  return isNamed(page, everywhere, index) || isOfTarget(page, everywhere, index);
}

function isNamed(page: number, { storage }: Cues, { ownersOf }: OpenIndex): boolean {
  return (ownersOf[page] ?? []).some(({ name }) => storage.has(name));
}

/**
 * Whether the stores that are named on the lines of a hit, or else anywhere, are those whose error its page is; `undefined`
 * where no store is named, or the page is the error of none.
 */
export function ownerOf(
  { page, setting }: Hit,
  everywhere: Cues,
  { ownersOf, owners }: OpenIndex,
): 'alone' | 'among others' | 'others' | undefined {
  const storesIn = ({ storage }: Cues) => owners.filter(({ kind, name }) => kind === 'store' && storage.has(name));
  const beside = storesIn(setting.beside);
  const named = beside.length > 0 ? beside : storesIn(everywhere);
  const all = ownersOf[page] ?? [];
  const own = all.filter(({ kind }) => kind === 'store');
  if (named.length === 0 || all.length === 0) return undefined;
  // What moves data between stores speaks of them as well, where it is named.
  if (own.length === 0) return all.some(({ name }) => everywhere.storage.has(name)) ? undefined : 'others';
  const right = named.filter((one) => own.includes(one)).length;
  if (right === 0) return 'others';
  return right === named.length ? 'alone' : 'among others';
}
