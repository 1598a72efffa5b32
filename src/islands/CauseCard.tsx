import { fill } from '../domain/fill.ts';
import { Proof, type ProofView, type ProofWords } from './Proof.tsx';

/** A step whose Markdown has become HTML of our own content. */
export interface StepView {
  readonly html: string;
  readonly command?: string | undefined;
}

/** A cause as it is shown: its Markdown has become HTML of our own content. */
export interface CauseView {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly proof: ProofView;
  readonly check: StepView & { readonly confirms: string; readonly rulesOut: string };
  readonly fix: readonly StepView[];
  /** Its language, where that is another than the language of the page. */
  readonly lang?: string | undefined;
  /** What readers must know of its wording. */
  readonly note?: string | undefined;
}

export interface CauseWords extends ProofWords {
  readonly check: string;
  readonly confirms: string;
  readonly rulesOut: string;
  readonly fix: string;
  readonly copyCommand: string;
  readonly copyAnchor: string;
}

interface Props {
  readonly cause: CauseView;
  readonly words: CauseWords;
  /** Shown above the check; without it the title stands elsewhere. */
  readonly heading?: boolean;
}

/** A cause with the check that decides and its fix: the same on error pages and in the troubleshooter. */
export function CauseCard({ cause, words, heading = true }: Props) {
  return (
    <section class="cause" id={heading ? cause.id : undefined} lang={cause.lang}>
      {heading && (
        <h3>
          {cause.title}
          <Anchor id={cause.id} title={cause.title} words={words} />
        </h3>
      )}
      <Text html={cause.html} />
      <Proof proof={cause.proof} words={words} />
      <Text kind="check" label={words.check} html={cause.check.html} />
      <Command kind="check" command={cause.check.command} words={words} />
      <Text kind="check" label={words.confirms} html={cause.check.confirms} />
      <Text kind="check" label={words.rulesOut} html={cause.check.rulesOut} />
      <Fix steps={cause.fix} words={words} />
      {cause.note && <p class="stale quiet small">{cause.note}</p>}
    </section>
  );
}

function Fix({ steps, words }: { readonly steps: readonly StepView[]; readonly words: CauseWords }) {
  const [first, ...rest] = steps;
  if (first !== undefined && rest.length === 0) {
    return (
      <>
        <Text kind="fix" label={words.fix} html={first.html} />
        <Command kind="fix" command={first.command} words={words} />
      </>
    );
  }
  return (
    <div class="fix">
      <b>{words.fix}</b>
      <Steps steps={steps} words={words} />
    </div>
  );
}

/** Numbered when there is an order to keep. */
export function Steps({
  steps,
  words,
}: {
  readonly steps: readonly StepView[];
  readonly words: Pick<CauseWords, 'copyCommand'>;
}) {
  const items = steps.map(({ html, command }) =>
    command === undefined ? (
      <li key={html} dangerouslySetInnerHTML={{ __html: html }} />
    ) : (
      <li key={html}>
        <Text html={html} />
        <Command command={command} words={words} />
      </li>
    ),
  );
  return steps.length > 1 ? <ol class="steps">{items}</ol> : <ul class="steps plain">{items}</ul>;
}

interface CommandProps {
  readonly command: string | undefined;
  readonly words: Pick<CauseWords, 'copyCommand'>;
  readonly kind?: string;
}

function Command({ command, words, kind = '' }: CommandProps) {
  if (command === undefined) return null;
  return (
    <pre class={`copyable ${kind}`}>
      <code>{command}</code>
      <button
        type="button"
        class="copy scripted-only"
        data-copy="beside"
        aria-label={`${words.copyCommand}: ${command.split('\n')[0]}`}
      >
        {words.copyCommand}
      </button>
    </pre>
  );
}

/** A paragraph of HTML made from our own content at build; never anything a reader typed. */
function Text({ label, html, kind }: { readonly label?: string; readonly html: string; readonly kind?: string }) {
  const text = label === undefined ? html : `<b>${label}</b> ${html}`;
  return <p class={kind} dangerouslySetInnerHTML={{ __html: text }} />;
}

interface AnchorProps {
  readonly id: string;
  readonly title: string;
  readonly words: Pick<CauseWords, 'copyAnchor'>;
}

/** The permanent address of a heading: a link that also copies itself. Its sign is drawn by CSS. */
export function Anchor({ id, title, words }: AnchorProps) {
  return <a class="anchor" href={`#${id}`} data-copy="link" aria-label={fill(words.copyAnchor, { title })} />;
}
