import type { Context } from './context.ts';
import { contextBits, mostFromContext } from './context.ts';
import type { Evidence } from './finding.ts';
import type { Sighting } from './sighting.ts';

/** Bits that a sighting needs, with its setting and context, to be presented as a match. */
const enough = 8;
/** With so many bits of its own nothing around a sighting makes it doubtful. */
const distinctive = 13;
/** Descriptions say less word by word than wordings do, for the same certainty. */
const toldBits = 2.5;
/** What it adds that another sighting says the same. */
const confirmedBits = 2;
/** What one kind of evidence is worth more than another, between pages that are both sure enough. */
const rankBits: Readonly<Record<Evidence, number>> = { ec: 4, message: 2, code: 3, wording: 0, description: -2 };

/** What it is worth that the paste names the store of a page, or only others. */
const storeBits = 3;

/** A bare status ranks behind what says more, by so much. */
const statusBits = 4;

/** Whether a sighting may be presented as a match, given all the signs in the paste. */
export function isEnough(sighting: Sighting, beside: Context, everywhere: Context, isConfirmed: boolean): boolean {
  if (isWithoutContext(sighting, everywhere)) return false;
  if (sighting.lacksOutcome && everywhere.calm.size > 0) return false;
  if (sighting.evidence === 'description' && everywhere.foreign.size > 0 && !namesStore(everywhere)) return false;
  return sum(sighting, beside, everywhere) + (isConfirmed ? confirmedBits : 0) >= enough;
}

/** Whether something names a store: databases and mailboxes are migrated too. */
function namesStore({ storage }: Context): boolean {
  return [...storage].some((sign) => sign !== 'migrate');
}

function isWithoutContext({ needsContext }: Sighting, { storage }: Context): boolean {
  return typeof needsContext === 'string' ? !storage.has(needsContext) : needsContext && storage.size === 0;
}

/** What a sighting is worth so far; one that asks for context it has not seen yet ranks behind others. */
export function weight(sighting: Sighting, beside: Context): number {
  return sum(sighting, beside, beside) - (isWithoutContext(sighting, beside) ? enough : 0);
}

/** The most that a sighting can be worth, whatever stands around it. */
export function mostWeight({ bits, setting }: Sighting): number {
  return bits + toldBits + Math.max(0, setting) + mostFromContext;
}

/**
 * The order of pages that are all sure enough: the more specific evidence first, whatever stands around
 * it. Of pages with the same code or wording, that of the store which the paste names comes first.
 */
export function rank({ bits, evidence, isStatus }: Sighting, store: string | undefined, { storage }: Context): number {
  const isOfStore = store !== undefined && evidence !== 'description';
  return bits + rankBits[evidence] - (isStatus ? statusBits : 0) + (isOfStore ? storeRank(store, storage) : 0);
}

function storeRank(store: string, signs: ReadonlySet<string>): number {
  if (signs.has(store)) return storeBits;
  return [...signs].some((sign) => sign === 'oss' || sign.startsWith('store: ')) ? -storeBits : 0;
}

/** Bits of a sighting with its setting and context. What is distinctive by itself bears more doubt. */
function sum({ bits, setting, evidence }: Sighting, beside: Context, everywhere: Context): number {
  const { storage, foreign } = contextBits(beside, everywhere);
  const doubt = Math.min(0, setting) - foreign;
  const isTold = evidence === 'description';
  const share = isTold ? 1 : Math.max(0, Math.min(1, (distinctive - bits) / (distinctive - enough)));
  return bits + (isTold ? toldBits : 0) + Math.max(0, setting) + storage + share * doubt;
}
