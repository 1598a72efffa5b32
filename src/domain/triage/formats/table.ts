import type { Columns, Format, Head } from '../format.ts';
import { columnCutter } from './fields.ts';

const separators = ['\t', ',', '|', ';'];
const timeForm = /^\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}/;
const titles: readonly (readonly ['name' | 'reason' | 'time' | 'size', RegExp])[] = [
  [
    'name',
    /^(?:object|key|file|name|path|source|object ?(?:name|key)|file ?(?:name|path)|文件名?|对象(?:名称?)?|路径)$/i,
  ],
  ['reason', /error|reason|message|cause|detail|exception|原因|错误|信息|描述/i],
  ['size', /^(?:size|bytes|length|file ?size|object ?size|大小|字节数?)$/i],
  ['time', /time|date|when|时间|日期/i],
];

/** Rows with columns of which nothing is known. */
export const table: Format = {
  id: 'table',
  title: 'A table',
  basis: 'assumed',
  unknown: 'The layout is not documented; the last column is read as the reason, and the first as the name.',
  recognise: (head) => (columnsOf(head) === undefined ? 0 : 0.3),
  columns: (head) => columnsOf(head) ?? { separator: ',', reason: 0 },
  cutter: (columns = { separator: ',', reason: 0 }) => columnCutter(columns),
  canSplit: true,
  keepsMore: true,
  retry: ['names', 'csv', 'jsonl', 'data-online-migration', 'rclone'],
};

/** The columns that the beginning of a list suggests: the separator that stands equally often in each row. */
export function columnsOf({ lines }: Pick<Head, 'lines'>): Columns | undefined {
  const rows = lines.filter((line) => line !== '').slice(0, 200);
  for (const separator of separators) {
    const split = rows.map((row) => fieldsOf(row, separator));
    const counts = new Map<number, number>();
    for (const { length } of split) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [width = 1, rowsOfWidth = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (width < 2 || rowsOfWidth < 0.8 * rows.length) continue;
    const [first = [], ...others] = split.filter(({ length }) => length === width);
    const found = new Map(titles.map(([what, form]) => [what, first.findIndex((field) => form.test(field.trim()))]));
    const hasTitles =
      (found.get('name') ?? -1) >= 0 ||
      ((found.get('reason') ?? -1) >= 0 && others.length > 0 && first.every((field) => !/[\d/]/.test(field)));
    const told = (what: 'name' | 'reason' | 'time' | 'size') =>
      hasTitles && (found.get(what) ?? -1) >= 0 ? found.get(what) : undefined;
    const seen = hasTitles ? others : [first, ...others];
    const time =
      told('time') ?? index(width, (i) => seen.length > 0 && seen.every((row) => timeForm.test(row[i] ?? '')));
    const name =
      told('name') ?? index(width, (i) => i !== time && seen.some((row) => /[^\d.:\s-]/.test(row[i] ?? ''))) ?? 0;
    return { separator, name, reason: told('reason') ?? width - 1, time, size: told('size'), hasTitles };
  }
  return undefined;
}

function index(width: number, fits: (i: number) => boolean): number | undefined {
  const found = Array.from({ length: width }, (_, i) => i).find(fits);
  return found;
}

/** The fields of a row of the beginning, as `splitRow` cuts them. */
function fieldsOf(row: string, separator: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= row.length; ) {
    const quoted = row[at] === '"' ? /^"((?:[^"]|"")*)"/.exec(row.slice(at)) : null;
    const end = quoted ? at + quoted[0].length : -1;
    if (quoted && (end === row.length || row[end] === separator)) {
      fields.push(quoted[1] ?? '');
      at = end + 1;
    } else {
      const next = row.indexOf(separator, at);
      fields.push(row.slice(at, next === -1 ? undefined : next));
      at = next === -1 ? row.length + 1 : next + 1;
    }
  }
  return fields;
}
