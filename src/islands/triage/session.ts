import { openIndex } from '../../domain/log-search/find-errors.ts';
import { type FirstPart, joinParts, type LaterPart } from '../../domain/log-search/index-parts.ts';
import { compareRuns } from '../../domain/triage/compare.ts';
import { decode } from '../../domain/triage/decode.ts';
import { layoutFor, listKey, recognised } from '../../domain/triage/gather.ts';
import { headlineOf, notesOn } from '../../domain/triage/notes.ts';
import { openPrefixes } from '../../domain/triage/prefixes.ts';
import { headLength } from '../../domain/triage/recognise.ts';
import { nameOfPart } from '../../domain/triage/retry/inventory.ts';
import { retryFormats } from '../../domain/triage/retry/retry-format.ts';
import { openRetry } from '../../domain/triage/retry/write-retry.ts';
import { openScan } from '../../domain/triage/scan.ts';
import { addTally, newTally, type Tally } from '../../domain/triage/tally.ts';
import {
  type Answers,
  addAnswer,
  type Find,
  finderOf,
  type Layout,
  resultOf,
  type Searched,
  settingsOf,
  unanswered,
  unchecked,
} from '../../domain/triage/triage.ts';
import { kindOfFile } from '../../domain/triage/what-it-is.ts';
import type { Failure, FileProblem, ListView, NamedFile, Order, Reply, View } from './orders.ts';
import { packInventory } from './pack-inventory.ts';
import { readFiles } from './read-files.ts';
import { scanInParts } from './scan-in-parts.ts';

/** Where the session fetches what it has to know. */
export interface Urls {
  /** The first part of the index of the search. */
  readonly index: string;
  /** Words with digits that tell pages apart. */
  readonly numbers: string;
}

/** What was read of one format. */
interface List {
  readonly files: string[];
  readonly layout: Layout;
  tally: Tally;
  readonly answers: Answers;
  readonly searched: Searched;
  readonly prefixes?: ReturnType<typeof openPrefixes>;
}

/**
 * A view is made so often, and the search has so long for it and for each moment in which nothing else is to be done, in
 * milliseconds. A long list takes a while to be summed up: of all time so large a share at most.
 */
const pace = { view: 400, search: 60, moment: 20, check: 1000, share: 0.05 };
/** Smaller files are read before workers have begun. */
const worthWorkers = 32 << 20;

/**
 * Reads lists and answers orders; the same in a worker and on the page. A new list ends the one before.
 *
 * @param tell hears of what was found, while it is read and at its end
 */
