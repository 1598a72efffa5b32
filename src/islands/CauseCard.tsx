import type { Tool } from '../domain/catalogue/error-page.ts';
import { fill } from '../domain/fill.ts';
import { gapAfter } from '../domain/text/gap-after.ts';
import { splitAtFlags } from './flag.ts';
import { Proof, type ProofView, type ProofWords } from './Proof.tsx';

/** A step whose Markdown has become HTML of our own content. */
export interface StepView {
  readonly html: string;
  readonly command?: string | undefined;
  readonly variants?: readonly VariantView[] | undefined;
}

/** How one tool does what a step says. */
export interface VariantView {
  readonly tool: Tool;
  readonly command?: string | undefined;
  readonly html?: string | undefined;
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
  readonly sign: string;
  readonly check: string;
  readonly confirms: string;
  readonly rulesOut: string;
  readonly fix: string;
  readonly copyCommand: string;
  readonly copyAnchor: string;
  readonly tools: Readonly<Record<Tool, string>>;
  readonly toolsLabel: string;
}

/** What is said of a cause that answers lead to: it has no sign to choose it by, and its check opens by a name of its own. */
export interface ReachedWords extends Omit<CauseWords, 'sign' | 'check' | 'copyAnchor'> {
  readonly howToCheck: string;
}

type SignWords = Pick<CauseWords, 'confirms' | 'rulesOut'>;
type CommandWords = Pick<CauseWords, 'copyCommand' | 'tools' | 'toolsLabel'>;

interface ListedProps {
  readonly cause: CauseView;
  readonly words: CauseWords;
  /** Former anchors. */
  readonly was: readonly string[];
  /** Which cause of how many, such as "Cause 2 of 5"; without it the page has but one, and it is open. */
  readonly place?: string | undefined;
}

/** A cause in the list of an error page: its title with the sign that decides, and all of it when opened. */
export function ListedCause({ cause, words, was, place }: ListedProps) {
  return (
    <details class="cause" id={cause.id} lang={cause.lang} open={place === undefined}>
      <summary>
        {was.map((anchor) => (
          <span key={anchor} id={anchor} />
        ))}
        {place !== undefined && <span class="place">{place}</span>}
        <h3>{cause.title}</h3>
        {place !== undefined && (
          <span
            class="sign"
            dangerouslySetInnerHTML={{
              __html: `<b>${words.sign}</b>${gapAfter(words.sign)}${withoutLinks(cause.check.confirms)}`,
            }}
          />
        )}
      </summary>
      <CauseCard cause={cause} hasSign={place !== undefined} words={words} />
      <Anchor id={cause.id} title={cause.title} words={words} />
    </details>
  );
}

/** The summary is one thing to click. */
function withoutLinks(html: string): string {
  return html.replace(/<\/?a\b[^>]*>/g, '');
}

interface CardProps {
  readonly cause: CauseView;
  /** Whether what stands above has said already what confirms the cause. */
  readonly hasSign: boolean;
  readonly words: CauseWords;
}

/** Why a cause happens, the check that decides, and its fix: for a reader who still has to decide. */
function CauseCard({ cause, hasSign, words }: CardProps) {
  const { fix } = cause;
  const only = fix.length === 1 ? fix[0] : undefined;
  return (
    <>
      <p dangerouslySetInnerHTML={{ __html: cause.html }} />
      <dl class="decide">
        <Check cause={cause} hasSign={hasSign} words={words} />
        <dt class="fix">{words.fix}</dt>
        {only ? (
          <StepIn tag="dd" step={only} words={words} />
        ) : (
          <dd>
            <Steps steps={fix} words={words} />
          </dd>
        )}
      </dl>
      <Proof proof={cause.proof} words={words} />
      {cause.note && <p class="stale quiet small">{cause.note}</p>}
    </>
  );
}

/** A cause that the reader's answers lead to: what confirms it and rules it out, how to check that, and the fix in the box of what to do. */
export function ReachedCause({ cause, words }: { readonly cause: CauseView; readonly words: ReachedWords }) {
  return (
    <>
      <p lang={cause.lang} dangerouslySetInnerHTML={{ __html: cause.html }} />
      <dl class="decide">
        <Signs cause={cause} hasSign={false} words={words} />
      </dl>
      <details class="fold">
        <summary>
          <h2>{words.howToCheck}</h2>
        </summary>
        <div class="flow">
          <Steps steps={[cause.check]} words={words} />
        </div>
      </details>
      <section class="what flow" aria-labelledby="fix">
        <h2 id="fix">{words.fix}</h2>
        <Steps steps={cause.fix} words={words} />
      </section>
      <Proof proof={cause.proof} words={words} />
      {cause.note && <p class="stale quiet small">{cause.note}</p>}
    </>
  );
}

