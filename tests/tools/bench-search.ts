/**
 * Measures the search: size of the index, time to open it, time of a query for pastes of all sizes, on the real pages and on
 * 1,000 and 10,000 made-up ones; time and memory against the length of a paste; and how it answers the gathered cases
 * beside MiniSearch and Fuse.js: `npm run bench:search`. Compare rows of one run; machines differ.
 */
import { spawnSync } from 'node:child_process';
import { brotliCompressSync } from 'node:zlib';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readContent } from '../../src/authoring/read-content.ts';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { buildIndex } from '../../src/domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../src/domain/log-search/find-errors.ts';
import { firstAnswer } from '../../src/domain/log-search/finding.ts';
import type { KnownError } from '../../src/domain/log-search/known-error.ts';
import { openReader } from '../../src/domain/log-search/reader.ts';
import { groupOf, readCases } from './search-cases.ts';

const { errors, search } = readContent('content');
const real = knownErrors(errors);
const indexOf = (pages: readonly KnownError[]) =>
  buildIndex(pages, search.families, search.lexicon, search.wordCounts, search.fitted);

/** Numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = 'ba co du fe gi ho ja ke li mo nu pa qui re so ta ul ve wo xi yo za'.split(' ');
const pickFrom = (random: () => number) => (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';

/** Made-up pages: a message of common and rare words, a code, two phrases each. */
function madeUpPages(count: number): KnownError[] {
  const random = seeded(7);
  const pick = pickFrom(random);
  const common =
    'the file failed error of status code connection request not valid size object check timeout server'.split(' ');
  const rare = Array.from({ length: 4_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  );
  const sentence = (words: number) =>
    Array.from({ length: words }, () => (random() < 0.5 ? pick(common) : pick(rare))).join(' ');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return Array.from({ length: count }, (_, i) => ({
    id: `made-up-${i}`,
    messages: [`${sentence(4 + Math.floor(random() * 6))} {value}`],
    codes: [`${capital(pick(rare))}${capital(pick(rare))}${capital(pick(rare))}`],
    ec: [],
    phrases: [sentence(5), sentence(6)],
    descriptions: [sentence(8)],
    elsewhere: false,
    owners: [],
    tellsApart: [],
  }));
}

/** What a long paste is made of, row by row. */
const rowsOf: Readonly<Record<string, () => (i: number) => string>> = {
  'a list of failed files with ten messages': () => {
    const messages = real
      .filter(({ elsewhere, owners }) => !elsewhere && owners.includes('migration'))
      .flatMap(({ messages: own }) => own.slice(0, 1))
      .slice(0, 10)
      .map((message) => message.replaceAll(/\{[^}]*\}/g, '990'));
    return (i) =>
      `photos/2019/${i}/img_${i}.jpg\t2019-04-22 10:01:${String(i % 60).padStart(2, '0')}\t2019-04-22 10:03:55\t${messages[i % messages.length]}\n`;
  },
  'a log in which only numbers differ': () => (i) =>
    `2019-04-22 10:${String(i % 60).padStart(2, '0')}:07.${String(i % 1000).padStart(3, '0')} [task-${i % 16}] INFO TaskRunner - copied photos/2019/${i}/img_${i}.jpg 10.0.3.${i % 255} size=${i * 7919} in ${i % 997} ms\n`,
  'a log in which every line has other words': () => {
    const pick = pickFrom(seeded(11));
    const word = () => `${pick(syllables)}${pick(syllables)}${pick(syllables)}`;
    return (i) =>
      `2019-04-22 10:01:07 INFO ${word()} ${word()} of object ${word()} failed to ${word()}, status ${i % 600}: ${word()} ${word()} not ${word()}\n`;
  },
};

/** Rows of about so many megabytes. */
function* pasteOf(what: string, megabytes: number): Generator<string> {
  const row = rowsOf[what]?.() ?? String;
  for (let i = 0, length = 0; length < megabytes * 1_000_000; i += 1) {
    const text = row(i);
    length += text.length;
    yield text;
  }
}

