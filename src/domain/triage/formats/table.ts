import type { Columns, Format, Head } from '../format.ts';
import { clearRow } from '../row.ts';
import { columnCutter } from './fields.ts';

const separators = ['\t', ',', '|', ';'];
const timeForm = /^ *\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}/;
/** What names of files and objects have, and what lines of a log have. */
const nameForm = /[/\\]|\.\w/;
const logForm = /\d:\d{2}:\d{2}|\b(?:DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)\b/;
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
  basis: 'assumed',
  recognise: (head) => {
    const columns = columnsOf(head);
    return columns !== undefined && (columns.hasTitles || hasNames(head, columns)) ? 0.3 : 0;
  },
  columns: (head) => columnsOf(head) ?? { separator: ',', reason: 0 },
  cutter(columns = { separator: ',', reason: 0 }) {
    const { read, ...more } = columnCutter(columns);
    return {
      ...more,
      read(bytes, from, to, row) {
        const kind = read(bytes, from, to, row);
        // A name with the separator in it moves the columns: it is not guessed where it ends.
        const dash = bytes[row.timeFrom + 4];
        const isMoved = columns.time !== undefined && !columns.hasTitles && dash !== 45 && dash !== 47;
        if (isMoved) clearRow(row, from, to);
        return kind;
      },
    };
  },
  canSplit: true,
  keepsMore: true,
  retry: ['names', 'csv', 'jsonl', 'data-online-migration', 'rclone'],
};

/** Whether the column of names holds names: a log may have as many commas in each line, or the same few paths in front of a time. */
function hasNames({ lines }: Head, { separator, name = 0, time, reason }: Columns): boolean {
  if (name === reason) return false;
  const names = lines.filter((line) => line !== '').map((line) => fieldsOf(line, separator)[name] ?? '');
  const areMostly = (count: number, share: number) => count >= share * names.length;
  return areMostly(names.filter(isName).length, 0.8) && (time === undefined || areMostly(new Set(names).size, 0.5));
}

function isName(text: string): boolean {
  return nameForm.test(text) && !logForm.test(text);
}

/** The columns that the beginning of a list suggests: the separator that stands equally often in each row. */
export function columnsOf({ lines }: Pick<Head, 'lines'>): Columns | undefined {
  const rows = lines.filter((line) => line !== '').slice(0, 200);
  for (const separator of separators) {
    const split = rows.map((row) => fieldsOf(row, separator));
    const counts = new Map<number, number>();
    for (const { length } of split) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [width = 1, rowsOfWidth = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (width < 2 || rowsOfWidth < 0.8 * rows.length) {
      const timed = split.filter(([name, time, reason]) => name && timeForm.test(time ?? '') && reason);
      if (timed.length > 0 && timed.length >= 0.8 * rows.length)
        return { separator, name: 0, time: 1, reason: 2, width: 3 };
      // A message has separators of its own: it is all that follows a name.
      const named = split.filter(([name = '', reason]) => isName(name) && reason);
      if (named.length >= 0.8 * rows.length) return { separator, name: 0, reason: 1, width: 2 };
      continue;
    }
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
    return { separator, name, reason: told('reason') ?? width - 1, time, size: told('size'), hasTitles, width };
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