export function openSession(urls: Urls, tell: (reply: Reply) => void): (order: Order) => void {
  let knowing: ReturnType<typeof load> | undefined;
  let run = 0;
  /** Ends what waits for the search. */
  let stop = () => {};
  let given: Extract<Order, { act: 'read' }> = { act: 'read', files: [] };
  let lists: List[] = [];
  let tallies: { readonly name: string; readonly tally: Tally }[] = [];
  let told: readonly FileProblem[] = [];

  const know = () => {
    const known = knowing ?? load(urls);
    knowing = known;
    const forget = () => {
      if (knowing === known) knowing = undefined;
    };
    for (const one of Object.values(known)) one.catch(forget);
    return known;
  };

  function end() {
    run += 1;
    stop();
  }

  async function read(order: typeof given) {
    end();
    const own = run;
    const stopped = new Promise<undefined>((resolve) => {
      stop = () => resolve(undefined);
    });
    given = order;
    lists = [];
    tallies = [];
    const known = know();
    // A list can be counted while the search is still on its way.
    let find: Find | undefined;
    known.find.then(
      (found) => {
        find = found;
      },
      () => {},
    );
    const numbers = await known.numbers;
    const { files, columns, filter } = order;
    const size = files.reduce((sum, { file }) => sum + file.size, 0);
    const problems: FileProblem[] = [];
    told = problems;
    let bytesRead = 0;
    /** When the next view is due. */
    let due = Number.NEGATIVE_INFINITY;
    let active: List | undefined;

    const show = (state: View['state']) => {
      const all = active && !lists.includes(active) ? [...lists, active] : lists;
      tell({
        told: 'view',
        view: {
          lists: all.map((list) => viewOf(list, state)),
          problems: problems.slice(0, mostProblems),
          moreProblems: Math.max(0, problems.length - mostProblems),
          read: bytesRead,
          size,
          state,
        },
      });
    };
    const goOn = async (bytes: number) => {
      bytesRead += bytes;
      if (own !== run) return false;
      if (performance.now() < due) return true;
      for (const list of active ? [...lists, active] : lists) {
        if (find) search(list, find, performance.now() + pace.search);
      }
      const began = performance.now();
      show('reading');
      const shown = performance.now();
      due = shown + Math.max(pace.view, (shown - began) / pace.share);
      // Orders are heard of between two pieces.
      await new Promise((resolve) => setTimeout(resolve));
      return own === run;
    };
    const add = (name: string, { layout, answers, searched, prefixes }: List, tally: Tally) => {
      if (files.length === 2) tallies.push({ name, tally: structuredClone(tally) });
      const known = lists.find((list) => listKey(list.layout) === listKey(layout));
      if (known) {
        known.files.push(name);
        addTally(known.tally, tally);
      } else lists.push({ files: [name], layout, tally, answers, searched, ...(prefixes && { prefixes }) });
      active = undefined;
    };

    await readFiles(files, {
      tell: (file, problem) => problems.push({ file, problem }),
      goOn,
      open: (name) =>
        recognised(name, { columns, filter }, (layout) => {
          const prefixes = openPrefixes();
          const scan = openScan(settingsOf(layout, numbers, { onFailed: prefixes.add }));
          const begun: List = {
            files: [name],
            layout,
            get tally() {
              return scan.tally;
            },
            answers: new Map(),
            searched: new Map(),
            prefixes,
          };
          active = begun;
          return { push: scan.push, end: () => add(name, begun, scan.close()) };
        }),
      async takeWhole({ name, file }) {
        if (file.size < worthWorkers) return false;
        const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
        if (kindOfFile(head) !== 'text') return false;
        const { layout, mark } = layoutFor(name, head, false, { columns, filter });
        if (!layout.format.canSplit || layout.writtenAs !== undefined) return false;
        const begun: List = {
          files: [name],
          layout,
          tally: newTally(settingsOf(layout, numbers)),
          answers: new Map(),
          searched: new Map(),
        };
        const tally = await scanInParts(file.slice(mark), layout, numbers, {
          see(counted) {
            begun.tally = counted;
            active = begun;
          },
          goOn,
          useMoment: () => find !== undefined && search(begun, find, performance.now() + pace.moment),
          fail: (fault) => problems.push({ file: name, problem: { problem: 'cut-short', fault } }),
        });
        add(name, begun, tally);
        return true;
      },
    });
    const isOn = () => own === run;
    if (isOn()) {
      bytesRead = size;
      show('reading');
    }
    const finder = await Promise.race([known.find, stopped]);
    if (given !== order) return;
    for (const list of lists) {
      while (finder && search(list, finder, performance.now() + pace.view) && isOn()) {
        show('reading');
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    if (given === order) show(isOn() ? 'done' : 'cancelled');
    if (finder && isOn()) await check(finder, isOn, () => show('done'));
  }

  /** Searches the messages that have the answer of another for themselves, a moment at a time. */
  async function check(find: Find, isOn: () => boolean, show: () => void) {
    let shown = performance.now();
    let isShown = true;
    for (const { tally, answers, layout } of lists) {
      for (const reason of unchecked(tally, answers)) {
        addAnswer(answers, reason, find, layout.encoding);
        isShown = performance.now() - shown > pace.check;
        if (isShown) {
          show();
          shown = performance.now();
        }
        // Orders are heard of between two messages.
        await new Promise((resolve) => setTimeout(resolve));
        if (!isOn()) return;
      }
    }
    if (!isShown) show();
  }

  async function retry({ list: place, group: id, kind, options }: Extract<Order, { act: 'retry' }>) {
    const list = lists[place];
    const format = retryFormats.find((one) => one.id === kind);
    if (!list || !format) return;
    const group = resultOf(list.tally, list.answers, list.layout).groups.find((one) => one.id === id);
    const places = new Set(group?.messages.map((message) => message.place));
    const pieces: BlobPart[][] = [];
    const missed: FileProblem[] = [];
    const writer = openRetry(format, list.layout, { tally: list.tally, places }, options, (file, bytes) => {
      pieces[file] ??= [];
      pieces[file].push(bytes.slice());
    });
    await readFiles(given.files, {
      tell(file, problem) {
        const isTold = told.some((one) => one.file === file && one.problem.problem === problem.problem);
        if (!isTold) missed.push({ file, problem });
      },
      goOn: () => true,
      takeWhole: async () => false,
      open: (name) =>
        recognised(name, { columns: given.columns, filter: given.filter }, (layout) => {
          const isWanted = listKey(layout) === listKey(list.layout);
          let last = 10;
          return {
            push(bytes) {
              if (isWanted) writer.push(bytes);
              last = bytes.at(-1) ?? last;
            },
            end() {
              // The next file begins on a line of its own.
              if (isWanted && last !== 10) writer.push(Uint8Array.of(10));
            },
          };
        }),
    });
    const { names, warnings } = writer.finish();
    const parts = pieces.map(
      (part, i): NamedFile => ({
        name: nameOfPart(format, i),
        file: new Blob(part, { type: 'application/octet-stream' }),
      }),
    );
    const files = format.isInventory && names > 0 ? [await packInventory(parts, options.bucket ?? '')] : parts;
    tell({ told: 'retry', files, written: { kind, names, warnings, missed } });
  }

  function compare() {
    const [earlier, later] = tallies;
    if (!earlier || !later) return;
    const { gone, fresh, still } = compareRuns(earlier.tally, later.tally);
    const sum = (counts: Float64Array) => counts.reduce((total, one) => total + one, 0);
    tell({
      told: 'compared',
      comparison: {
        earlier: earlier.name,
        later: later.name,
        gone: sum(gone),
        fresh: sum(fresh),
        still: sum(still),
      },
    });
  }

  return (order) => {
    const failed = (error: unknown) => tell({ told: 'failed', why: failureOf(error) });
    if (order.act === 'cancel') end();
    else if (order.act === 'compare') compare();
    else if (order.act === 'retry') retry(order).catch(failed);
    else read(order).catch(failed);
  };
}

/** Asks the search about messages that it was not asked about, until a point in time; says whether some are left. */
function search({ tally, answers, searched, layout }: List, find: Find, until: number): boolean {
  for (const reason of unanswered(tally, answers)) {
    if (performance.now() > until) return true;
    addAnswer(answers, reason, find, layout.encoding, searched);
  }
  return false;
}

/** Ends a reading for a reason that readers can be told. */
class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.failure);
    this.failure = failure;
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  return { failure: 'other', says: error instanceof Error ? error.message : String(error) };
}