/** Reads a paste as it comes, in a process of its own, and prints what that took. */
function readAlone(what: string, megabytes: number) {
  const finder = openIndex(indexOf(real));
  findErrors('check size failed', finder);
  globalThis.gc?.();
  const [memory, cpu] = [process.memoryUsage().rss, process.cpuUsage()];
  const reader = openReader(finder);
  let chunk = '';
  let rows = 0;
  for (const row of pasteOf(what, megabytes)) {
    chunk += row;
    rows += 1;
    if (chunk.length < 250_000) continue;
    reader.push(chunk);
    chunk = '';
  }
  reader.push(chunk);
  const { lines, matches } = reader.finding();
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS * 1_024 - memory;
  const taken = (user + system) / 1_000;
  if (lines !== rows) throw new Error(`${lines} of ${rows} lines were counted.`);
  console.log(
    JSON.stringify({
      MB: megabytes,
      rows,
      matches: matches.length,
      'CPU ms': Math.round(taken),
      'CPU ms per MB': Math.round(taken / megabytes),
      'peak memory beyond the index, MB': Math.round(peak / 1_000_000),
    }),
  );
}

const [, , what, size] = process.argv;
if (what !== undefined) {
  readAlone(what, Number(size));
  process.exit();
}

const cases = readCases('tests/search-cases/fitted/gathered.json', errors);
const pages = new Set(errors.map(({ id }) => id));
const [positives, gaps, others] = (['page', 'gap', 'other'] as const).map((group) =>
  cases.filter((one) => groupOf(one, pages) === group),
) as [typeof cases, typeof cases, typeof cases];

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const milliseconds = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

console.log('Size and speed of our search');
const log = (megabytes: number) => [...pasteOf('a log in which only numbers differ', megabytes)].join('');
const lines = (count: number) => log(0.05).split('\n').slice(0, count).join('\n');
const short = positives.map(({ raw }) => raw).filter((raw) => raw.length < 400);
const typical = positives.map(({ raw }) => `${lines(20)}\n${raw.split('\n').slice(0, 3).join('\n')}\n${lines(17)}`);
console.table(
  [0, 1_000, 10_000].map((extra) => {
    const index = indexOf([...real, ...madeUpPages(extra)]);
    const json = JSON.stringify(index);
    const open = Array.from({ length: 5 }, () => time(() => openIndex(JSON.parse(json))));
    const finder = openIndex(index);
    const measure = (pastes: readonly string[]) => {
      for (const paste of pastes.slice(0, 50)) findErrors(paste, finder);
      const times = pastes.map((paste) => time(() => findErrors(paste, finder)));
      return `${milliseconds(percentile(times, 0.5))} / ${milliseconds(percentile(times, 0.99))}`;
    };
    const long = log(5);
    return {
      pages: index.pages.length,
      'index, kB compressed': (brotliCompressSync(json).length / 1000).toFixed(1),
      'open, ms': milliseconds(percentile(open, 0.5)),
      'short, ms p50 / p99': measure(short),
      '40 lines, ms p50 / p99': measure(typical),
      '5 MB, ms': milliseconds(time(() => findErrors(long, finder))),
    };
  }),
);

for (const kind of Object.keys(rowsOf)) {
  console.log(`Time and memory against the length of the paste, on the real pages: ${kind}`);
  console.table(
    [1, 2, 5, 10, 20].map((megabytes) => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['--expose-gc', import.meta.filename, kind, String(megabytes)],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as object;
    }),
  );
}

/** The best page with a score, the higher the surer. */
type Engine = (paste: string) => { id: string; score: number } | undefined;

