import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/fill.ts';
import { gapAfter } from '../../domain/text/gap-after.ts';
import {
  headlineInWords,
  inBytes,
  inDigits,
  type ListTexts,
  notesInWords,
  problemInWords,
} from '../../domain/triage/in-words.ts';
import type { Filter } from '../../domain/triage/prefixes.ts';
import { retryFormats } from '../../domain/triage/retry/retry-format.ts';
import type { Badges, BadgeWords } from '../Badges.tsx';
import { fetchCards, type PageCard } from '../error-search/cards.ts';
import { download, filesOf, filesOfDrop } from './files.ts';
import { Group, type GroupWords } from './Group.tsx';
import { MarkedUp } from './MarkedUp.tsx';
import type { Compared, Failure, ListView, NamedFile, Order, Reply, View, Written } from './orders.ts';
import { startSession } from './start-session.ts';
import { TimesChart } from './TimesChart.tsx';

/** What the page about whole lists writes. */
export interface TriageWords extends GroupWords {
  readonly drop: string;
  /** Where nothing can be dropped, and nothing pasted without a field. */
  readonly touch: string;
  readonly touchPaste: string;
  readonly choose: string;
  readonly folder: string;
  readonly hint: string;
  readonly add: string;
  readonly example: string;
  readonly exampleName: string;
  readonly exampleRows: string;
  readonly whereIsMine: string;
  readonly startOver: string;
  readonly howRead: string;
  readonly reading: string;
  readonly rate: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly failures: Readonly<Record<Exclude<Failure['failure'], 'other'>, string>>;
  readonly again: string;
  readonly nothing: string;
  readonly unread: string;
  readonly problems: string;
  readonly moreProblems: string;
  readonly objects: string;
  readonly causes: string;
  readonly hides: string;
  readonly timesTitle: string;
  readonly times: string;
  readonly more: string;
  readonly showMore: string;
  readonly compare: string;
  readonly compared: string;
  readonly columns: string;
  readonly columnName: string;
  readonly columnReason: string;
  readonly readAgain: string;
  readonly pasted: string;
  readonly filter: string;
  readonly filterPrefix: string;
  readonly filterSize: string;
  /** Any size, and the classes of `sizeClasses`. */
  readonly sizes: readonly string[];
  readonly filterFile: string;
  readonly allFiles: string;
  readonly filterShow: string;
  readonly filterAll: string;
  readonly lists: ListTexts;
}

interface Props {
  readonly words: TriageWords;
  readonly badgeWords: BadgeWords;
  readonly urls: {
    readonly index: string;
    readonly numbers: string;
    readonly error: string;
    readonly card: string;
    readonly troubleshoot: string;
    readonly home: string;
    readonly whereIsMine: string;
  };
  /** What the reader gave before this page was there. */
  readonly files?: readonly NamedFile[];
}

