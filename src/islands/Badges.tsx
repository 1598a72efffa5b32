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

/** Is a retry safe and useful, is data at risk, who has to act: in words, never in colour alone. */
export function Badges({ verdicts, words }: { readonly verdicts: Verdicts; readonly words: BadgeWords }) {
  const badges = [
    [words.retry.label, words.retry[verdicts.retry]],
    [words.data.label, words.data[verdicts.data]],
    [words.who.label, verdicts.who.map((actor) => words.who[actor]).join(', ')],
  ];
  return (
    <ul class="badges">
      {badges.map(([label, verdict]) => (
        <li key={label}>
          {label}: <b>{verdict}</b>
        </li>
      ))}
    </ul>
  );
}