/** Our search and two libraries over the same pages, each with the size of what a browser would have to load. */
function enginesOver(all: readonly KnownError[]): Record<string, { engine: Engine; bytes: number }> {
  const index = indexOf(all);
  const finder = openIndex(index);
  const families = search.families.flatMap(({ pages: of, wordings, codes }) =>
    of.flatMap((id) => [...wordings, ...codes].map((text) => ({ id, text }))),
  );
  const texts = all.flatMap(({ id, messages, codes, ec, phrases, descriptions }) =>
    [...messages, ...codes, ...ec, ...phrases, ...descriptions].map((text) => ({ id, text })),
  );
  const lines = [...texts, ...families];
  const mini = new MiniSearch<{ key: number; id: string; text: string }>({
    idField: 'key',
    fields: ['text'],
    storeFields: ['id'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  mini.addAll(lines.map((line, key) => ({ key, ...line })));
  const fuse = new Fuse(lines, { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 1 });
  const bytesOf = (data: unknown) => brotliCompressSync(JSON.stringify(data)).length;
  const bytes = bytesOf(index);
  return {
    'ours, what it calls a match': {
      engine: (paste) => {
        const [best] = findErrors(paste, finder).matches;
        return best && { id: best.id, score: 1 };
      },
      bytes,
    },
    'ours, by its probability': {
      engine: (paste) => {
        const best = firstAnswer(findErrors(paste, finder));
        return best && { id: best.id, score: best.probability };
      },
      bytes,
    },
    MiniSearch: {
      engine: (paste) => {
        const [best] = mini.search(paste.slice(0, 2_000));
        return best && { id: String(best.id), score: best.score };
      },
      bytes: bytesOf(mini),
    },
    'Fuse.js': {
      engine: (paste) => {
        // Its time grows with the length of the pattern, so it gets the line that looks most like an error.
        const line = paste.split('\n').find((one) => /fail|error|exception|denied|code/i.test(one)) ?? paste;
        const [best] = fuse.search(line.slice(0, 120));
        return best && { id: best.item.id, score: 1 - (best.score ?? 1) };
      },
      bytes: bytesOf({ index: Fuse.createIndex(['text'], lines).toJSON(), lines }),
    },
  };
}

/** How an engine does on some cases, at the threshold that serves it best. */
function judge({ engine, bytes }: { engine: Engine; bytes: number }, every: number) {
  const times: number[] = [];
  const run = (list: typeof cases) =>
    list
      .filter((_, i) => i % every === 0)
      .map(({ raw, expect }) => {
        const start = performance.now();
        const found = engine(raw);
        times.push(performance.now() - start);
        return { expect, found };
      });
  const [ofPages, ofGaps, ofOthers] = [run(positives), run(gaps), run(others)];
  const share = (list: ReturnType<typeof run>, holds: (one: (typeof list)[number]) => boolean) =>
    list.filter(holds).length / list.length;
  const figuresAt = (threshold: number) => {
    const isShown = ({ found }: (typeof ofPages)[number]) => found !== undefined && found.score >= threshold;
    return {
      right: share(ofPages, (one) => isShown(one) && one.expect.includes(one.found?.id ?? '')),
      wrong: share(ofPages, (one) => isShown(one) && !one.expect.includes(one.found?.id ?? '')),
      gaps: share(ofGaps, isShown),
      others: share(ofOthers, isShown),
    };
  };
  const thresholds = [...new Set([0, ...ofPages.flatMap(({ found }) => (found ? [found.score] : []))])];
  const worth = ({ right, gaps: g, others: o }: ReturnType<typeof figuresAt>) => right - (g + o) / 2;
  const best = thresholds.map(figuresAt).reduce((a, b) => (worth(b) > worth(a) ? b : a));
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return {
    'page: right': percent(best.right),
    'page: wrong': percent(best.wrong),
    'gap: shown': percent(best.gaps),
    'other: shown': percent(best.others),
    'index, kB compressed': (bytes / 1000).toFixed(1),
    'ms p50': milliseconds(percentile(times, 0.5)),
    'ms p99': milliseconds(percentile(times, 0.99)),
  };
}

for (const [extra, every] of [
  [0, 4],
  [1_000, 12],
] as const) {
  const [page, gap, other] = [positives, gaps, others].map((list) => Math.ceil(list.length / every));
  console.log(
    `Beside other libraries, ${real.length + extra} pages; gathered cases: ${page} of pages, ${gap} of errors without a page, ${other} of none of ours. Each library at the threshold that serves it best. Our weights have seen these texts; \`npm run eval\` scores them without.`,
  );
  const engines = Object.entries(enginesOver([...real, ...madeUpPages(extra)]));
  console.table(Object.fromEntries(engines.map(([name, one]) => [name, judge(one, every)])));
}