/** Takes lists from the reader, and shows what was found while they are read. */
export function Triage({ words, badgeWords, urls, files = [] }: Props) {
  const [view, setView] = useState<View>();
  const [failed, setFailed] = useState<Failure>();
  const [cards, setCards] = useState<Readonly<Record<string, PageCard>>>({});
  const [compared, setCompared] = useState<Compared>();
  const [retried, setRetried] = useState<{ readonly group: string; readonly written: Written }>();
  const [isOver, setOver] = useState(false);
  const session = useRef<(order: Order) => void>();
  const given = useRef<readonly NamedFile[]>([]);
  const [narrowed, setNarrowed] = useState<Narrowed>();
  const started = useRef(0);
  const asked = useRef('');
  const [most, setMost] = useState(groupsAtOnce);
  const heading = useRef<HTMLHeadingElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  function hear(reply: Reply) {
    // What is still on its way when the reader starts over.
    if (given.current.length === 0) return;
    if (reply.told === 'view') setView(reply.view);
    else if (reply.told === 'failed') setFailed(reply.why);
    else if (reply.told === 'compared') setCompared(reply.comparison);
    else {
      setRetried({ group: asked.current, written: reply.written });
      for (const file of reply.files) download(file);
    }
  }

  function ask(order: Order) {
    session.current ??= startSession({ index: urls.index, numbers: urls.numbers }, hear);
    session.current(order);
  }

  function take(all: readonly NamedFile[], columns?: Extract<Order, { act: 'read' }>['columns'], only?: Narrowed) {
    if (all.length === 0) return;
    given.current = all;
    setNarrowed(only);
    const files = only?.file === undefined ? all : all.slice(only.file, only.file + 1);
    started.current = performance.now();
    setFailed(undefined);
    setCompared(undefined);
    setRetried(undefined);
    setMost(groupsAtOnce);
    setView({
      lists: [],
      problems: [],
      moreProblems: 0,
      read: 0,
      size: files.reduce((sum, { file }) => sum + file.size, 0),
      state: 'reading',
    });
    ask({ act: 'read', files, columns, filter: only?.filter });
    requestAnimationFrame(() => heading.current?.focus());
  }

  function add(more: readonly NamedFile[]) {
    if (more.length > 0) take([...given.current, ...more]);
  }

  function startOver() {
    ask({ act: 'cancel' });
    given.current = [];
    setView(undefined);
    setFailed(undefined);
    requestAnimationFrame(() => picker.current?.focus());
  }

  useEffect(() => take(files.map(({ name, file }) => ({ name: name || words.pasted, file }))), []);

  // At once: an effect waits until the page has been drawn, and what is dropped or pasted until then would be lost.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type !== 'dragleave');
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) filesOfDrop(event.dataTransfer).then(add);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const files = [...(event.clipboardData?.files ?? [])];
      if (event.target instanceof HTMLInputElement || (text === '' && files.length === 0)) return;
      event.preventDefault();
      add(files.length > 0 ? filesOf(files) : [{ name: words.pasted, file: new Blob([text]) }]);
    };
    for (const name of ['dragover', 'dragleave'] as const) document.addEventListener(name, over);
    document.addEventListener('drop', drop);
    // Before the search hears of it.
    document.addEventListener('paste', paste, { capture: true });
    return () => {
      for (const name of ['dragover', 'dragleave'] as const) document.removeEventListener(name, over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste, { capture: true });
    };
  }, []);

  const isReading = view?.state === 'reading' && failed === undefined;
  useEffect(() => {
    if (!isReading) return;
    // A long reading is not lost by a wrong key.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isReading]);

  const folders = (view?.lists ?? []).flatMap((list) => list.folders);
  const hasSizes = (view?.lists ?? []).some(({ groups }) => groups.some(({ sized }) => sized > 0));

  const pages = (view?.lists ?? []).flatMap(({ groups }) =>
    groups.slice(0, most).flatMap(({ page, mayFit }) => [page ?? [], mayFit].flat()),
  );
  const wanted = [...new Set(pages)].join(' ');
  useEffect(() => {
    if (wanted === '') return;
    fetchCards(wanted.split(' '), (id) => urls.card.replace('{id}', id)).then((more) =>
      setCards((known) => ({ ...known, ...more })),
    );
  }, [wanted]);

  const choose = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    add(filesOf([...(currentTarget.files ?? [])]));
    currentTarget.value = '';
  };

  return (
    <div class="triage flow" data-read={view ? '' : undefined}>
      {!view && (
        <>
          <div class="drop" data-over={isOver || undefined}>
            <p class="with-mouse">{words.drop}</p>
            <p class="by-touch">
              {words.touch}
              {gapAfter(words.touch)}
              <a href={urls.home}>{words.touchPaste}</a>
            </p>
            <p class="choices">
              <label class="button primary file">
                <input ref={picker} type="file" multiple class="visually-hidden" onChange={choose} />
                {words.choose}
              </label>
              <label class="button file">
                <input type="file" class="visually-hidden" onChange={choose} {...{ webkitdirectory: true }} />
                {words.folder}
              </label>
            </p>
            <p class="quiet small">{words.hint}</p>
          </div>
          <p class="small">
            <button
              type="button"
              class="quiet-button"
              onClick={() => add([{ name: words.exampleName, file: new Blob([words.exampleRows]) }])}
            >
              {words.example}
            </button>{' '}
            · <a href={urls.whereIsMine}>{words.whereIsMine}</a>
          </p>
        </>
      )}
      {failed && (
        <div class="panel flow" role="alert">
          <p>
            {words.failed}
            {gapAfter(words.failed)}
            <span class="quiet">({failureInWords(failed, words)})</span>
          </p>
          <button type="button" onClick={() => take(given.current)}>
            {words.again}
          </button>
        </div>
      )}
      {view && (
        <section class="found flow" aria-busy={view.state === 'reading'}>
          <div class="top">
            <h2 ref={heading} tabIndex={-1}>
              {headlineOf(view, words)}
            </h2>
            <p class="choices">
              <label class="button file">
                <input type="file" multiple class="visually-hidden" onChange={choose} />
                {words.add}
              </label>
              {!isReading && (
                <button type="button" onClick={startOver}>
                  {words.startOver}
                </button>
              )}
            </p>
          </div>
          {isReading && (
            <p class="progress">
              <progress value={view.read} max={Math.max(view.size, 1)} aria-label={words.reading} />{' '}
              {fill(words.rate, {
                read: inBytes(view.read),
                size: inBytes(view.size),
                rate: inBytes(view.read / Math.max(0.1, (performance.now() - started.current) / 1000)),
              })}{' '}
              <button type="button" onClick={() => ask({ act: 'cancel' })}>
                {words.cancel}
              </button>
            </p>
          )}
          {view.state === 'cancelled' && <p>{words.cancelled}</p>}
          <p role="status" class="visually-hidden">
            {view.state === 'reading' ? '' : headlineOf(view, words)}
          </p>
          {view.problems.length > 0 && (
            <div class="panel flow">
              {view.lists.length > 0 && (
                <p>
                  <b>{words.problems}</b>
                </p>
              )}
              <ul>
                {view.problems.map(({ file, problem }) => (
                  <li key={file + problem.problem}>
                    <span class="mono">{file}</span>: <MarkedUp text={problemInWords(problem, words.lists)} />
                  </li>
                ))}
              </ul>
              {view.moreProblems > 0 && <p>{fill(words.moreProblems, { count: inDigits(view.moreProblems) })}</p>}
            </div>
          )}
          {view.state === 'done' &&
            given.current.length === 2 &&
            narrowed?.file === undefined &&
            view.lists.some(({ objects }) => objects > 0) && (
              <p>
                {compared ? (
                  fill(words.compared, {
                    earlier: compared.earlier,
                    later: compared.later,
                    gone: inDigits(compared.gone),
                    fresh: inDigits(compared.fresh),
                    still: inDigits(compared.still),
                  })
                ) : (
                  <button type="button" onClick={() => ask({ act: 'compare' })}>
                    {words.compare}
                  </button>
                )}
              </p>
            )}
          {view.state !== 'reading' && (narrowed || view.lists.some(({ objects }) => objects > 1)) && (
            <Narrow
              {...{ words, folders, narrowed }}
              hasSizes={hasSizes || narrowed?.size !== undefined}
              files={given.current.map(({ name }) => name)}
              show={(only) => take(given.current, view.lists[0]?.columns, only)}
            />
          )}
          {view.lists.map((list, i) => (
            <List
              key={list.format + list.files[0]}
              list={list}
              isAlone={view.lists.length === 1}
              isDone={view.state !== 'reading'}
              {...{ words, badgeWords, urls, cards, most }}
              showMore={() => setMost(most + groupsAtOnce)}
              writtenFor={(group) => (retried?.group === `${i} ${group}` ? retried.written : undefined)}
              retry={(group, kind, options) => {
                asked.current = `${i} ${group}`;
                ask({ act: 'retry', list: i, group, kind, options });
              }}
              readAgain={(columns) => take(given.current, columns)}
            />
          ))}
        </section>
      )}
    </div>
  );
}

