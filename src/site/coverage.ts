import { getCollection } from 'astro:content';
import { coverageOf } from '../domain/catalogue/known-names.ts';
import { findErrors, openIndex } from '../domain/log-search/find-errors.ts';
import { firstAnswer } from '../domain/log-search/finding.ts';
import { catalogueFor, searchIndex } from './catalogue.ts';
import { defaultLocale } from './words/index.ts';

const finder = openIndex(searchIndex());

/** Where every known code and message leads. In a file of its own: no other page has to wait for the search. */
export const coverage = coverageOf(
  (await getCollection('knownNames')).map(({ id, data }) => ({ id, ...data })),
  catalogueFor(defaultLocale).errors,
  (text) => firstAnswer(findErrors(text, finder))?.id,
);
