import type { Columns } from './format.ts';
import { columnCutter } from './formats/fields.ts';
import { findObject } from './objects.ts';
import { openScan } from './scan.ts';
import { firstTryThatCounts, type Tally } from './tally.ts';

/** Sizes that another list knows, added up by the messages of the failed objects. */
export interface Sizes {
  readonly bytes: Float64Array;
  /** How many objects were found in the other list. */
  readonly sized: Float64Array;
}

/** The columns of an inventory by its `fileSchema`; `undefined` where it has no sizes. */
export function inventoryColumns(fileSchema: string): Columns | undefined {
  const columns = fileSchema.split(',').map((column) => column.trim());
  const [name, size] = [columns.indexOf('Key'), columns.indexOf('Size')];
  return name === -1 || size === -1 ? undefined : { separator: ',', name, size, isUrlEncoded: true };
}

/**
 * Joins a list of all objects, such as an inventory, to what was counted: names that failed get their sizes. Each object is in such a
 * list once.
 */
export function openSizes(tally: Tally, columns: Columns) {
  const bytes = new Float64Array(tally.reasons.length);
  const sized = new Float64Array(tally.reasons.length);
  const since = firstTryThatCounts(tally);
  const scan = openScan({
    format: 'sizes',
    cutter: columnCutter(columns),
    numbers: [],
    keepsMore: false,
    mostObjects: 0,
    onFailed(_bytes, _from, _to, { size }, high, low) {
      const object = size < 0 ? undefined : findObject(tally.objects, high, low);
      if (object === undefined || object.round < since) return;
      bytes[object.reason] = (bytes[object.reason] ?? 0) + size;
      sized[object.reason] = (sized[object.reason] ?? 0) + 1;
    },
  });
  return {
    push: scan.push,
    finish(): Sizes {
      scan.close();
      return { bytes, sized };
    },
  };
}
