import type { Tree } from '../troubleshooter/tree.ts';
import type { Article } from './article.ts';
import type { Difference, ErrorPage, Step } from './error-page.ts';
import type { Service } from './service.ts';

/**
 * What is written once for each language: titles, texts, notes. Everything else of a page, its messages, codes, commands,
 * samples and sources, is written once for all. A translation file holds the prose of its page, in this shape; what has
 * an id in the page has it here, and the rest its place in the order.
 */
export interface ErrorProse {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  /** Why the page is retired. */
  readonly retired?: string | undefined;
  /** Where each wording was read. */
  readonly messages?: readonly string[] | undefined;
  /** The notes of the verdicts. */
  readonly badges?: { readonly retry: string; readonly data: string } | undefined;
  readonly whatToDo?: readonly string[] | undefined;
  /** The events of the timeline. */
  readonly timeline?: readonly string[] | undefined;
  /** The ways through a console that steps have beside their commands, in the order of the page. */
  readonly consoleWays?: readonly string[] | undefined;
  /** The signs, by page. */
  readonly tellApart?: Texts | undefined;
  readonly causes?: Readonly<Record<string, CauseProse>> | undefined;
  /** How each cause follows from its sources, where the page says so. */
  readonly how?: Texts | undefined;
  readonly verify?: readonly string[] | undefined;
  readonly seen?: readonly { readonly place: string; readonly note?: string | undefined }[] | undefined;
  readonly ignore?: string | undefined;
  readonly notKnown?: readonly string[] | undefined;
  readonly forSupport?: readonly string[] | undefined;
  readonly providers?: readonly { readonly provider: string; readonly note: string }[] | undefined;
  /** The notes, by generation. */
  readonly generations?: Texts | undefined;
  /** What separates the two, by page. */
  readonly confusedWith?: Readonly<Record<string, Difference>> | undefined;
}

/** The prose of one cause; `check` and `fix` are the texts beside their commands. */
export interface CauseProse {
  readonly title: string;
  readonly text: string;
  readonly check: string;
  readonly confirms: string;
  readonly rulesOut: string;
  readonly fix: readonly string[];
}

/** The prose of a guide or a provider beside its body. */
export interface ArticleProse {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
}

/** The prose of a tree. Answers that quote a message have none. */
export interface TreeProse {
  readonly title?: string | undefined;
  readonly questions?: Readonly<Record<string, QuestionProse>> | undefined;
  readonly outcomes?: Readonly<Record<string, OutcomeProse>> | undefined;
}

export interface QuestionProse {
  readonly ask: string;
  readonly hint?: string | undefined;
  /** Where the row is that readers look at. */
  readonly place?: string | undefined;
  readonly answers?: Texts | undefined;
}

export interface OutcomeProse {
  readonly title: string;
  readonly reason?: string | undefined;
  readonly advice?: readonly string[] | undefined;
}

/** What a service is called, where that is no name of its own. */
export interface ServiceProse {
  readonly name?: string | undefined;
}

type Texts = Readonly<Record<string, string>>;

/** The prose of an error page. */
export function errorProse(page: ErrorPage): ErrorProse {
  return filled({
    title: page.title,
    summary: page.summary,
    retired: page.retired?.because,
    messages: page.messages.map(({ where }) => where),
    badges: { retry: page.badges.retry.note, data: page.badges.data.note },
    whatToDo: textsOf(page.whatToDo),
    timeline: textsOf(page.timeline),
    consoleWays: stepsOf(page).flatMap(waysOf),
    tellApart: Object.fromEntries(page.tellApart.flatMap(({ id, sign }) => (sign === undefined ? [] : [[id, sign]]))),
    causes: Object.fromEntries(
      page.causes.map(({ id, title, text, check: { text: check, confirms, rulesOut }, fix }) => [
        id,
        { title, text, check, confirms, rulesOut, fix: textsOf(fix) },
      ]),
    ),
    how: Object.fromEntries(page.causes.flatMap(({ id, how }) => (how === undefined ? [] : [[id, how]]))),
    verify: textsOf(page.verify),
    seen: page.seen.map(({ place, note }) => filled({ place, note })),
    ignore: page.ignore.text,
    notKnown: page.notKnown,
    forSupport: page.forSupport,
    providers: page.providers.map(({ provider, note }) => ({ provider, note })),
    generations: Object.fromEntries(
      page.generations.flatMap(({ generation, note }) => (note === undefined ? [] : [[generation, note]])),
    ),
    confusedWith: Object.fromEntries(page.confusedWith.map(({ id, ...difference }) => [id, difference])),
  });
}

