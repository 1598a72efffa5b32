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
  /** By page that a status of the text may mean: the hit, of which the share says how likely it does, 1 for the likeliest. */
  readonly statuses: ReadonlyMap<number, Hit>;
  /** Hits that stand within a longer wording of another page. */
  readonly covered: Pick<ReadonlySet<Hit>, 'has'>;
  /** Hits that wrap errors of other pages, with these. */
  readonly wrapping: ReadonlyMap<Hit, readonly number[]>;
}

/** A whole message with fewer bits may be an everyday sentence: `access denied`. */
export const enough = 9;
/** With fewer bits a wording may stand in a text by chance. */
export const little = 15;
/** More bits, strangers or sound than these say nothing new. */
const most = { bits: 40, strangers: 4, strange: 12, sound: 10 } as const;

/** What was found: what a page has for itself, only a description or a status, or anything less than its own. */
export const forms = ['EC', 'code', 'message', 'description', 'status', 'words of others or a part'] as const;

function formOf(hit: Hit): (typeof forms)[number] {
  if (hit.kind === 'ec') return 'EC';
  if (hit.kind === 'description') return 'description';
  if (hit.isStatus) return 'status';
  if (isOwnCode(hit)) return 'code';
  return isOwnMessage(hit) ? 'message' : 'words of others or a part';
}

/** Whether a hit is a code as it is written, and no program but those of the page prints it. */
function isOwnCode({ kind, isWritten, isAltered, isShared }: Hit): boolean {
  return kind === 'code' && isWritten && !isAltered && !isShared;
}

/** Whether a hit is a whole message that no program but those of the page prints. */
function isOwnMessage(hit: Hit): boolean {
  return hit.kind === 'message' && !hit.isShared && isWhole(hit);
}

/** Whether a hit is an EC value, a code or a whole message of our own that says enough to be no other. */
export function isOwnForm(hit: Hit): boolean {
  return hit.kind === 'ec' || isOwnCode(hit) || (isOwnMessage(hit) && hit.bits >= enough);
}

/** Where so much of a wording stands, nothing is missing. */
const nearlyAll = 0.99;

/** Whether all of what a page is known by stands there, side by side. */
export function isWhole({ share, strays }: Hit): boolean {
  return share >= nearlyAll && strays === 0;
}

/** What speaks for a page and against it beside its form and context, as a number between 0 and 1. */
type Feature = (hit: Hit, surroundings: Surroundings, index: OpenIndex) => number;

// How much of it.
export const littleInformationFound: Feature = (hit) => (isWording(hit) ? Math.max(0, 1 - hit.bits / little) : 0);
export const informationMissing: Feature = (hit) => (isWording(hit) ? 1 - hit.share : 0);
export const aStatusThatMayMeanIt: Feature = (hit, { statuses }) =>
  isPartial(hit) ? (statuses.get(hit.page)?.share ?? 0) : 0;
// A whole message has the status that it has.
export const aStatusThatMeansOtherPages: Feature = (hit, { statuses }, { withStatus }) =>
  is(
    hit.kind !== 'ec' &&
      !(hit.kind === 'message' && isWhole(hit)) &&
      statuses.size > 0 &&
      !statuses.has(hit.page) &&
      withStatus.has(hit.page),
  );
export const ideasFound: Feature = ({ page }, { described }) =>
  Math.min(described.get(page)?.bits ?? 0, most.bits) / most.bits;
export const ideasMissing: Feature = ({ kind, share }) => (kind === 'description' ? 1 - share : 0);
export const ideasMissingBesides: Feature = ({ kind, page }, { described }) =>
  kind === 'description' ? 0 : 1 - (described.get(page)?.share ?? 1);
// How it stands there: beside what names a store or a migration, by itself, or else among other words.
export const amongOtherWords: Feature = ({ setting }, { everywhere }) =>
  is(everywhere.storage.size === 0 && !setting.isAll);
export const fillsAFieldOrLine: Feature = ({ setting }) => is(setting.isAlone);
export const strangersBesideAPart: Feature = (hit) =>
  isPartial(hit) ? Math.min(hit.setting.strangers, most.strangers) / most.strangers : 0;
/** The share of a short text that the page says nothing of. */
export const leftUnexplained: Feature = (hit, { explained }) =>
  isPartial(hit) && explained ? 1 - (explained.get(hit.page) ?? 0) : 0;
export const partOfAWordingInALongText: Feature = (hit, { explained }) =>
  is(isPartial(hit) && isWording(hit) && !explained);