/** Causes that are shown until a reader asks for more of them. */
const groupsAtOnce = 20;
/** A shorter stretch of time has no beginning or peak that a chart could show, in milliseconds. */
const shortest = 120_000;

interface ListProps {
  readonly list: ListView;
  readonly most: number;
  readonly showMore: () => void;
  readonly isAlone: boolean;
  readonly isDone: boolean;
  readonly words: TriageWords;
  readonly badgeWords: Parameters<typeof Badges>[0]['words'];
  readonly urls: Props['urls'];
  readonly cards: Readonly<Record<string, PageCard>>;
  readonly writtenFor: (group: string) => Written | undefined;
  readonly retry: (
    group: string,
    kind: ListView['retry'][number],
    options: { bucket?: string; address?: string },
  ) => void;
  readonly readAgain: (columns: NonNullable<ListView['columns']>) => void;
}

function List({
  list,
  most,
  showMore,
  isAlone,
  isDone,
  words,
  badgeWords,
  urls,
  cards,
  writtenFor,
  retry,
  readAgain,
}: ListProps) {
  // What is known helps most.
  const opened = Math.max(
    0,
    list.groups.slice(0, most).findIndex(({ page }) => page !== undefined),
  );
  const formats = list.retry.flatMap((id) => retryFormats.filter((format) => format.id === id));
  const { title, hides = [], retryNote } = words.lists.formats[list.format];
  return (
    <section class="flow">
      {!isAlone && <h3>{headlineInWords(list.headline, words.lists)}</h3>}
      {list.times.last - list.times.first >= shortest && (
        <TimesChart times={list.times} title={words.timesTitle} label={words.times} />
      )}
      {/* Where nothing can be tried again, a reader wants to know why. */}
      <details class="how small" open={isDone && list.objects === 0}>
        <summary>
          {words.howRead}
          {gapAfter(words.howRead)}
          <MarkedUp text={title} />
        </summary>
        <div class="flow">
          <p>
            {list.files.slice(0, 3).join(', ')}
            {list.files.length > 3 ? ` +${list.files.length - 3}` : ''}
          </p>
          {notesInWords(list.notes, list.format, words.lists).map((note) => (
            <p key={note}>
              <MarkedUp text={note} />
            </p>
          ))}
          {list.columns && isDone && <ColumnChoice {...{ words, readAgain }} columns={list.columns} />}
          {hides.length > 0 && (
            <>
              <p>{words.hides}</p>
              <ul>
                {hides.map((what) => (
                  <li key={what}>
                    <MarkedUp text={what} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </details>
      {list.groups.length > 0 && (
        <ol class="groups plain" aria-label={words.causes}>
          {list.groups.slice(0, most).map((group, i) => (
            <Group
              key={group.place}
              {...{ group, words, badgeWords, cards, formats, isDone }}
              all={list.rows}
              isFirst={i === opened}
              urlOf={(id) => urls.error.replace('{id}', id)}
              troubleshoot={urls.troubleshoot}
              retryNote={retryNote}
              written={writtenFor(group.id)}
              retry={(kind, options) => retry(group.id, kind, options)}
            />
          ))}
        </ol>
      )}
      {isDone && list.groups.length > most && (
        <button type="button" onClick={showMore}>
          {fill(words.showMore, { count: inDigits(list.groups.length - most) })}
        </button>
      )}
      {list.more > 0 && <p>{fill(words.more, { count: inDigits(list.more) })}</p>}
    </section>
  );
}

/** Which column is which, where the layout of a list is not documented. */
function ColumnChoice({
  words,
  columns,
  readAgain,
}: {
  readonly words: TriageWords;
  readonly columns: NonNullable<ListView['columns']>;
  readonly readAgain: (columns: NonNullable<ListView['columns']>) => void;
}) {
  const [name, setName] = useState(`${(columns.name ?? 0) + 1}`);
  const [reason, setReason] = useState(`${(columns.reason ?? 0) + 1}`);
  const number = (value: string) => (/^[1-9]\d{0,2}$/.test(value) ? Number(value) - 1 : undefined);
  return (
    <form
      class="choices"
      onSubmit={(event) => {
        event.preventDefault();
        readAgain({ ...columns, name: number(name), reason: number(reason) });
      }}
    >
      <span>{words.columns}</span>
      <label>
        {words.columnName}{' '}
        <input value={name} inputMode="numeric" size={3} onInput={(e) => setName(e.currentTarget.value)} />
      </label>
      <label>
        {words.columnReason}{' '}
        <input value={reason} inputMode="numeric" size={3} onInput={(e) => setReason(e.currentTarget.value)} />
      </label>
      <button type="submit">{words.readAgain}</button>
    </form>
  );
}

/** A part of the lists: a filter, and one of the files. */
interface Narrowed {
  readonly filter: Filter;
  /** The place of its class of sizes among `sizeClasses`. */
  readonly size: number | undefined;
  readonly file: number | undefined;
}

const million = 1_000_000;
/** Classes of sizes, in the order of their words. */
const sizeClasses: readonly Pick<Filter, 'least' | 'most'>[] = [
  { most: million },
  { least: million + 1, most: 100 * million },
  { least: 100 * million + 1 },
];

/** Of more files none can be picked from a list. */
const mostFiles = 200;

/** Lets a reader look at one folder, one class of sizes or one file. */
function Narrow({
  words,
  folders,
  hasSizes,
  files,
  narrowed,
  show,
}: {
  readonly words: TriageWords;
  readonly folders: readonly string[];
  readonly hasSizes: boolean;
  readonly files: readonly string[];
  readonly narrowed: Narrowed | undefined;
  readonly show: (only: Narrowed | undefined) => void;
}) {
  const [prefix, setPrefix] = useState(narrowed?.filter.prefix ?? '');
  const [size, setSize] = useState(narrowed?.size);
  const [file, setFile] = useState(narrowed?.file);
  const chosen = (value: string) => (value === '' ? undefined : Number(value));
  return (
    <details class="small" open={narrowed !== undefined}>
      <summary>{words.filter}</summary>
      <form
        class="choices"
        onSubmit={(event) => {
          event.preventDefault();
          show({ filter: { prefix, ...(size === undefined ? {} : sizeClasses[size]) }, size, file });
        }}
      >
        <label>
          {words.filterPrefix}{' '}
          <input value={prefix} list="folders" onInput={(event) => setPrefix(event.currentTarget.value)} />
        </label>
        <datalist id="folders">
          {folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
        {hasSizes && (
          <label>
            {words.filterSize}{' '}
            <select value={size ?? ''} onChange={(event) => setSize(chosen(event.currentTarget.value))}>
              {words.sizes.map((name, i) => (
                <option key={name} value={i === 0 ? '' : i - 1}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {files.length > 1 && files.length <= mostFiles && (
          <label>
            {words.filterFile}{' '}
            <select value={file ?? ''} onChange={(event) => setFile(chosen(event.currentTarget.value))}>
              <option value="">{words.allFiles}</option>
              {files.map((name, i) => (
                <option key={name} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit">{words.filterShow}</button>
        {narrowed && (
          <button type="button" onClick={() => show(undefined)}>
            {words.filterAll}
          </button>
        )}
      </form>
    </details>
  );
}

function headlineOf({ lists, state }: View, words: TriageWords): string {
  const [list] = lists;
  if (!list) return state === 'reading' ? words.reading : words.unread;
  if (lists.every(({ rows }) => rows === 0)) return state === 'reading' ? words.reading : words.nothing;
  if (lists.length === 1) return capital(headlineInWords(list.headline, words.lists));
  const rows = lists.reduce((sum, one) => sum + one.rows, 0);
  return fill(words.objects, { rows: inDigits(rows), lists: lists.length });
}

function failureInWords(failure: Failure, { failures }: TriageWords): string {
  return failure.failure === 'other' ? failure.says : fill(failures[failure.failure], { ...failure });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
