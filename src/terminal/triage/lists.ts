import { encode } from '../../domain/triage/decode.ts';
import { listKey, recognised, type Sink } from '../../domain/triage/gather.ts';
import { openScan } from '../../domain/triage/scan.ts';
import { openSizes, type Sizes } from '../../domain/triage/sizes.ts';
import { addTally, type Tally } from '../../domain/triage/tally.ts';
import { type Layout, settingsOf } from '../../domain/triage/triage.ts';
import type { Options } from './options.ts';
import { type Reading, readFiles } from './read-files.ts';

/** All files of one format, as one list. */
export interface List {
  readonly files: string[];
  readonly layout: Layout;
  readonly tally: Tally;
}

/** Reads all files that were named, and counts what stands in them. */
export async function readLists(options: Options, numbers: readonly string[], tell: Reading['tell']): Promise<List[]> {
  const lists = new Map<string, List>();
  const add = (name: string, layout: Layout, tally: Tally) => {
    const known = lists.get(listKey(layout));
    if (known) {
      known.files.push(name);
      addTally(known.tally, tally);
    } else lists.set(listKey(layout), { files: [name], layout, tally });
  };
  await readFiles(options.paths, {
    tell,
    open: (name) =>
      recognised(name, options, (layout) => {
        const scan = openScan(settingsOf(layout, numbers));
        return { push: scan.push, end: () => add(name, layout, scan.close()) };
      }),
  });
  return [...lists.values()];
}

/** Reads the files once more, for what needs to know the whole: each list hands its bytes to what `open` gives for it. */
export async function readAgain(
  options: Options,
  open: (layout: Layout, name: string) => Sink['push'] | undefined,
): Promise<void> {
  const reopened = (name: string, layout: Layout): Sink => {
    const push = open(layout, name);
    let last = 10;
    return {
      push(bytes) {
        push?.(bytes);
        last = bytes.at(-1) ?? last;
      },
      // The next file begins on a line of its own.
      end() {
        if (last !== 10) push?.(encode('\n'));
      },
    };
  };
  // What is wrong with a file was told when it was read first.
  await readFiles(options.paths, {
    tell: () => {},
    open: (name) => recognised(name, options, (layout) => reopened(name, layout)),
  });
}

/** Sizes for a list that has none: from an inventory that was named, or from a total list among the same files. */
export async function sizesFor(
  { tally, layout }: List,
  lists: readonly List[],
  options: Options,
): Promise<Sizes | undefined> {
  if (tally.rows.failed === 0) return undefined;
  if (options.sizes !== undefined) {
    const { files, columns } = options.sizes;
    const sizes = openSizes(tally, columns);
    await readAgain({ ...options, paths: files }, () => sizes.push);
    return sizes.finish();
  }
  if (layout.format.keepsMore || options.paths.includes('-')) return undefined;
  const total = lists.find(({ files, layout: { format } }) => format.id === totalList && files.some(isTotal));
  const { columns } = total?.layout ?? {};
  if (total === undefined || columns === undefined) return undefined;
  const sizes = openSizes(tally, columns);
  await readAgain(options, (other, name) =>
    listKey(other) === listKey(total.layout) && isTotal(name) ? sizes.push : undefined,
  );
  return sizes.finish();
}

const totalList = 'data-online-migration-lists';

function isTotal(name: string): boolean {
  return /total_list/.test(name);
}
