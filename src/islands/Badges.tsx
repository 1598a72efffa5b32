import type { Badges as BadgeData } from '../domain/catalogue/error-page.ts';

/** The words of the badges; see `badges` in the dictionary. */
export interface BadgeWords {
  readonly colon: string;
  readonly list: string;
  readonly retry: { readonly label: string } & Readonly<Record<BadgeData['retry']['verdict'], string>>;
  readonly data: { readonly label: string } & Readonly<Record<BadgeData['data']['verdict'], string>>;
  readonly who: { readonly label: string } & Readonly<Record<BadgeData['who'][number], string>>;
}

/** The three verdicts of an error page, without their notes. */
export interface Verdicts {
  readonly retry: BadgeData['retry']['verdict'];
  readonly data: BadgeData['data']['verdict'];
  readonly who: BadgeData['who'];
}

/** What a verdict says, as a colour and a sign repeat it: alarm is for data alone, where what is there is wrong or lost. */
type Tone = 'good' | 'wait' | 'bad' | undefined;
export const retryTones: Readonly<Record<Verdicts['retry'], Tone>> = { yes: 'good', 'after-fix': 'wait', no: 'wait' };
const dataTones: Readonly<Record<Verdicts['data'], Tone>> = {
  safe: 'good',
  missing: 'wait',
  outdated: 'bad',
  check: 'wait',
};

interface Props {
  readonly verdicts: Verdicts;
  readonly words: BadgeWords;
  /** What the page adds to a verdict, as HTML of our own content. */
  readonly notes?: { readonly retry: string; readonly data: string; readonly lang?: string | undefined } | undefined;
}

/** Is a retry safe and useful, is data at risk, who has to act: in words, never in colour alone. With notes they are rows. */
export function Badges({ verdicts, words, notes }: Props) {
  const badges: readonly (readonly [label: string, verdict: string, tone: Tone, note?: string | undefined])[] = [
    [words.retry.label, words.retry[verdicts.retry], retryTones[verdicts.retry], notes?.retry],
    [words.data.label, words.data[verdicts.data], dataTones[verdicts.data], notes?.data],
    [words.who.label, verdicts.who.map((actor) => words.who[actor]).join(words.list), undefined],
  ];
  return (
    <ul class="badges">
      {badges.map(([label, verdict, tone, note]) => (
        <li key={label} class={notes ? undefined : 'tag'} data-tone={notes ? undefined : tone}>
          {label}
          {words.colon}
          <b data-tone={notes && tone}>{verdict}</b>{' '}
          {note !== undefined && <span class="note" lang={notes?.lang} dangerouslySetInnerHTML={{ __html: note }} />}
        </li>
      ))}
    </ul>
  );
}
