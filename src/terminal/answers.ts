import type { Guide } from '../domain/catalogue/article.ts';
import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { pageName } from '../domain/catalogue/page-name.ts';
import { plainText } from '../domain/catalogue/plain-text.ts';
import { signAmong } from '../domain/catalogue/told-groups.ts';
import { causeText, excerpt } from '../domain/log-search/excerpt.ts';
import { findErrors } from '../domain/log-search/find-errors.ts';
import type { Match } from '../domain/log-search/finding.ts';
import { joinMarks } from '../domain/log-search/join-marks.ts';
import { readFacts } from '../domain/sharing/read-facts.ts';
import { readCauseName } from '../domain/troubleshooter/cause-name.ts';
import { presentAnswer, presentName } from '../domain/troubleshooter/former-steps.ts';
import { goOn } from '../domain/troubleshooter/go-on.ts';
import type { Graph } from '../domain/troubleshooter/graph.ts';
import { inWords, type Symptom } from '../domain/troubleshooter/symptom.ts';
import { addAnswer, parseTrail, readTrail, type Trail, writeTrail } from '../domain/troubleshooter/trail.ts';
import { feedEntry } from '../site/feed.ts';
import { resolveLinks } from '../site/page-links.ts';
import { pageMarkdown } from '../site/page-markdown.ts';
import { defaultLocale, words } from '../site/words/index.ts';
import type { Library } from './knowledge.ts';

const w = words(defaultLocale);

/** Changes when a field of what `explain --json` prints is taken away or means something else. */
const explainVersion = 2;
/** The same for `tree --json`. */
const treeVersion = 1;

/** What a text is about: `explain --json`, described by `public/explain.schema.json`. */
export function explain(pasted: string, library: Library) {
  const { symptoms, guide, finding } = inWords(findErrors(pasted, library.searchIndex()), pasted, library);
  const [symptom, ...furtherSymptoms] = symptoms.map((one) => asQuestion(one, library));
  const { matches, mayFit } = finding;
  const withPages = (list: readonly Match[]) =>
    list.flatMap((match) => {
      const page = library.pageOf(match.id);
      return page === undefined ? [] : [{ match, page }];
    });
  const asGuess = ({ match, page }: { readonly match: Match; readonly page: ErrorPage }) => {
    const path = library.urls.error(page.id);
    const cause = causeText(pasted, match);
    const sign = signAmong(page.id, library.pages);
    return {
      id: page.id,
      path,
      url: library.address(path),
      name: pageName(page),
      title: page.title,
      evidence: match.evidence,
      probability: match.probability,
      why: why(pasted, match),
      ...(sign === undefined ? {} : { sign: plainText(sign) }),
      ...(cause === undefined ? {} : { cause }),
    };
  };
  return {
    version: explainVersion,
    matches: withPages(matches).map(({ match, page }) => {
      const { summary, badges, whatToDo, causes } = entryOf(page, library);
      return { ...asGuess({ match, page }), summary, lines: match.lines, badges, whatToDo, causes };
    }),
    mayFit: withPages(mayFit).map(({ match, page }) => ({
      ...asGuess({ match, page }),
      whatToDo: entryOf(page, library).whatToDo,
    })),
    ...(symptom === undefined ? {} : { symptom }),
    ...(furtherSymptoms.length === 0 ? {} : { furtherSymptoms }),
    ...(guide === undefined ? {} : { guide: asGuide(guide, library) }),
    fields: readFacts(pasted).map(({ kind, value }) => ({ kind, value })),
  };
}

export type Explained = ReturnType<typeof explain>;

/** The guide for who asks how. */
function asGuide({ id, title, summary }: Guide, { urls, address }: Library) {
  const path = urls.guide(id);
  return { id, title, summary: plainText(summary), path, url: address(path) };
}

/** The question for who describes a symptom, with its answers. */
function asQuestion({ title, question, tree, step, trail: given }: Symptom, library: Library) {
  const trail = writeTrail(given);
  const path = library.urls.step(tree, step, trail);
  const { answers = [] } = stepAt({ step, trail: given, unknown: [] }, library);
  return { title, question, step, trail, path, url: library.address(path), answers };
}

/** An error page as `errors.json` of the site has it. */
export function entryOf(page: ErrorPage, { sources, urls, siteUrl }: Library) {
  return feedEntry(page, { lang: w.lang, sources, urls, site: siteUrl });
}

/** An error page as Markdown, the same as its `.md` of the site. */
export function markdownOf(page: ErrorPage, { backgrounds, pageOf, sources, urls, siteUrl }: Library): string {
  const background = backgrounds[page.id] ?? '';
  const titleOf = (id: string) => pageOf(id)?.title;
  return pageMarkdown(page, { background, titleOf, sources, w, urls, site: siteUrl });
}

