import type { Badges as BadgeData } from '../domain/catalogue/error-page.ts';

/** The words of the badges; see `badges` in the dictionary. */
export interface BadgeWords {
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

const retryTones = { yes: 'good', 'after-fix': 'wait', no: 'bad' } as const;
const dataTones = { safe: 'good', missing: 'wait', outdated: 'wait', check: 'wait' } as const;

/** Is a retry safe and useful, is data at risk, who has to act: in words, never in colour alone. */
export function Badges({ verdicts, words }: { readonly verdicts: Verdicts; readonly words: BadgeWords }) {
  const badges = [
    [words.retry.label, words.retry[verdicts.retry], retryTones[verdicts.retry]],
    [words.data.label, words.data[verdicts.data], dataTones[verdicts.data]],
    [words.who.label, verdicts.who.map((actor) => words.who[actor]).join(', '), undefined],
  ] as const;
  return (
    <ul class="badges">
      {badges.map(([label, verdict, tone]) => (
        <li key={label} data-tone={tone}>
          {label}: <b>{verdict}</b>
        </li>
      ))}
    </ul>
  );
}
