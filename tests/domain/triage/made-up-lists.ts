import fc from 'fast-check';

/** One row of a made-up list, as it is meant. */
export interface MadeUpRow {
  readonly name: string;
  readonly reason: string;
}

/** A made-up list: its bytes, what it is, and what it means where it was not damaged. */
export interface MadeUpList {
  readonly file: string;
  readonly text: string;
  readonly rows: readonly MadeUpRow[];
}

const piece = fc.constantFrom(
  'photos/',
  'a',
  'b.jpg',
  ' ',
  ',',
  '\t',
  '|',
  '"',
  ': ',
  '%',
  '%2C',
  '图',
  '🐕',
  'é',
  '\\',
  ' to ',
  ', Object=',
  'Failed to copy: ',
  '403',
  '#',
  '=',
  '{',
  '}',
);
const name = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => `n${pieces.join('')}x`);
const reason = fc.constantFrom(
  'check size failed',
  'http status code 403',
  'http status code 404',
  'gremlins in the pipe',
  'Premature end of Content-Length delimited message body (expected: 990; received: 80)',
  'Failed to copy: 403 Forbidden',
  'connection reset by peer',
  'SlowDown: Please reduce your request rate.',
  'request 5C3D9175B6FC201293AD4890 at /a/b/c failed',
  'request 5C3D9175B6FC201293AD4999 at /d failed',
);
const time = '2026-11-26 21:14:05';

/** Each writes a list as one tool does, with names that it can hold. */
const writers: Readonly<
  Record<
    string,
    { readonly file: string; readonly row: (row: MadeUpRow) => string; readonly holds: (name: string) => boolean }
  >
> = {
  old: {
    file: 'a_error_list',
    row: ({ name: of, reason: why }) => `${of}\t${time}\t${time}\t${why}`,
    holds: () => true,
  },
  oldWithSpaces: {
    file: 'list.txt',
    row: ({ name: of, reason: why }) => [of, time, time, why].join(', '),
    holds: () => true,
  },
  oldInQuotes: {
    file: '清单.csv',
    row: ({ name: of, reason: why }) => `"${[of.replaceAll('"', '""'), time, time, why].join('","')}"`,
    holds: () => true,
  },
  new: {
    file: '1@2@3_failed_list_0',
    row: ({ name: of, reason: why }) => `${encodeURIComponent(of)},b,17,,,,,,,,,,${time},${time},${why}`,
    holds: () => true,
  },
  rcloneJson: {
    file: 'rclone.json',
    row: ({ name: object, reason: msg }) => JSON.stringify({ time, level: 'error', msg, object, source: 'x' }),
    holds: () => true,
  },
  ossutil: {
    file: 'ossutil_report_20261126_211405.report',
    row: ({ name: of, reason: why }) =>
      `[Error] 2026/11/26 21:14:05 upload x error, info: ${why}, Bucket=b, Object=${of}`,
    holds: (of) => !of.includes(', Object='),
  },
  combined: {
    file: 'combined.txt',
    row: ({ name: of }) => `! ${of}`,
    holds: () => true,
  },
  qshell: {
    file: 'failure.txt',
    row: ({ name: of, reason: why }) => `${of}\tQShellError:${why}`,
    holds: (of) => !of.includes('\t'),
  },
  s3Batch: {
    file: 'results.csv',
    row: ({ name: of, reason: why }) => `b,"${of.replaceAll('"', '""')}",,failed,403,AccessDenied,"${why}"`,
    holds: () => true,
  },
};

/** Lists as tools write them. */
export const madeUpList: fc.Arbitrary<MadeUpList> = fc
  .record({
    writer: fc.constantFrom(...Object.values(writers)),
    rows: fc.array(fc.record({ name, reason }), { minLength: 1, maxLength: 30 }),
    end: fc.constantFrom('\n', '\r\n'),
    endsWell: fc.boolean(),
  })
  .map(({ writer, rows, end, endsWell }) => {
    const held = rows.filter((row) => writer.holds(row.name));
    const text = held.map(writer.row).join(end);
    return { file: writer.file, text: endsWell && text !== '' ? text + end : text, rows: held };
  });

const noise = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r',
    '\n\n',
    '\u0000',
    '"',
    '\ufeff',
    '{',
    '}',
    '[Error] ',
    'x'.repeat(3000),
    '2026/11/26 21:14:05 ',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** The same, cut, joined and damaged at random. */
export const damagedList: fc.Arbitrary<{ readonly file: string; readonly text: string }> = fc
  .record({
    lists: fc.array(madeUpList, { minLength: 1, maxLength: 3 }),
    cuts: fc.array(fc.record({ at: fc.nat(2000), length: fc.nat(40), put: noise }), { maxLength: 6 }),
  })
  .map(({ lists, cuts }) => {
    let text = lists.map((list) => list.text).join('');
    for (const { at, length, put } of cuts) {
      const from = at % (text.length + 1);
      text = text.slice(0, from) + put + text.slice(from + length);
    }
    return { file: lists[0]?.file ?? '', text };
  });