/** The page that a reader means by an id, a code, a message as an address has it, or a whole address of the site. */
export function findPage(name: string, { names }: Library): ErrorPage | undefined {
  const last = name.replace(/[?#].*$/, '').replace(/(?:\.md|\/)$/, '');
  const known = last.slice(last.lastIndexOf('/') + 1);
  return names.get(known) ?? names.get(known.toLowerCase());
}

/** A place in the troubleshooter: a step, and the answers that led there. */
export interface Place {
  readonly step: string;
  readonly trail: Trail;
  /** Pieces of the trail that mean nothing, or lead elsewhere. */
  readonly unknown: readonly string[];
}

/** The place that a step, a trail, or both name; nothing where there is no such step. */
export function findPlace(step: string | undefined, trail: string, { graph }: Library): Place | undefined {
  const named = presentName(step ?? stepBehind(trail, graph), graph);
  return graph.treeOf.has(named) ? { step: named, ...readTrail(trail, named, graph) } : undefined;
}

/** The step that the last answer of a trail leads to. */
function stepBehind(trail: string, graph: Graph): string {
  const last = parseTrail(trail).at(-1);
  if (last === undefined) return trail === '' ? graph.first : '';
  return presentAnswer(presentName(last.question, graph), last.answer, graph)?.next ?? '';
}

/** One step of the troubleshooter: `tree --json`, described by `public/tree.schema.json`. Its texts are Markdown. */
export function stepAt({ step, trail, unknown }: Place, library: Library) {
  const { graph, urls, address } = library;
  const markdown = (text: string) => resolveLinks(text, urls, address);
  const urlOf = (name: string, given: Trail) =>
    address(urls.step(graph.treeOf.get(name) ?? '', name, writeTrail(given)));
  const question = graph.questions.get(step);
  const outcome = graph.outcomes.get(step);
  const on = outcome && goOn(trail, outcome.otherwise);
  return {
    version: treeVersion,
    step,
    tree: graph.treeOf.get(step) ?? '',
    url: urlOf(step, trail),
    kind: question === undefined ? ('outcome' as const) : ('question' as const),
    title: question?.ask ?? outcome?.title ?? '',
    trail: trail.map((given) => {
      const asked = graph.questions.get(given.question);
      return { ...given, ask: asked?.ask ?? '', say: asked?.answers.find(({ id }) => id === given.answer)?.say ?? '' };
    }),
    ...(unknown.length === 0 ? {} : { unknown }),
    ...(question === undefined
      ? {}
      : {
          ...(question.hint === undefined ? {} : { hint: markdown(question.hint) }),
          answers: question.answers.map((answer) => {
            const next = addAnswer(trail, step, answer);
            const url = urlOf(answer.next, next);
            return { id: answer.id, say: answer.say, next: answer.next, trail: writeTrail(next), url };
          }),
        }),
    ...(outcome === undefined || on === undefined
      ? {}
      : {
          advice: (outcome.advice ?? []).map(markdown),
          ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
          ...causeOf(outcome.cause, library),
          otherwise: {
            step: on.step,
            title: graph.questions.get(on.step)?.ask ?? graph.outcomes.get(on.step)?.title ?? '',
            answered: on.answered,
            trail: writeTrail(on.trail),
            url: urlOf(on.step, on.trail),
          },
        }),
  };
}

export type StepAnswer = ReturnType<typeof stepAt>;

/** What an outcome takes from its error page. */
interface CauseParts {
  readonly cause?: ReturnType<typeof entryOf>['causes'][number];
  readonly others?: readonly { readonly title: string; readonly url: string }[];
  readonly page?: { readonly id: string; readonly name: string; readonly title: string };
}

/** The cause behind an outcome, and those of its page that no question tells apart. */
function causeOf(name: string | undefined, library: Library): CauseParts {
  const { page: id, cause: anchor } = readCauseName(name ?? '');
  const page = library.pageOf(id);
  if (page === undefined) return {};
  const asked = new Set([...library.graph.outcomes.values()].map(({ cause }) => cause));
  const { causes } = entryOf(page, library);
  const cause = causes.find((one) => one.id === anchor);
  const others = causes.filter((one) => !asked.has(`${id}#${one.id}`)).map(({ title, url }) => ({ title, url }));
  return { ...(cause && { cause }), others, page: { id, name: pageName(page), title: page.title } };
}

/** The matched pieces of a text, between `[` and `]`, with what stands around the first. */
function why(pasted: string, match: Match): string {
  const parts = joinMarks(excerpt(pasted, match.pieces)).map(({ text, marked }) => (marked ? `[${text}]` : text));
  return parts.join('').replace(/\s+/g, ' ').trim();
}