/** The check that decides, and what its outcomes mean. */
function Check({ cause, hasSign, words }: CardProps) {
  return (
    <>
      <dt>{words.check}</dt>
      <StepIn tag="dd" step={cause.check} words={words} />
      <Signs cause={cause} hasSign={hasSign} words={words} />
    </>
  );
}

/** What confirms a cause, unless that stands above, and what rules it out. */
function Signs({ cause, hasSign, words }: Omit<CardProps, 'words'> & { readonly words: SignWords }) {
  return (
    <>
      {!hasSign && (
        <>
          <dt>{words.confirms}</dt>
          <dd dangerouslySetInnerHTML={{ __html: cause.check.confirms }} />
        </>
      )}
      <dt>{words.rulesOut}</dt>
      <dd dangerouslySetInnerHTML={{ __html: cause.check.rulesOut }} />
    </>
  );
}

/** Numbered when there is an order to keep. */
export function Steps({ steps, words }: { readonly steps: readonly StepView[]; readonly words: CommandWords }) {
  const items = steps.map((step) => <StepIn key={step.html} tag="li" step={step} words={words} />);
  return steps.length > 1 ? <ol class="steps">{items}</ol> : <ul class="steps plain">{items}</ul>;
}

interface StepProps {
  readonly tag: 'li' | 'dd';
  readonly step: StepView;
  readonly words: CommandWords;
}

/** What to do, with its command, or one for each tool. */
function StepIn({ tag: Tag, step: { html, command, variants }, words }: StepProps) {
  if (command === undefined && variants === undefined) return <Tag dangerouslySetInnerHTML={{ __html: html }} />;
  return (
    <Tag>
      <p dangerouslySetInnerHTML={{ __html: html }} />
      {command !== undefined && <Command command={command} words={words} />}
      {variants !== undefined && <Variants variants={variants} words={words} />}
    </Tag>
  );
}

/** One form for each tool, one below the other; `tool-choice.ts` makes tabs of them. */
function Variants({ variants, words }: { readonly variants: readonly VariantView[]; readonly words: CommandWords }) {
  return (
    <div class="variants">
      <fieldset class="tools scripted-only no-print">
        <legend class="visually-hidden">{words.toolsLabel}</legend>
        {variants.map(({ tool }) => (
          <button key={tool} type="button" data-choose-tool={tool}>
            {words.tools[tool]}
          </button>
        ))}
      </fieldset>
      <div class="forms">
        {variants.map(({ tool, command, html }) => (
          <div key={tool} data-tool={tool}>
            <b class="tool">{words.tools[tool]}</b>
            {command !== undefined && <Command command={command} words={words} />}
            {html !== undefined && <p dangerouslySetInnerHTML={{ __html: html }} />}
          </div>
        ))}
      </div>
    </div>
  );
}

/**
 * A command as it is pasted, with a button that copies it. A long line breaks on the screen alone: what is copied has
 * the lines of the command.
 */
export function Command({
  command,
  words,
}: {
  readonly command: string;
  readonly words: Pick<CauseWords, 'copyCommand'>;
}) {
  return (
    <pre class="command">
      <code>
        {splitAtFlags(command).map((part, i) =>
          i % 2 === 1 ? (
            <span key={i} class="whole">
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </code>
      <button
        type="button"
        class="copy scripted-only"
        data-copy="beside"
        aria-label={`${words.copyCommand} ${command.split('\n')[0]}`}
      >
        {words.copyCommand}
      </button>
    </pre>
  );
}

interface AnchorProps {
  readonly id: string;
  readonly title: string;
  readonly words: Pick<CauseWords, 'copyAnchor'>;
}

/** The permanent address of a heading or a cause: a link that also copies itself. Its sign is drawn by CSS. */
export function Anchor({ id, title, words }: AnchorProps) {
  return <a class="anchor" href={`#${id}`} data-copy="link" aria-label={fill(words.copyAnchor, { title })} />;
}
