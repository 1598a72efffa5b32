import type { ErrorPage } from '../domain/catalogue/error-page.ts';
import { pageName } from '../domain/catalogue/page-name.ts';
import { ahead } from '../domain/troubleshooter/ahead.ts';
import { readCauseName } from '../domain/troubleshooter/cause-name.ts';
import { entryTrail } from '../domain/troubleshooter/entry-trail.ts';
import { symptomsOf } from '../domain/troubleshooter/symptom.ts';
import { addAnswer, type Trail, writeTrail } from '../domain/troubleshooter/trail.ts';
import type { Answer } from '../domain/troubleshooter/tree.ts';
import { stepPart, treePart, type WholeTrees, waysInto } from '../domain/troubleshooter/tree-parts.ts';
import type { AnswerLink, SymptomLink } from '../islands/error-search/search-state.ts';
import type { QuestionsOfTrees, StepsData } from '../islands/troubleshooter/steps-data.ts';
import { catalogueFor, langOf } from './catalogue.ts';
import { causeView } from './cause-view.ts';
import { inlineHtml } from './markdown.ts';
import type { Urls } from './urls.ts';
import { defaultLocale, type Locale } from './words/index.ts';

const { trees: originals, graph: originalGraph } = catalogueFor(defaultLocale);

/** All trees joined: which steps there are, and where they lead. Their words are in the catalogue of each language. */
export const graph = originalGraph;

/** The question of an error page, its address, with the answers that lead there filled in, and its own answers. */
export function entryQuestion(page: ErrorPage, urls: Urls) {
  const trail = entryTrail(graph, page);
  return {
    question: catalogueFor(urls.locale).graph.questions.get(page.askedAt)?.ask ?? '',
    url: urls.step(graph.treeOf.get(page.askedAt) ?? '', page.askedAt, writeTrail(trail)),
    answers: answersTo(page.askedAt, trail, urls),
  };
}

/** The answers to a question that some answers lead to, each with the step behind it. */
function answersTo(step: string, trail: Trail, urls: Urls): AnswerLink[] {
  const { answers = [] } = catalogueFor(urls.locale).graph.questions.get(step) ?? {};
  return answers.map((answer) => ({
    say: answer.say,
    url: urls.step(graph.treeOf.get(answer.next) ?? '', answer.next, writeTrail(addAnswer(trail, step, answer))),
  }));
}

/** What people write who have no error to paste, with the question for them. */
export function symptomsFor(urls: Urls): SymptomLink[] {
  return symptomsOf(catalogueFor(urls.locale).trees, graph).map(({ phrases, title, question, tree, step, trail }) => ({
    phrases,
    title,
    question,
    url: urls.step(tree, step, writeTrail(trail)),
    answers: answersTo(step, trail, urls),
  }));
}

const known = new Map<Locale, StepsData & WholeTrees>();

/** Everything the troubleshooter shows, with Markdown turned into HTML; worked out once for all pages. */
function allSteps(urls: Urls): StepsData & WholeTrees {
  const all = known.get(urls.locale) ?? makeAllSteps(urls);
  known.set(urls.locale, all);
  return all;
}

/** What the page of a step shows, and what another page has to fetch to show that step. */
export function stepData(step: string, urls: Urls): StepsData {
  const all = allSteps(urls);
  const cause = graph.outcomes.get(step)?.cause;
  const pick = <T>(record: Readonly<Record<string, T>>): Record<string, T> => {
    const value = cause === undefined ? undefined : record[cause];
    return cause === undefined || value === undefined ? {} : { [cause]: value };
  };
  return { trees: stepPart(all, step), causes: pick(all.causes), pages: pick(all.pages) };
}

/** What a page has to fetch to show the questions of a tree. */
export function treeData(tree: string, urls: Urls): StepsData {
  return { trees: treePart(allSteps(urls), tree), causes: {}, pages: {} };
}

/** What a page has to fetch to show a trail that leads into a tree. */
export function waysInData(tree: string, urls: Urls): StepsData {
  return { trees: waysInto(allSteps(urls), tree), causes: {}, pages: {} };
}

/** The questions of each tree, under their former names too. */
export function questionsOfTrees(): QuestionsOfTrees {
  const former = Map.groupBy(graph.moved, ([, step]) => step);
  return Object.fromEntries(
    originals.map(({ id, questions }) => [
      id,
      Object.keys(questions).flatMap((name) => [name, ...(former.get(name) ?? []).map(([was]) => was)]),
    ]),
  );
}

function makeAllSteps(urls: Urls): StepsData & WholeTrees {
  const html = (markdown: string) => inlineHtml(markdown, urls);
  const { trees, graph, error } = catalogueFor(urls.locale);
  const causes = [...graph.outcomes.values()].flatMap(({ cause }) => (cause === undefined ? [] : [cause]));
  const asked = new Set(causes);
  /** Who is not sure learns in place what comes next. */
  const beyond = ({ id, next }: Answer) => {
    const hint = graph.questions.get(next)?.hint ?? graph.outcomes.get(next)?.advice?.[0];
    return id === 'not-sure' && hint !== undefined ? { onward: html(hint) } : {};
  };
  return {
    graph,
    trees: trees.map(({ edition: _, ...tree }) => ({
      ...tree,
      questions: mapValues(tree.questions, ({ phrases: _, ...question }, name) => ({
        ...question,
        ...(question.hint === undefined ? {} : { hint: html(question.hint) }),
        ahead: ahead(graph, name),
        answers: question.answers.map((answer) => ({ ...answer, ...beyond(answer) })),
      })),
      outcomes: mapValues(tree.outcomes, (outcome) => ({
        ...outcome,
        ...(outcome.advice === undefined ? {} : { advice: outcome.advice.map(html) }),
      })),
    })),
    causes: Object.fromEntries(
      causes.flatMap((name) => {
        const { page, cause } = readCauseName(name);
        const owner = error(page);
        const found = owner?.causes.find(({ id }) => id === cause);
        return owner === undefined || found === undefined ? [] : [[name, causeView(owner, found, urls)]];
      }),
    ),
    pages: Object.fromEntries(
      causes.flatMap((name) => {
        const { page, cause } = readCauseName(name);
        const found = error(page);
        if (found === undefined) return [];
        const others = found.causes
          .filter(({ id }) => !asked.has(`${page}#${id}`))
          .map(({ id, title }) => ({ title, url: urls.error(page, id) }));
        const lang = langOf(found, 'title');
        const link = { message: pageName(found), title: found.title, url: urls.error(page, cause), others };
        return [[name, { ...link, ...(lang && { lang }) }]];
      }),
    ),
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
