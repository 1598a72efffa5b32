import { expect, test } from 'vitest';
import { pages, textOf } from './site.ts';

test('a count of one is followed by a singular', () => {
  const counted =
    /(?<![\w.,:–-] ?)1 (?:answers|causes|codes|errors|messages|more pages|pages|questions|results|rows|steps)\b/;
  expect(pages.filter(({ mainText }) => counted.test(mainText)).map(({ address }) => address)).toEqual([]);
});

test('a space stands between two sentences of an article', () => {
  const articles = pages.filter(({ address }) => /^\/(?:errors|guides|providers)\//.test(address));
  const joined = articles.flatMap(({ mainProse, address }) =>
    [...mainProse.matchAll(/ [a-z]+[.!?][A-Z][a-z]+ .*/g)].map(([text]) => `${address}: ${text}`),
  );
  expect(joined).toEqual([]);
});

test('no word of an article is written with the escapes of HTML', () => {
  const articles = pages.filter(({ address }) => /\/(?:errors|guides|providers)\//.test(address));
  const isEscaped = ({ mainText, file }: (typeof articles)[number]) =>
    /&(?:#\d+|amp|quot);/.test(mainText) || /aria-label="[^"]*&amp;(?:#\d+|amp|quot|lt|gt);/.test(textOf(file));
  expect(articles.filter(isEscaped).map(({ address }) => address)).toEqual([]);
});

test('a Chinese question ends in a Chinese mark', () => {
  const steps = pages.filter(({ address }) => address.startsWith('/zh/troubleshoot/'));
  const isMixed = ({ mainText }: (typeof steps)[number]) => /\p{Script=Han}\?/u.test(mainText);
  expect(steps.filter(isMixed).map(({ address }) => address)).toEqual([]);
});

test('the picture of a way has one place that breaks, or several that may', () => {
  const drawn = pages.filter(({ address }) => /^\/errors\/[^/]+\/$/.test(address)).map(({ file }) => textOf(file));
  const count = (html: string, state: string) => html.split(`<li class="${state}"`).length - 1;
  const marks = new Set(
    drawn.map((html) => `${count(html, 'broken')} sure, ${Math.min(count(html, 'maybe'), 2)} possible`),
  );
  expect(marks).toEqual(new Set(['0 sure, 0 possible', '1 sure, 0 possible', '0 sure, 2 possible']));
});
