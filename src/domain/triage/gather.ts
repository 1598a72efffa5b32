import { joined } from './bytes.ts';
import { encodingOf, isWide, transcoder } from './decode.ts';
import type { Columns, Format } from './format.ts';
import type { Filter } from './prefixes.ts';
import { headLength, headOf, recognise } from './recognise.ts';
import type { Layout } from './triage.ts';

/** Takes the bytes of one list as it is read. */
export interface Sink {
  readonly push: (bytes: Uint8Array) => void;
  /** Nothing more comes. */
  readonly end: () => void;
}

/** What a reader says about the layout, which else is recognised. */
export interface Given {
  readonly format?: Format | undefined;
  readonly columns?: Columns | undefined;
  readonly filter?: Filter | undefined;
}

/** What takes the bytes of a list once its layout is known: UTF-8, or another encoding in which ASCII is ASCII. */
export type OpenList = (layout: Layout) => Sink;

/** Waits for the beginning of a list, recognises it, and hands all of it on. */
export function recognised(name: string, given: Given, openList: OpenList): Sink {
  let head: Uint8Array[] | undefined = [];
  let length = 0;
  let sink: Sink | undefined;
  let convert = transcoder('utf-8');

  function begin(isWhole: boolean) {
    const first = joined(head ?? []);
    head = undefined;
    const { layout, mark } = layoutFor(name, first.subarray(0, headLength), isWhole, given);
    sink = openList(layout);
    convert = transcoder(layout.writtenAs ?? layout.encoding);
    sink.push(convert(first.subarray(mark), false));
  }

  return {
    push(bytes) {
      if (sink) return sink.push(convert(bytes, false));
      // What reads files uses its memory again.
      head?.push(bytes.slice());
      length += bytes.length;
      if (length >= headLength) begin(false);
    },
    end() {
      if (!sink) begin(true);
      const rest = convert(new Uint8Array(0), true);
      if (rest.length > 0) sink?.push(rest);
      sink?.end();
    },
  };
}

/** The layout of a list by its beginning, and how many bytes its mark takes. */
export function layoutFor(
  name: string,
  head: Uint8Array,
  isWhole: boolean,
  given: Given,
): { readonly layout: Layout; readonly mark: number } {
  const { encoding, mark } = encodingOf(head, isWhole);
  const shown = headOf(name, head.subarray(mark), encoding);
  const format = given.format ?? recognise(shown);
  const columns = given.columns ?? format.columns?.(shown);
  const written = isWide(encoding) ? { encoding: 'utf-8' as const, writtenAs: encoding } : { encoding };
  return { layout: { format, columns, ...written, filter: given.filter }, mark };
}

/** Which lists are one: parts of the same format with the same columns. */
export function listKey({ format, columns, encoding, writtenAs }: Layout): string {
  return JSON.stringify([format.id, encoding, writtenAs, columns]);
}