export const withinAWordingOfAnotherPage: Feature = (hit, { covered }) => is(covered.has(hit));
export const wrapsAnErrorOfAnotherPage: Feature = (hit, { wrapping }) => is(wrapping.has(hit));
// Whose error it is.
export const onlyOtherStoresNamed: Feature = (hit, { everywhere }, index) => is(isOfOthers(hit, everywhere, index));
export const onlyOtherSoftwareNamed: Feature = (_, { everywhere }) =>
  is(everywhere.others.size > 0 && everywhere.storage.size === 0);
export const throughItsHubAsOneOfSeveralOfAnOwner: Feature = ({ isThroughHub, isOneOfSeveral }) =>
  is(isThroughHub && isOneOfSeveral);
export const strangeWordsButNoStoreNamed: Feature = (_, { everywhere, strangers: all }) =>
  everywhere.storage.size === 0 ? Math.min(all.size, most.strange) / most.strange : 0;
export const soundsOfStores: Feature = (_, { sound }) => Math.max(0, Math.min(sound, most.sound)) / most.sound;
export const soundsOfOtherSoftware: Feature = (_, { sound }) => Math.max(0, Math.min(-sound, most.sound)) / most.sound;
export const aCodeThatNoPageDocuments: Feature = ({ kind }, { unknownCodes }) =>
  is(kind !== 'ec' && kind !== 'code' && unknownCodes.size > 0);
// What is said of the outcome.
export const saysThatSomethingFailed: Feature = ({ kind }, { everywhere }) =>
  is(kind === 'description' && everywhere.roles.has('trouble'));
export const saysThatItWentWell: Feature = (hit, { everywhere }) => is(isPartial(hit) && everywhere.roles.has('calm'));

/** All of these, in the order of their weights. `feature-names.ts` calls each as the function is called. */
export const features: readonly Feature[] = [
  littleInformationFound,
  informationMissing,
  aStatusThatMayMeanIt,
  aStatusThatMeansOtherPages,
  ideasFound,
  ideasMissing,
  ideasMissingBesides,
  amongOtherWords,
  fillsAFieldOrLine,
  strangersBesideAPart,
  leftUnexplained,
  partOfAWordingInALongText,
  withinAWordingOfAnotherPage,
  wrapsAnErrorOfAnotherPage,
  onlyOtherStoresNamed,
  onlyOtherSoftwareNamed,
  throughItsHubAsOneOfSeveralOfAnOwner,
  strangeWordsButNoStoreNamed,
  soundsOfStores,
  soundsOfOtherSoftware,
  aCodeThatNoPageDocuments,
  saysThatSomethingFailed,
  saysThatItWentWell,
];

/** The value of each feature for one hit, its form first: in the order of `featureNames`. */
export function featuresOf(hit: Hit, surroundings: Surroundings, index: OpenIndex): Float64Array {
  // Asked for every hit of every text, so nothing else is made on the way.
  const values = new Float64Array(forms.length + features.length);
  values[forms.indexOf(formOf(hit))] = 1;
  for (let i = 0; i < features.length; i += 1) {
    values[forms.length + i] = (features[i] as Feature)(hit, surroundings, index);
  }
  return values;
}

/** Features times weights: how likely the page of a hit is meant, in log-odds. */
export function scoreOf(values: Float64Array, { fitted: { weights } }: OpenIndex): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (values[i] as number) * (weights[i] ?? 0);
  return sum;
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
function isOfTarget(page: number, { storage }: Cues, { stores, ownersOf }: OpenIndex): boolean {
  const isAnyNamed = stores.some(({ name }) => storage.has(name));
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
 * Whether the stores that are named on the lines of a hit, or else anywhere, are others than its page is about; never where no
 * store is named, or the page is the error of none.
 */
export function isOfOthers({ page, setting }: Hit, everywhere: Cues, { ownersOf, stores }: OpenIndex): boolean {
  const all = ownersOf[page] ?? [];
  if (all.length === 0 || everywhere.storage.size === 0) return false;
  const storesIn = ({ storage }: Cues) => (storage.size === 0 ? [] : stores.filter(({ name }) => storage.has(name)));
  const beside = storesIn(setting.beside);
  const named = beside.length > 0 ? beside : storesIn(everywhere);
  if (named.length === 0) return false;
  // What moves data between stores speaks of them as well, where it is named.
  if (all.every(({ kind }) => kind !== 'store')) return !all.some(({ name }) => everywhere.storage.has(name));
  return !named.some((one) => all.includes(one));
}
