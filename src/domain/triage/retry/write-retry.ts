import { isAt } from '../bytes.ts';
import { decode, encode } from '../decode.ts';
import { nameBytes } from '../name-hash.ts';
import { findObject, newObjects, putObject } from '../objects.ts';
import { openScan, type ScanSettings } from '../scan.ts';
import { firstTryThatCounts, type Tally } from '../tally.ts';
import { type Layout, settingsOf } from '../triage.ts';
import type { Refusal, RetryFormat, RetryOptions } from './retry-format.ts';

/** A retry list while it is written: it is made by reading the list of failures once more. */
export interface RetryWriter {
  readonly push: (bytes: Uint8Array) => void;
  readonly finish: () => RetrySummary;
}

/** What a retry list holds, and what it could not hold. */
export interface RetrySummary {
  readonly names: number;
  /** How many files there are. */
  readonly files: number;
  /** What a reader must know. */
  readonly warnings: readonly RetryWarning[];
}

/** What a reader must know about a retry list. */
export type RetryWarning =
  /** Names that were left out for one reason, with the first of them. */
  | { readonly warning: 'refused'; readonly why: Refusal; readonly count: number; readonly first: string }
  /** Rows that name no object. */
  | { readonly warning: 'unnamed'; readonly count: number }
  | { readonly warning: 'gb18030' | 'assumed' | 'signed' | 'forgotten' };

/** Which objects go into a list. */
export interface Choice {
  /** What was counted when the list was read the first time. */
  readonly tally: Tally;
  /** The places of the messages whose objects are wanted. */
  readonly places: ReadonlySet<number>;
}

/** Rows are handed on in pieces of about so many bytes. */
const piece = 1 << 16;

/**
 * Begins to write a retry list: each object whose last reason was chosen, once, in the order of the list.
 *
 * @param emit takes the bytes of each file, in order; the first file is 0
 */
export function openRetry(
  format: RetryFormat,
  layout: Layout,
  { tally, places }: Choice,
  options: RetryOptions,
  emit: (file: number, bytes: Uint8Array) => void,
): RetryWriter {
  const written = newObjects(2);
  const since = firstTryThatCounts(tally);
  const strip = encode(options.strip ?? '');
  const refused = new Map<Refusal, { count: number; first: string }>();
  let buffer = new Uint8Array(2 * piece);
  let length = 0;
  let file = 0;
  let inFile = 0;
  let names = 0;

  const onFailed: ScanSettings['onFailed'] = (bytes, from, to, row, high, low) => {
    const object = findObject(tally.objects, high, low);
    if (object && (!places.has(object.reason) || object.round < since)) return;
    // Beyond the objects that are remembered each row speaks for itself, and nothing is left out.
    if (findObject(written, high, low)) return;
    putObject(written, high, low, 0);
    const whole = nameBytes(bytes, row.nameFrom, row.nameTo, row.nameForm);
    if (!isAt(whole, 0, whole.length, strip)) return refuse('not-below', whole);
    const reason = decode(nameBytes(bytes, row.reasonFrom, row.reasonTo, row.reasonForm), layout.encoding).trim();
    const one = { name: whole.subarray(strip.length), row: bytes.slice(from, to), reason, encoding: layout.encoding };
    const why = format.refuse(one);
    if (why) return refuse(why, whole);
    add(format.write(one, options));
  };

  function refuse(why: Refusal, name: Uint8Array) {
    const known = refused.get(why);
    if (known) known.count += 1;
    else refused.set(why, { count: 1, first: decode(name, layout.encoding) });
  }

  function add(line: Uint8Array) {
    if (format.most !== undefined && inFile + line.length + 1 > format.most) {
      hand();
      file += 1;
      inFile = 0;
    }
    if (length + line.length + 1 > buffer.length) {
      hand();
      if (line.length + 1 > buffer.length) buffer = new Uint8Array(2 * line.length);
    }
    buffer.set(line, length);
    length += line.length;
    buffer[length] = format.end;
    length += 1;
    inFile += line.length + 1;
    names += 1;
  }

  function hand() {
    if (length > 0) emit(file, buffer.slice(0, length));
    length = 0;
  }

  // It remembers no objects of its own: those of the first reading decide.
  const scan = openScan(settingsOf(layout, [], { mostObjects: 0, onFailed }));
  return {
    push: scan.push,
    finish() {
      scan.close();
      hand();
      const unnamed = [...places].reduce((sum, place) => sum + (tally.reasons[place]?.unnamed ?? 0), 0);
      return {
        names,
        files: names === 0 ? 0 : file + 1,
        warnings: [
          ...[...refused].map(([why, rest]) => ({ warning: 'refused' as const, why, ...rest })),
          ...(unnamed > 0 ? [{ warning: 'unnamed' as const, count: unnamed }] : []),
          ...(layout.encoding === 'gb18030' ? [{ warning: 'gb18030' as const }] : []),
          ...(layout.format.basis === 'assumed' ? [{ warning: 'assumed' as const }] : []),
          ...(isSigned(options.address) ? [{ warning: 'signed' as const }] : []),
          ...(tally.objects.forgotten > 0 ? [{ warning: 'forgotten' as const }] : []),
        ],
      };
    },
  };
}

function isSigned(address = ''): boolean {
  return /[?&](?:signature|x-(?:amz|oss|cos|goog|bce)-(?:signature|credential)|sig|OSSAccessKeyId|AWSAccessKeyId|q-signature|token|e)=/i.test(
    address,
  );
}
