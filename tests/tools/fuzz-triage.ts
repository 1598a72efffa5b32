/**
 * Throws made-up and damaged lists at the reading of lists: none may lose a line or a row, fail, or be read otherwise in pieces or in
 * two parts; those that are not damaged must say what was meant. `npm run fuzz:triage`, or `npm run fuzz:triage -- 100000 SEED`.
 */
import fc from 'fast-check';
import { anyFormat, faultIn, misreadIn } from '../domain/triage/check-list.ts';
import { damagedList, madeUpList } from '../domain/triage/made-up-lists.ts';

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
console.log(`${count} lists, seed ${seed}`);

const check = (fault: string | undefined) => {
  if (fault !== undefined) throw new Error(fault);
};
const settings = { numRuns: Math.ceil(count / 3), seed };
fc.assert(
  fc.property(madeUpList, (list) => check(misreadIn(list))),
  settings,
);
fc.assert(
  fc.property(damagedList, fc.nat(), ({ file, text }, cut) => check(faultIn(file, text, cut))),
  settings,
);
fc.assert(
  fc.property(damagedList, fc.nat(), fc.constantFrom(...anyFormat), ({ file, text }, cut, format) =>
    check(faultIn(file, text, cut, format)),
  ),
  settings,
);
console.log('No fault, no lost row.');
