import type { AnswerLink } from './search-state.ts';

interface Props {
  readonly question: string;
  readonly answers: readonly AnswerLink[];
}

/** A question of the troubleshooter with its answers, each of which leads on. */
export function Question({ question, answers }: Props) {
  return (
    <div class="question">
      <p>{question}</p>
      <ul class="plain" aria-label={question}>
        {answers.map(({ say, url }) => (
          <li key={url}>
            <a class="choice" href={url} data-answer>
              {say}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