/** An error page with other prose, which has the shape of its own. */
export function withErrorProse(original: ErrorPage, prose: ErrorProse): ErrorPage {
  const page = withWays(original, prose.consoleWays);
  return {
    ...page,
    title: prose.title ?? page.title,
    summary: prose.summary ?? page.summary,
    retired: page.retired && { ...page.retired, because: prose.retired ?? page.retired.because },
    messages: page.messages.map((message, i) => ({ ...message, where: prose.messages?.[i] ?? message.where })),
    badges: {
      ...page.badges,
      retry: { ...page.badges.retry, note: prose.badges?.retry ?? page.badges.retry.note },
      data: { ...page.badges.data, note: prose.badges?.data ?? page.badges.data.note },
    },
    whatToDo: withTexts(page.whatToDo, prose.whatToDo),
    timeline: withTexts(page.timeline, prose.timeline),
    tellApart: page.tellApart.map((told) => ({ ...told, sign: prose.tellApart?.[told.id] ?? told.sign })),
    causes: page.causes.map((one) => {
      const cause = { ...one, how: prose.how?.[one.id] ?? one.how };
      const own = prose.causes?.[cause.id];
      if (own === undefined) return cause;
      const { title, text, check, confirms, rulesOut, fix } = own;
      return {
        ...cause,
        title,
        text,
        check: { ...cause.check, text: check, confirms, rulesOut },
        fix: withTexts(cause.fix, fix),
      };
    }),
    verify: withTexts(page.verify, prose.verify),
    seen: page.seen.map((sighting, i) => ({ ...sighting, ...prose.seen?.[i] })),
    ignore: { ...page.ignore, text: prose.ignore ?? page.ignore.text },
    notKnown: prose.notKnown ?? page.notKnown,
    forSupport: prose.forSupport ?? page.forSupport,
    providers: prose.providers ?? page.providers,
    generations: page.generations.map((one) => ({ ...one, note: prose.generations?.[one.generation] ?? one.note })),
    confusedWith: page.confusedWith.map((other) => ({ ...other, ...prose.confusedWith?.[other.id] })),
  };
}

/** The prose of a guide or a provider beside its body. */
export function articleProse({ title, summary }: Article): ArticleProse {
  return { title, summary };
}

/** A guide or a provider with other prose. */
export function withArticleProse<T extends Article>(article: T, { title, summary }: ArticleProse): T {
  return { ...article, title: title ?? article.title, summary: summary ?? article.summary };
}

/** The prose of a tree. */
export function treeProse({ title, questions, outcomes }: Tree): TreeProse {
  return {
    title,
    questions: mapValues(questions, ({ ask, hint, look, answers }) =>
      filled({
        ask,
        hint,
        place: look?.place,
        answers: Object.fromEntries(answers.flatMap(({ id, say, verbatim }) => (verbatim ? [] : [[id, say]]))),
      }),
    ),
    outcomes: mapValues(outcomes, ({ title, reason, advice }) => filled({ title, reason, advice })),
  };
}

/** A tree with other prose, which has the shape of its own. */
export function withTreeProse(tree: Tree, prose: TreeProse): Tree {
  return {
    ...tree,
    title: prose.title ?? tree.title,
    questions: mapValues(tree.questions, (question, name) => {
      const own = prose.questions?.[name];
      if (own === undefined) return question;
      const answers = question.answers.map((answer) => ({ ...answer, say: own.answers?.[answer.id] ?? answer.say }));
      const look = question.look && { ...question.look, place: own.place ?? question.look.place };
      return { ...question, ask: own.ask, hint: own.hint, look, answers };
    }),
    outcomes: mapValues(tree.outcomes, (outcome, name) => ({ ...outcome, ...prose.outcomes?.[name] })),
  };
}

/** The prose of a service. */
export function serviceProse({ name }: Service): ServiceProse {
  return { name };
}

/** A service under another name. */
export function withServiceProse(service: Service, { name }: ServiceProse): Service {
  return { ...service, name: name ?? service.name };
}

/** Every step of a page, in the order in which its ways through a console are translated. */
export function stepsOf({ whatToDo, causes, verify }: ErrorPage): Step[] {
  return [...whatToDo, ...causes.flatMap(({ check, fix }) => [check, ...fix]), ...verify];
}

function waysOf({ variants = [] }: Step): string[] {
  return variants.flatMap(({ text }) => (text === undefined ? [] : [text]));
}

/** A page with other words for the ways through a console, given in the order of `stepsOf`. */
function withWays(page: ErrorPage, ways: readonly string[] | undefined): ErrorPage {
  if (ways === undefined) return page;
  const left = [...ways];
  const withOwn = <T extends Step>(step: T): T =>
    step.variants === undefined
      ? step
      : {
          ...step,
          variants: step.variants.map((one) =>
            one.text === undefined ? one : { ...one, text: left.shift() ?? one.text },
          ),
        };
  return {
    ...page,
    whatToDo: page.whatToDo.map(withOwn),
    causes: page.causes.map((cause) => ({ ...cause, check: withOwn(cause.check), fix: cause.fix.map(withOwn) })),
    verify: page.verify.map(withOwn),
  };
}

function textsOf(steps: readonly { readonly text: string }[]): string[] {
  return steps.map(({ text }) => text);
}

function withTexts<T extends { readonly text: string }>(steps: readonly T[], texts: readonly string[] = []): T[] {
  return steps.map((step, i) => ({ ...step, text: texts[i] ?? step.text }));
}

/** Without the fields that hold nothing. */
function filled<T extends object>(fields: T): T {
  const isFilled = (value: unknown) =>
    value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isFilled(value))) as T;
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}