/** Fetches the numbers, with which a list can be counted, and the search, which takes longer. */
function load({ index, numbers }: Urls) {
  const json = async <T>(url: string): Promise<T> => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Failed({ failure: 'answer', status: answer.status, url });
    return (await answer.json()) as T;
  };
  const find = async () => {
    const first = await json<FirstPart>(index);
    const others = await Promise.all(
      first.others.map((other) => json<LaterPart>(new URL(other, new URL(index, location.href)).href)),
    );
    if (others.some(({ edition }) => edition !== first.edition)) throw new Failed({ failure: 'edition' });
    return finderOf(openIndex(joinParts(first, others)));
  };
  return { numbers: json<string[]>(numbers), find: find() };
}

function viewOf({ files, layout, tally, answers, prefixes }: List, state: View['state']): ListView {
  const most = state === 'reading' ? mostWhileReading : mostShown;
  const result = resultOf(tally, answers, layout);
  const { format, columns } = layout;
  return {
    files: [...files],
    format: format.id,
    headline: headlineOf(result),
    notes: notesOn(result, layout),
    columns: format.columns ? columns : undefined,
    rows: result.rows.failed,
    objects: result.objects,
    times: result.times,
    folders: (prefixes?.result() ?? []).slice(0, mostFolders).map(({ prefix }) => decode(prefix, layout.encoding)),
    retry: format.retry,
    groups: result.groups.slice(0, most).map((group) => ({
      id: group.id,
      place: group.messages[0]?.place ?? 0,
      page: group.page,
      mayFit: group.messages[0]?.answer?.mayFit ?? [],
      rows: group.rows,
      objects: group.objects,
      bytes: group.bytes,
      sized: group.sized,
      message: group.message,
      meaning: group.meaning,
      isRest: group.isRest,
      samples: group.samples.map(({ row }) => {
        const answer = group.messages[0]?.answer;
        return answer?.row === row ? marked(row, answer.pieces) : [{ text: row, isMarked: false }];
      }),
    })),
    more: result.groups.slice(most).reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** Files that are named as not read; the others are only counted. */
const mostProblems = 20;
/** Folders that are offered. */
const mostFolders = 50;
/** Groups that go to the page; rows of the others are only counted. */
const mostShown = 500;
/** The same while the list is read, as each view costs. */
const mostWhileReading = 20;

function marked(row: string, pieces: readonly { readonly from: number; readonly to: number }[]) {
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    parts.push({ text: row.slice(at, from), isMarked: false }, { text: row.slice(from, to), isMarked: true });
    at = to;
  }
  parts.push({ text: row.slice(at), isMarked: false });
  return parts.filter(({ text }) => text !== '');
}
