import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTime, addTimes, newTimes } from '../../../src/domain/triage/times.ts';

const moments = fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { maxLength: 40 });
/** Rows of one hour, whose stretches are short. */
const hour = fc.array(fc.integer({ min: 1_764_000_000_000, max: 1_764_003_600_000 }), { maxLength: 40 });

function timesOf(all: readonly number[]) {
  const times = newTimes();
  for (const time of all) addTime(times, time);
  return times;
}

test('times of two parts that are added are the times of all rows, however long each part took', () => {
  fc.assert(
    fc.property(fc.oneof(moments, hour), fc.oneof(moments, hour), (earlier, later) => {
      const added = timesOf(earlier);
      addTimes(added, timesOf(later));
      expect(added).toEqual(timesOf([...earlier, ...later]));
    }),
  );
});
