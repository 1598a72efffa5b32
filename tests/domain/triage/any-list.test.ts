import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFormat, faultIn, misreadIn } from './check-list.ts';
import { damagedList, madeUpList } from './made-up-lists.ts';
import { find, readList } from './read-list.ts';

test('a list says what its tool wrote, and its names come back byte for byte', () => {
  fc.assert(
    fc.property(madeUpList, (list) => {
      expect(misreadIn(list)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('no line and no row is lost, whatever a list holds and wherever it is cut', () => {
  fc.assert(
    fc.property(damagedList, fc.nat(), ({ file, text }, cut) => {
      expect(faultIn(file, text, cut)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test.each(anyFormat.map((format) => [format.id, format] as const))(
  'nor when it is read as %s, which it is not',
  (_, format) => {
    fc.assert(
      fc.property(damagedList, fc.nat(), ({ file, text }, cut) => {
        expect(faultIn(file, text, cut, format)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  },
);

test('the page of a cause is what the search says about its first row', () => {
  fc.assert(
    fc.property(madeUpList, ({ file, text }) => {
      for (const { page, samples } of readList(file, text).result.groups) {
        expect(find(samples[0]?.row ?? '').matches[0]?.id).toBe(page);
      }
    }),
    { numRuns: 10 },
  );
});
