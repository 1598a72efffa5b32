import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../domain/fill.ts';
import { gapAfter } from '../../domain/text/gap-after.ts';
import {
  inBytes,
  inDigits,
  type ListTexts,
  namesInWords,
  problemInWords,
  warningInWords,
} from '../../domain/triage/in-words.ts';
import { percentOf } from '../../domain/triage/percent.ts';
import type { RetryFormat } from '../../domain/triage/retry/retry-format.ts';
import { Badges, type BadgeWords } from '../Badges.tsx';
import type { PageCard } from '../error-search/cards.ts';
import { MarkedUp } from './MarkedUp.tsx';
import type { GroupView, Written } from './orders.ts';

/** What a group of failures writes. */
export interface GroupWords {
  readonly rows: string;
  readonly oneRow: string;
  readonly ofObjects: string;
  readonly oneObject: string;
  readonly ofBytes: string;
  readonly rest: string;
  readonly first: string;
  readonly openPage: string;
  readonly newTab: string;
  readonly mayFit: string;
  readonly noPage: string;
  readonly notKnown: string;
  readonly tree: string;
  readonly samples: string;
  readonly retryFor: string;
  readonly retryWrite: string;
  readonly bucket: string;
  readonly address: string;
  readonly copy: string;
  readonly copied: string;
  readonly lists: ListTexts;
}

interface Props {
  readonly group: GroupView;
  readonly all: number;
  /** Whether it is shown open once the list is read, until the reader closes it. */
  readonly isFirst: boolean;
  readonly words: GroupWords;
  readonly badgeWords: BadgeWords;
  readonly cards: Readonly<Record<string, PageCard>>;
  readonly formats: readonly RetryFormat[];
  readonly isDone: boolean;
  readonly urlOf: (id: string) => string;
  readonly troubleshoot: string;
  readonly retryNote: string | undefined;
  readonly written: Written | undefined;
  readonly retry: (kind: RetryFormat['id'], options: { bucket?: string; address?: string }) => void;
}

/** Failures with one cause: how many, what to do first, and a list of them for the next run. */
export function Group(props: Props) {
  const { group, all, isFirst, isDone, words, cards } = props;
  // What is never looked at is never made: with many groups that would hold up the page.
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? (isFirst && isDone);
  const card = group.page === undefined ? undefined : cards[group.page];
  const said = saidBy(group, words);
  const share = percentOf(group.rows, all);
  const counts = [
    fill(group.rows === 1 ? words.oneRow : words.rows, { count: inDigits(group.rows), share }),
    ...(group.objects > 0
      ? [fill(group.objects === 1 ? words.oneObject : words.ofObjects, { count: inDigits(group.objects) })]
      : []),
    ...(group.sized > 0 ? [fill(words.ofBytes, { size: inBytes(group.bytes) })] : []),
  ].join(' · ');
  return (
    <li class="group" data-known={group.page !== undefined || undefined}>
      <details open={isOpen} onToggle={({ currentTarget }) => setChosen(currentTarget.open)}>
        <summary>
          <span class="name">
            {card ? <b lang={card.lang}>{card.title}</b> : (said ?? <span class="mono">{group.message}</span>)}
            {card?.message && card.message !== card.title && <span class="mono small quiet">{card.message}</span>}
            {isDone && group.page === undefined && <span class="small quiet">{words.notKnown}</span>}
          </span>
          <span class="counts small">{counts}</span>
          <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.max(0.5, (100 * group.rows) / Math.max(1, all))} height="4" />
          </svg>
        </summary>
        {isOpen && <Details {...props} {...{ card, counts }} />}
      </details>
    </li>
  );
}

/** What is said instead of the message of a group. */
function saidBy({ isRest, meaning }: GroupView, { rest, lists }: GroupWords): string | undefined {
  return isRest ? rest : meaning && lists.meanings[meaning];
}

