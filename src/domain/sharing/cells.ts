import { errorCode, restOfLabel, secretWord } from './labels.ts';
import { noValue } from './no-value.ts';

/** Signs that part the cells of a row. */
const parts = [',', '\t', '|', ';'] as const;

const heading = /^[\p{L}\d _.()"'*#-]{1,60}$/u;
const label = new RegExp(
  String.raw`^[\W_]{0,4}(?!pass\W{0,4}$)[\w .-]{0,40}?${secretWord}${restOfLabel}[\W_]{0,4}$`,
  'iu',
);
const ruled = /^[\s|+:=-]{2,}$/;
const noCell = new RegExp(String.raw`^${noValue}(?![\w-])`, 'iu');

/** Most rows below one line of headings; a list of keys has few. */
const mostRows = 200;

interface Cell {
  readonly text: string;
  readonly from: number;
}

/** What stands in a table below a heading that is the label of a secret: in CSV, tab separated, or drawn with signs. */
export function cellsBelowLabels(text: string): { readonly from: number; readonly to: number }[] {
  const lines: Cell[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) lines.push({ text: line, from: index });
  return parts.flatMap((part) => {
    const found: { from: number; to: number }[] = [];
    lines.forEach((line, i) => {
      if (!line.text.includes(part)) return;
      const headings = cellsOf(line, part);
      const columns = headings.flatMap(({ text: title }, column) => (label.test(title) ? [column] : []));
      if (columns.length === 0 || !headings.every(({ text: title }) => title === '' || heading.test(title))) return;
      for (const row of lines.slice(i + 1, i + 1 + mostRows)) {
        if (ruled.test(row.text)) continue;
        const cells = cellsOf(row, part);
        if (cells.length !== headings.length) break;
        for (const column of columns) {
          const { text: value = '', from = 0 } = cells[column] ?? {};
          if (value !== '' && !noCell.test(value) && !errorCode.test(value))
            found.push({ from, to: from + value.length });
        }
      }
    });
    return found;
  });
}

/** The cells of a line without the blanks around them; a sign in quotes parts none. */
function cellsOf({ text, from }: Cell, part: (typeof parts)[number]): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i <= text.length; i += 1) {
    if (text[i] === '"') isQuoted = !isQuoted;
    if (i < text.length && (text[i] !== part || isQuoted)) continue;
    const cell = text.slice(start, i);
    cells.push({ text: cell.trim(), from: from + start + cell.length - cell.trimStart().length });
    start = i + 1;
  }
  return cells;
}
