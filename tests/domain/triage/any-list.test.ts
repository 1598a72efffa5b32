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

// Not of its first row: a name may hold words that lead the search astray, and most rows decide.
test('the page of a cause is what the search says about a row of each of its messages', () => {
  fc.assert(
    fc.property(madeUpList, ({ file, text }) => {
      for (const { page, messages } of readList(file, text).result.groups) {
        for (const { answer } of messages) expect(find(answer?.row ?? '').matches[0]?.id).toBe(page);
      }
    }),
    { numRuns: 10 },
  );
});