/** What an open group shows. */
function Details({ card, counts, ...props }: Props & { readonly card: PageCard | undefined; readonly counts: string }) {
  const { group, words, badgeWords, cards, isDone, urlOf, troubleshoot } = props;
  return (
    <div class="flow">
      {card ? (
        <>
          {/* Our own content, made at build. */}
          <div class="first">
            <b>{words.first}</b>
            {gapAfter(words.first)}
            <span lang={card.lang} dangerouslySetInnerHTML={{ __html: card.first }} />
            <Beside href={urlOf(group.page ?? '')} class="all" {...{ words }}>
              {words.openPage}
            </Beside>
          </div>
          <Badges verdicts={card} words={badgeWords} />
        </>
      ) : (
        isDone && (
          <p>
            {words.noPage}
            {gapAfter(words.noPage)}
            <Beside href={troubleshoot} {...{ words }}>
              {words.tree}
            </Beside>
          </p>
        )
      )}
      {group.page === undefined && group.mayFit.length > 0 && (
        <div>
          <p>{words.mayFit}</p>
          <ul>
            {group.mayFit.map((id) => (
              <li key={id}>
                <Beside href={urlOf(id)} {...{ words }}>
                  <span lang={cards[id]?.lang}>{cards[id]?.title ?? id}</span>
                </Beside>
              </li>
            ))}
          </ul>
        </div>
      )}
      {group.samples.length > 0 && (
        <div>
          <p class="quiet small">{words.samples}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long rows scroll, also by the keyboard. */}
          <pre class="samples" tabIndex={0}>
            {group.samples.map((parts, i) => (
              <code key={i}>
                {parts.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}
                {'\n'}
              </code>
            ))}
          </pre>
        </div>
      )}
      <Retry {...props} />
      <CopySummary {...props} title={card?.title ?? saidBy(group, words) ?? group.message} counts={counts} />
    </div>
  );
}

/** A link that leaves this page as it is: nothing of it is stored, and the way back would lead to an empty one. */
function Beside({
  words,
  children,
  ...link
}: {
  readonly href: string;
  readonly class?: string;
  readonly words: GroupWords;
  readonly children: ComponentChildren;
}) {
  return (
    <a {...link} target="_blank" rel="noopener">
      {children} <span class="quiet small">{words.newTab}</span>
    </a>
  );
}

function Retry({ group, words, formats, isDone, retryNote, written, retry }: Props) {
  const [kind, setKind] = useState<RetryFormat['id'] | undefined>(formats[0]?.id);
  const [bucket, setBucket] = useState('');
  const [address, setAddress] = useState('');
  const format = formats.find(({ id }) => id === kind);
  if (!isDone || format === undefined || group.objects === 0) return <RetryNote text={retryNote} />;
  return (
    <form
      class="retry flow"
      onSubmit={(event) => {
        event.preventDefault();
        retry(format.id, { bucket, address });
      }}
    >
      <p class="choices">
        <label>
          {words.retryFor}{' '}
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as RetryFormat['id'])}>
            {formats.map(({ id }) => (
              <option key={id} value={id}>
                {words.lists.retryFormats[id].title}
              </option>
            ))}
          </select>
        </label>
        {format.needs.includes('bucket') && (
          <label>
            {words.bucket} <input required value={bucket} onInput={(event) => setBucket(event.currentTarget.value)} />
          </label>
        )}
        {format.needs.includes('address') && (
          <label>
            {words.address}{' '}
            <input required value={address} onInput={(event) => setAddress(event.currentTarget.value)} />
          </label>
        )}
        <button type="submit">{words.retryWrite}</button>
      </p>
      <div role="status">
        {(written ? writtenInWords(written, words.lists) : []).map((note) => (
          <p key={note} class="small">
            <MarkedUp text={note} />
          </p>
        ))}
      </div>
      <RetryNote text={retryNote} />
    </form>
  );
}

function RetryNote({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p class="small">
      <MarkedUp text={text} />
    </p>
  );
}

/** What was written, how to use it, and what to know about it. */
function writtenInWords({ kind, names, warnings, missed }: Written, lists: ListTexts): string[] {
  const { use, unsure } = lists.retryFormats[kind];
  return [
    ...missed.map(({ file, problem }) => `${file}: ${problemInWords(problem, lists)}`),
    names === 0 ? lists.nothingToWrite : fill(lists.written, { names: namesInWords(names, lists), use }),
    ...(unsure === undefined ? [] : [unsure]),
    ...warnings.map((warning) => warningInWords(warning, lists)),
  ];
}

function CopySummary({
  group,
  words,
  urlOf,
  title,
  counts,
}: Props & { readonly title: string; readonly counts: string }) {
  const [isCopied, setCopied] = useState(false);
  const address = group.page === undefined ? '' : new URL(urlOf(group.page), location.href).href;
  const text = [title, counts, address].filter((line) => line !== '').join('\n');
  return (
    <p>
      <button
        type="button"
        class="small"
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {isCopied ? words.copied : words.copy}
      </button>
    </p>
  );
}
