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

/** A whole message with fewer bits may be an everyday sentence: `access denied`. */
export const enough = 9;
/** With fewer bits a wording may stand in a text by chance. */
export const little = 15;
/** More bits, strangers or words of other software than these say nothing new. */
const most = { bits: 40, strays: 4, strangers: 4, others: 3, strange: 12, sound: 10 } as const;

/** What was found, by its kind and whether it is whole. */
export const forms = [
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
export const contexts = ['beside a store', 'by itself', 'among other words'] as const;

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

/** What speaks for a page and against it beside its form and context, as a number between 0 and 1. */
type Feature = (hit: Hit, surroundings: Surroundings, index: OpenIndex) => number;

// How much of it.
export const informationFound: Feature = (hit) => (isWording(hit) ? Math.min(hit.bits, most.bits) / most.bits : 0);
export const littleInformationFound: Feature = (hit) => (isWording(hit) ? Math.max(0, 1 - hit.bits / little) : 0);
export const informationMissing: Feature = (hit) => (isWording(hit) ? 1 - hit.share : 0);
export const wordsInBetween: Feature = ({ strays }) => Math.min(strays, most.strays) / most.strays;
export const onlyAStatus: Feature = ({ isStatus }) => is(isStatus);
export const aStatusThatMayMeanIt: Feature = (hit, { statuses }) =>
  isPartial(hit) ? (statuses.get(hit.page) ?? 0) : 0;
// A whole message has the status that it has.
export const aStatusThatMeansOtherPages: Feature = (hit, { statuses }, { withStatus }) =>
  is(
    hit.kind !== 'ec' &&
      !(hit.kind === 'message' && isWhole(hit)) &&
      statuses.size > 0 &&
      !statuses.has(hit.page) &&
      withStatus.has(hit.page),
  );
export const ideasFound: Feature = ({ kind, bits }) =>
  kind === 'description' ? Math.min(bits, most.bits) / most.bits : 0;
export const ideasMissing: Feature = ({ kind, share }) => (kind === 'description' ? 1 - share : 0);
export const ideasFoundBesides: Feature = ({ kind, page }, { described }) =>
  kind === 'description' ? 0 : Math.min(described.get(page)?.bits ?? 0, most.bits) / most.bits;
export const ideasMissingBesides: Feature = ({ kind, page }, { described }) =>
  kind === 'description' ? 0 : 1 - (described.get(page)?.share ?? 1);
// How it stands there.
export const fillsAFieldOrLine: Feature = ({ setting }) => is(setting.isAlone);
export const strangersBesideAPart: Feature = (hit) =>
  isPartial(hit) ? Math.min(hit.setting.strangers, most.strangers) / most.strangers : 0;
export const aNameThatIsNoneOfOursSpeaks: Feature = ({ setting }) => is(setting.isTagged);
export const partOfALongerName: Feature = ({ setting }) => is(setting.isGlued);
export const leftUnexplainedByAPart: Feature = (hit, { explained }) =>
  isPartial(hit) && hit.kind !== 'description' ? unexplained(hit, explained) : 0;
export const leftUnexplainedByADescription: Feature = (hit, { explained }) =>
  hit.kind === 'description' ? unexplained(hit, explained) : 0;
export const partOfAWordingInALongText: Feature = (hit, { explained }) =>
  is(isPartial(hit) && isWording(hit) && !explained);
export const withinAWordingOfAnotherPage: Feature = (hit, { covered }) => is(covered.has(hit));
export const wrapsAnErrorOfAnotherPage: Feature = (hit, { wrapping }) => is(wrapping.has(hit));
export const saidAfterTheCodeOfAHub: Feature = ({ page, saidAfter }, _, { tellsApart }) =>
  tellsApart.has(page) ? Math.min(saidAfter, most.bits) / most.bits : 0;
// Whose error it is.
export const onlyItsOwnerNamed: Feature = (hit, { everywhere }, index) =>
  is(ownerOf(hit, everywhere, index) === 'alone');
export const itsOwnerNamedAmongOthers: Feature = (hit, { everywhere }, index) =>
  is(ownerOf(hit, everywhere, index) === 'among others');
export const onlyOtherStoresNamed: Feature = (hit, { everywhere }, index) =>
  is(ownerOf(hit, everywhere, index) === 'others');
export const onlyOtherStoresNamedForACode: Feature = (hit, { everywhere }, index) =>
  is(hit.kind === 'code' && ownerOf(hit, everywhere, index) === 'others');
export const muchIsNamedOfStoresOrMigrations: Feature = (_, { everywhere }) =>
  Math.min(everywhere.storage.size, most.others) / most.others;
export const otherSoftwareNamed: Feature = (_, { everywhere }) => is(everywhere.others.size > 0);
export const muchOtherSoftwareNamed: Feature = (_, { everywhere }) =>
  Math.min(everywhere.others.size, most.others) / most.others;
export const aCloudNamedButNoStore: Feature = (_, { everywhere }) =>
  is(everywhere.clouds.size > 0 && everywhere.storage.size === 0);
export const onlyOtherSoftwareNamed: Feature = (_, { everywhere }) =>
  is(everywhere.others.size > 0 && everywhere.storage.size === 0);
export const throughItsHubAndOwnerNamed: Feature = ({ page, isThroughHub }, { everywhere }, index) =>
  is(isThroughHub && isNamed(page, everywhere, index));
export const throughItsHubButOwnerNotNamed: Feature = ({ page, isThroughHub }, { everywhere }, index) =>
  is(isThroughHub && !isNamed(page, everywhere, index));
export const throughItsHubAsOneOfSeveralOfAnOwner: Feature = ({ isThroughHub, isOneOfSeveral }) =>
  is(isThroughHub && isOneOfSeveral);
export const hub: Feature = ({ page }, _, index) => is(index.tellsApart.has(page));
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
export const asksHowTo: Feature = (hit, { everywhere }) => is(isPartial(hit) && everywhere.roles.has('query'));

/** All of these, in the order of their weights. `feature-names.ts` calls each as the function is called. */
export const features: readonly Feature[] = [
  informationFound,
  littleInformationFound,
  informationMissing,
  wordsInBetween,
  onlyAStatus,
  aStatusThatMayMeanIt,
  aStatusThatMeansOtherPages,
  ideasFound,
  ideasMissing,
  ideasFoundBesides,
  ideasMissingBesides,
  fillsAFieldOrLine,
  strangersBesideAPart,
  aNameThatIsNoneOfOursSpeaks,
  partOfALongerName,
  leftUnexplainedByAPart,
  leftUnexplainedByADescription,
  partOfAWordingInALongText,
  withinAWordingOfAnotherPage,
  wrapsAnErrorOfAnotherPage,
  saidAfterTheCodeOfAHub,
  onlyItsOwnerNamed,
  itsOwnerNamedAmongOthers,
  onlyOtherStoresNamed,
  onlyOtherStoresNamedForACode,
  muchIsNamedOfStoresOrMigrations,
  otherSoftwareNamed,
  muchOtherSoftwareNamed,
  aCloudNamedButNoStore,
  onlyOtherSoftwareNamed,
  throughItsHubAndOwnerNamed,
  throughItsHubButOwnerNotNamed,
  throughItsHubAsOneOfSeveralOfAnOwner,
  hub,
  strangeWordsButNoStoreNamed,
  soundsOfStores,
  soundsOfOtherSoftware,
  aCodeThatNoPageDocuments,
  saysThatSomethingFailed,
  saysThatItWentWell,
  asksHowTo,
];

/** The value of each feature for one hit, each cell of form and context first: in the order of `featureNames`. */
export function featuresOf(hit: Hit, surroundings: Surroundings, index: OpenIndex): Float64Array {
  // Asked for every hit of every text, so nothing else is made on the way.
  const values = new Float64Array(cells + features.length);
  values[forms.indexOf(formOf(hit)) * contexts.length + contexts.indexOf(contextOf(hit, surroundings))] = 1;
  for (let i = 0; i < features.length; i += 1) {
    values[cells + i] = (features[i] as Feature)(hit, surroundings, index);
  }
  return values;
}

const cells = forms.length * contexts.length;

/** Features times weights: how likely the page of a hit is meant, in log-odds. */
export function scoreOf(values: Float64Array, { fitted: { weights } }: OpenIndex): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (values[i] as number) * (weights[i] ?? 0);
  return sum;
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
 * Whether the stores that are named on the lines of a hit, or else anywhere, are those whose error its page is; `undefined`
 * where no store is named, or the page is the error of none.
 */
export function ownerOf(
  { page, setting }: Hit,
  everywhere: Cues,
  { ownersOf, stores }: OpenIndex,
): 'alone' | 'among others' | 'others' | undefined {
  const all = ownersOf[page] ?? [];
  if (all.length === 0 || everywhere.storage.size === 0) return undefined;
  const storesIn = ({ storage }: Cues) => (storage.size === 0 ? [] : stores.filter(({ name }) => storage.has(name)));
  const beside = storesIn(setting.beside);
  const named = beside.length > 0 ? beside : storesIn(everywhere);
  const own = all.filter(({ kind }) => kind === 'store');
  if (named.length === 0) return undefined;
  // What moves data between stores speaks of them as well, where it is named.
  if (own.length === 0) return all.some(({ name }) => everywhere.storage.has(name)) ? undefined : 'others';
  const right = named.filter((one) => own.includes(one)).length;
  if (right === 0) return 'others';
  return right === named.length ? 'alone' : 'among others';
}
