import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstByte } from '../../../src/domain/triage/bytes.ts';

/** Few values, so that they are met often; with the highest bit and without. */
const byte = fc.constantFrom(0, 1, 9, 10, 11, 127, 128, 138, 255);

test('a byte is found where it first stands, wherever in its memory the search begins and ends', () => {
  fc.assert(
    fc.property(
      fc.array(byte, { maxLength: 80 }),
      fc.nat(7),
      byte,
      fc.nat(80),
      fc.nat(80),
      (values, before, wanted, one, other) => {
        const memory = new Uint8Array(before + values.length + 5).fill(wanted);
        const bytes = memory.subarray(before, before + values.length);
        bytes.set(values);
        const [from = 0, to = 0] = [one, other].map((at) => Math.min(at, values.length)).sort((a, b) => a - b);
        const found = values.slice(from, to).indexOf(wanted);
        expect(firstByte(bytes, from, to, wanted)).toBe(found === -1 ? -1 : from + found);
      },
    ),
    { numRuns: 2000 },
  );
});

test('what has come into the same memory since is found', () => {
  const bytes = new Uint8Array(64);
  expect(firstByte(bytes, 0, 64, 10)).toBe(-1);
  bytes[50] = 10;
  expect(firstByte(bytes, 0, 64, 10)).toBe(50);
});
