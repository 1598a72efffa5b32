import type { Format } from '../format.ts';
import { columnCutter } from './fields.ts';
import { columnsOf } from './table.ts';

const assumed = { separator: ',', name: 0, reason: 1 };

/** Report of obsutil: its name is documented, the layout of its lines is not. */
export const obsutil: Format = {
  id: 'obsutil',
  basis: 'assumed',
  file: /(?:^|\/)[a-z]+_failed_report_[\w-]+\.txt$/,
  isToldByName: true,
  recognise: () => 0,
  columns: (head) => columnsOf(head) ?? assumed,
  cutter: (columns = assumed) => columnCutter(columns),
  canSplit: true,
  keepsMore: true,
  retry: ['names', 'csv', 'jsonl', 'data-online-migration'],
};
