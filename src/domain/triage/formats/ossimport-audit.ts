import { ascii, firstByte, firstOf } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other, plain, succeeded } from '../row.ts';
import { beginsWithTime } from './log-lines.ts';
import { eachLineIsAName } from './names.ts';

const detail = ascii('Detail:');
const [fail, error, succeed, complete] = ['Fail', 'Error', 'Succe', 'Complet'].map(ascii) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const form = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\S*[ \t]+\w+[ \t]+.+[ \t]Detail:/;

/** `audit.log` of a task of ossimport: time, a word for the result, the name, `Detail:` and the message. */
export const ossimportAudit: Format = {
  id: 'ossimport-audit',
  basis: 'documented',
  file: /(?:^|\/)audit\.log(?:\.\d+)?$/,
  recognise: ({ lines }) => shareOf(lines, form),
  cutter: () => ({
    begins: beginsWithTime,
    read(bytes, from, to, row) {
      row.timeFrom = from;
      row.timeTo = from + 19;
      const word = nextWord(bytes, from + 19, to);
      const wordEnd = endOfWord(bytes, word, to);
      const name = nextWord(bytes, wordEnd, to);
      const found = firstOf(bytes, name, to, detail);
      if (found === -1 || wordEnd === word) return other;
      if (firstOf(bytes, word, wordEnd, succeed) !== -1 || firstOf(bytes, word, wordEnd, complete) !== -1)
        return succeeded;
      if (firstOf(bytes, word, wordEnd, fail) === -1 && firstOf(bytes, word, wordEnd, error) === -1) return other;
      let nameTo = found;
      while (nameTo > name && isSpace(bytes[nameTo - 1])) nameTo -= 1;
      row.nameFrom = name;
      row.nameTo = nameTo;
      row.nameForm = plain;
      row.reasonFrom = found + detail.length;
      return failed;
    },
  }),
  canSplit: true,
  retry: ['ossimport-http-list', 'names', 'data-online-migration', 'csv', 'jsonl'],
};

/** `error.list` of a task of ossimport: the failed files by their relative paths. */
export const ossimportErrorList: Format = {
  id: 'ossimport-error-list',
  basis: 'documented',
  file: /(?:^|\/)error\.list$/,
  isToldByName: true,
  recognise: () => 0,
  cutter: () => eachLineIsAName,
  canSplit: true,
  meanings: { '': 'no-reason' },
  retry: ossimportAudit.retry,
};

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

function nextWord(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && !isSpace(bytes[at])) at += 1;
  while (at < to && isSpace(bytes[at])) at += 1;
  return at;
}

function endOfWord(bytes: Uint8Array, from: number, to: number): number {
  const [space, tab] = [firstByte(bytes, from, to, 32), firstByte(bytes, from, to, 9)];
  return Math.min(space === -1 ? to : space, tab === -1 ? to : tab);
}
