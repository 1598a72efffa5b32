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
  /** Pages that have hits of more than one kind. */
  readonly corroborated: ReadonlySet<number>;
}

/** More bits, strangers or words of other software than these say nothing new. */
const little = 15;
const most = { bits: 40, strays: 4, strangers: 4, others: 3, strange: 12 } as const;

/**
 * What speaks for a page and against it, each as a number between 0 and 1. The weights of these are all that the search
 * decides by: `npm run fit:search` fits them. A weight is in log-odds: 1 makes a page 2.7 times as likely.
 */
const features = {
  // What was found.
  ec: ({ kind }) => is(kind === 'ec'),
  'code that is written as one': ({ kind, isWritten, isAltered }) => is(kind === 'code' && isWritten && !isAltered),
  'code that may be a word': ({ kind, isWritten, isAltered }) => is(kind === 'code' && !(isWritten && !isAltered)),
  message: ({ kind }) => is(kind === 'message'),
  phrase: ({ kind }) => is(kind === 'phrase'),
  description: ({ kind }) => is(kind === 'description'),
  // How much of it.
  'whole wording': (hit) => is(isWording(hit) && hit.share > 0.99 && hit.strays === 0),
  'information found': (hit) => (isWording(hit) ? Math.min(hit.bits, most.bits) / most.bits : 0),
  'little information found': (hit) => (isWording(hit) ? Math.max(0, 1 - hit.bits / little) : 0),
  'information missing': (hit) => (isWording(hit) ? 1 - hit.share : 0),
  'words in between': ({ strays }) => Math.min(strays, most.strays) / most.strays,
  'outcome or number missing': ({ lacking }) => is(lacking > 0),
  'opposite word': ({ isOpposite }) => is(isOpposite),
  'only a status': ({ isStatus }) => is(isStatus),
  'ideas found': ({ kind, bits }) => (kind === 'description' ? Math.min(bits, most.bits) / most.bits : 0),
  'ideas missing': ({ kind, share }) => (kind === 'description' ? 1 - share : 0),
  // How it stands there.
  'fills a field or line': ({ setting }) => is(setting.isAlone),
  'nothing else pasted': ({ setting }) => is(setting.isAll),
  'strangers beside a whole wording': (hit) => (isPartial(hit) ? 0 : strangers(hit)),
  'strangers beside a part': (hit) => (isPartial(hit) ? strangers(hit) : 0),
  'a name that is none of ours speaks': ({ setting }) => is(setting.isTagged),
  'part of a longer name': ({ setting }) => is(setting.isGlued),
  'ends in a success': ({ setting }) => is(setting.isSuccess),
  'left unexplained': ({ page }, { explained }) => (explained ? 1 - (explained.get(page) ?? 0) : 0),
  'left unexplained, description': ({ kind, page }, { explained }) =>
    explained && kind === 'description' ? 1 - (explained.get(page) ?? 0) : 0,
  'part of a wording in a long text': (hit, { explained }) => is(isPartial(hit) && isWording(hit) && !explained),
  'other evidence too': ({ page }, { corroborated }) => is(corroborated.has(page)),
  // Whose error it is.
  'owner named beside': ({ page, setting }, _, index) => is(isNamed(page, setting.beside, index)),
  'owner named': ({ page }, { everywhere }, index) => is(isNamed(page, everywhere, index)),
  'only other stores named': ({ page }, { everywhere }, index) => is(isOthers(page, everywhere, index)),
  'stores or migrations named, whole wording': (hit, { everywhere }) =>
    is(!isPartial(hit) && everywhere.storage.size > 0),
  'stores or migrations named, part': (hit, { everywhere }) =>
    is(isPartial(hit) && hit.kind !== 'description' && everywhere.storage.size > 0),
  'stores or migrations named, description': ({ kind }, { everywhere }) =>
    is(kind === 'description' && everywhere.storage.size > 0),
  'much is named of stores or migrations': (_, { everywhere }) =>
    Math.min(everywhere.storage.size, most.others) / most.others,
  'a cloud named, no store': (_, { everywhere }) => is(everywhere.clouds.size > 0 && everywhere.storage.size === 0),
  'other software beside': ({ setting }) => is(setting.beside.others.size > 0),
  'other software named': (_, { everywhere }) => is(everywhere.others.size > 0),
  'much other software named': (_, { everywhere }) => Math.min(everywhere.others.size, most.others) / most.others,
  'only other software named': (_, { everywhere }) => is(everywhere.others.size > 0 && everywhere.storage.size === 0),
  'only other software named, no whole wording': (hit, { everywhere }) =>
    is(isPartial(hit) && everywhere.others.size > 0 && everywhere.storage.size === 0),
  'others print it too': ({ page }, _, index) => is(index.isElsewhere.has(page)),
  'others print it too, no store named': ({ page, setting }, { everywhere }, index) =>
    is(index.isElsewhere.has(page) && everywhere.storage.size === 0 && !setting.isAll),
  'through its hub': ({ isThroughHub }) => is(isThroughHub),
  hub: ({ page }, _, index) => is(index.tellsApart.has(page)),
  'strange words, no store named': (_, { everywhere, strangers: all }) =>
    everywhere.storage.size === 0 ? Math.min(all.size, most.strange) / most.strange : 0,
  'a code that no page documents': ({ kind }, { unknownCodes }) =>
    is(kind !== 'ec' && kind !== 'code' && unknownCodes.size > 0),
  // What is said of the outcome.
  'says that something failed': ({ kind }, { everywhere }) =>
    is(kind === 'description' && everywhere.roles.has('trouble')),
  'says that it went well': (hit, { everywhere }) => is(isPartial(hit) && everywhere.roles.has('calm')),
  'asks how to': (hit, { everywhere }) => is(isPartial(hit) && everywhere.roles.has('query')),
} as const satisfies Record<string, (hit: Hit, surroundings: Surroundings, index: OpenIndex) => number>;

/** The names of all features, in the order of their values. */
export const featureNames = Object.keys(features) as readonly (keyof typeof features)[];

const values = Object.values(features);

/** The value of each feature for one hit, in the order of `featureNames`. */
export function featuresOf(hit: Hit, surroundings: Surroundings, index: OpenIndex): number[] {
  return values.map((value) => value(hit, surroundings, index));
}

function is(claim: boolean): 0 | 1 {
  return claim ? 1 : 0;
}

function isWording({ kind }: Hit): boolean {
  return kind === 'message' || kind === 'phrase';
}

/** Whether something of what the page is known by is missing. */
function isPartial({ kind, share, strays }: Hit): boolean {
  return kind === 'description' || share <= 0.99 || strays > 0;
}

function strangers({ setting }: Hit): number {
  return Math.min(setting.strangers, most.strangers) / most.strangers;
}

function isNamed(page: number, { storage }: Cues, { ownersOf }: OpenIndex): boolean {
  return (ownersOf[page] ?? []).some(({ name }) => storage.has(name));
}

/** Whether stores are named, and none of those whose error a page is. */
function isOthers(page: number, cues: Cues, { ownersOf, owners }: OpenIndex): boolean {
  if ((ownersOf[page] ?? []).length === 0 || isNamed(page, cues, { ownersOf } as OpenIndex)) return false;
  return owners.some(({ kind, name }) => kind === 'store' && cues.storage.has(name));
}
