import { type Format, shareOf } from '../format.ts';
import { succeeded } from '../row.ts';

/** Lists of Data Online Migration that tell of no failure. */
export const dataOnlineMigrationLists: Format = {
  id: 'data-online-migration-lists',
  basis: 'documented',
  file: /_(?:completed|total)_list(?:[._-][^/]*)?$|\/(?:total|skipped)_list\/|@[^@/]*_(?:total|skipped)_list_\d+$/,
  isToldByName: true,
  // Name, size, CRC64, time; or source address, name, size, time.
  recognise: ({ lines }) =>
    0.9 *
    shareOf(lines, /^(?:.+([\t,|])\d+\1\d{6,20}|\w+:\/\/.+([\t,|]).+\2\d+)[\t,|]\d{4}[-/]\d{2}[-/]\d{2}[T ][\d:]+\S*$/),
  // Source address, name, size, last change: of a total list the sizes are taken. What separates them is not documented.
  columns: ({ lines }) => ({
    separator: ['\t', ',', '|'].find((one) => (lines[0]?.split(one).length ?? 0) > 3) ?? '\t',
    name: 1,
    size: 2,
  }),
  cutter: () => ({ read: () => succeeded }),
  canSplit: true,
  retry: [],
};
