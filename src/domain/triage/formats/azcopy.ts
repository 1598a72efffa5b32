import { ascii, firstOf, isAt, numberAt } from '../bytes.ts';
import { type Format, shareOf } from '../format.ts';
import { failed, other, succeeded } from '../row.ts';
import { fieldOf, parsed, unfoldedCutter } from './document.ts';
import { beginsWithTime } from './log-lines.ts';

const [failedHead, separator, folder, files, second] = [
  'FAILED: ',
  ' : ',
  '(folder properties) ',
  '(file properties) ',
  '\n   Dst: ',
].map(ascii) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** The log of an AzCopy job: a failed transfer takes two lines, the second with the destination. */
export const azcopyLog: Format = {
  id: 'azcopy-log',
  basis: 'source',
  file: /[0-9a-f]{8}-[0-9a-f-]{27}(?:\.\d+)?\.log$/,
  recognise: ({ lines }) =>
    /AzcopyVersion/.test(lines.slice(0, 3).join('\n'))
      ? 1
      : shareOf(lines, /(?:UPLOAD|COPY|DOWNLOAD)FAILED: |^ {3}Dst: /),
  cutter: () => ({
    begins: beginsWithTime,
    read(bytes, from, to, row) {
      row.timeFrom = from;
      row.timeTo = from + 19;
      const head = firstOf(bytes, from + 20, Math.min(to, from + 80), failedHead);
      if (head === -1) return other;
      let at = head + failedHead.length;
      if (isAt(bytes, at, to, folder)) at += folder.length;
      else if (isAt(bytes, at, to, files)) at += files.length;
      // The source may contain the separator: the first one with a status behind it ends it.
      for (let end = firstOf(bytes, at, to, separator); end !== -1; end = firstOf(bytes, end + 1, to, separator)) {
        const status = end + 3;
        if (numberAt(bytes, status, status + 3) === -1 || !isAt(bytes, status + 3, to, separator)) continue;
        row.nameFrom = at;
        row.nameTo = end;
        row.reasonFrom = status;
        const next = firstOf(bytes, status, to, second);
        row.reasonTo = next === -1 ? to : next;
        if (bytes[row.reasonTo - 1] === 13) row.reasonTo -= 1;
        return failed;
      }
      row.reasonFrom = at;
      return failed;
    },
  }),
  canSplit: true,
  retry: ['azcopy', 'names', 'csv', 'jsonl'],
};

const [transfer, destination, state, isFailed] = [
  'transfer--> source: ',
  ' destination: ',
  ' status ',
  ' status Failed',
].map(ascii) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** `azcopy jobs show --with-status=Failed` as text. */
export const azcopyJobs: Format = {
  id: 'azcopy-jobs',
  basis: 'source',
  recognise: ({ lines }) => shareOf(lines, /^(?:INFO: )?transfer--> source: .* destination: .* status /),
  cutter: () => ({
    read(bytes, from, to, row) {
      const begin = firstOf(bytes, from, Math.min(to, from + 40), transfer);
      if (begin === -1) return other;
      const end = firstOf(bytes, begin, to, destination);
      const status = firstOf(bytes, Math.max(to - 24, begin), to, state);
      if (end === -1) return other;
      row.nameFrom = begin + transfer.length;
      row.nameTo = end;
      row.reasonFrom = status === -1 ? to : status + 1;
      return firstOf(bytes, begin, to, isFailed) === -1 ? succeeded : failed;
    },
  }),
  canSplit: true,
  meanings: { 'status Failed': 'no-reason' },
  retry: ['azcopy', 'names', 'csv', 'jsonl'],
};

/** The same with `--output-type json`: lines of which each holds the transfers of a job as JSON in a text. */
export const azcopyJobsJson: Format = {
  id: 'azcopy-jobs-json',
  basis: 'source',
  recognise: ({ lines }) => shareOf(lines, /"MessageType"\s*:\s*"(?:ListJobTransfers|EndOfJob)"/),
  cutter: unfoldedCutter,
  *unfold(text) {
    for (const line of text.split('\n')) {
      const message = parsed(line);
      // The end of the job repeats the same.
      if (fieldOf(message, 'MessageType') !== 'ListJobTransfers') continue;
      const content = fieldOf(message, 'MessageContent');
      const details = fieldOf(typeof content === 'string' ? parsed(content) : content, 'Details');
      if (!Array.isArray(details)) continue;
      for (const one of details) {
        const [name, status, size, code] = ['Src', 'TransferStatus', 'TransferSize', 'ErrorCode'].map((field) =>
          fieldOf(one, field),
        );
        yield {
          name: String(name ?? ''),
          reason: String(code ?? ''),
          ...(typeof size === 'number' || typeof size === 'string' ? { size: Number(size) } : {}),
          kind: status === 'Success' ? 'succeeded' : 'failed',
        };
      }
    }
  },
  canSplit: false,
  keepsMore: true,
  meanings: { '0': 'no-answer', '': 'no-status' },
  retry: ['azcopy', 'names', 'csv', 'jsonl'],
};
