import type { Encoding } from '../../domain/triage/decode.ts';
import type { Columns, FormatId } from '../../domain/triage/format.ts';
import { formatOf } from '../../domain/triage/formats/all.ts';
import type { Filter } from '../../domain/triage/prefixes.ts';
import { openScan } from '../../domain/triage/scan.ts';
import type { Tally } from '../../domain/triage/tally.ts';
import { settingsOf } from '../../domain/triage/triage.ts';
import { eachPiece } from './read-files.ts';

/** A part of a list, and how it is to be read: plain data, so that it can be sent to a worker. */
export interface Part {
  readonly file: Blob;
  /** Whether it begins within the list, perhaps within a row. */
  readonly startsWithin: boolean;
  readonly format: FormatId;
  readonly columns: Columns | undefined;
  readonly encoding: Encoding;
  readonly filter: Filter | undefined;
  readonly numbers: readonly string[];
}

/**
 * Counts the rows of a part.
 *
 * @param goOn gives `false` to stop
 */
export async function scanPart(
  { file, startsWithin, format, numbers, ...layout }: Part,
  goOn: () => boolean | Promise<boolean> = () => true,
): Promise<Tally> {
  const scan = openScan(settingsOf({ format: formatOf(format), ...layout }, numbers, { startsWithin }));
  await eachPiece(file, (bytes) => {
    scan.push(bytes);
    return goOn();
  });
  return scan.finish();
}
