/**
 * Measures the search: size of the index, time to open it, time of a query for pastes of all
 * sizes, on the real pages and on 1,000 and 10,000 made-up ones, beside MiniSearch and Fuse.js in the
 * same run: `npm run bench:search`. Compare rows of one run; machines differ.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readContent } from '../../src/authoring/read-content.ts';
import { knownErrors } from '../../src/domain/catalogue/known-errors.ts';
import { buildIndex } from '../../src/domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../src/domain/log-search/find-errors.ts';
import type { KnownError } from '../../src/domain/log-search/finding.ts';

const { errors } = readContent('content');
const real = knownErrors(errors);
const cases = ['positives', 'negatives'].flatMap(
  (name) =>
    JSON.parse(readFileSync(`tests/search-cases/${name}.json`, 'utf8')) as {
      raw: string;
      expect: string[];
      note: string;
    }[],
);
const positives = cases.filter(({ expect }) => expect.some((id) => errors.some((page) => page.id === id)));
const negatives = cases.filter(({ expect, note }) => expect.length === 0 && !note.startsWith('debatable;'));

/** Numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Made-up pages: a message of common and rare words, a code, two phrases each. */
function madeUpPages(count: number): KnownError[] {
  const random = seeded(7);
  const syllables = 'ba co du fe gi ho ja ke li mo nu pa qui re so ta ul ve wo xi yo za'.split(' ');
  const common =
    'the file failed error of status code connection request not valid size object check timeout server'.split(' ');
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
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
    elsewhere: false,
    tellsApart: [],
  }));
}

const logLine = (i: number) =>
  `2019-04-22 10:${String(i % 60).padStart(2, '0')}:07.${String(i % 1000).padStart(3, '0')} [task-${i % 16}] INFO TaskRunner - copied photos/2019/${i}/img_${i}.jpg 10.0.3.${i % 255} size=${i * 7919} in ${i % 997} ms`;
const log = (lines: number) => Array.from({ length: lines }, (_, i) => logLine(i)).join('\n');
const withError = (text: string) => `${text}\nphotos/last.jpg\thttp status code 403`;
const ofSize = (megabytes: number) => withError(log(Math.ceil((megabytes * 1_000_000) / (logLine(1000).length + 1))));

function percentile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const milliseconds = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

console.log('Size and speed of our search');
const short = positives.map(({ raw }) => raw).filter((raw) => raw.length < 400);
const typical = positives.map(({ raw }) => `${log(20)}\n${raw.split('\n').slice(0, 3).join('\n')}\n${log(17)}`);
const rows = [0, 1_000, 10_000].map((extra) => {
  const index = buildIndex([...real, ...madeUpPages(extra)]);
  const json = JSON.stringify(index);
  const open = Array.from({ length: 5 }, () => time(() => openIndex(JSON.parse(json))));
  const finder = openIndex(index);
  const measure = (pastes: readonly string[], rounds: number) => {
    for (const paste of pastes.slice(0, 20)) findErrors(paste, finder);
    const times = Array.from({ length: rounds }, () =>
      pastes.map((paste) => time(() => findErrors(paste, finder))),
    ).flat();
    return `${milliseconds(percentile(times, 0.5))} / ${milliseconds(percentile(times, 0.99))}`;
  };
  return {
    pages: index.pages.length,
    'index, kB compressed': (brotliCompressSync(json).length / 1000).toFixed(1),
    'open, ms': milliseconds(percentile(open, 0.5)),
    'short, ms p50 / p99': measure(short, 5),
    '40 lines, ms p50 / p99': measure(typical, 5),
    '5 MB, ms': milliseconds(time(() => findErrors(ofSize(5), finder))),
  };
});
console.table(rows);

console.log('Time against length of the paste, on the real pages');
const finder = openIndex(buildIndex(real));
console.table(
  [1, 2, 5, 10, 20].map((megabytes) => {
    const paste = ofSize(megabytes);
    const taken = time(() => findErrors(paste, finder));
    return { MB: megabytes, ms: milliseconds(taken), 'ms per MB': milliseconds(taken / megabytes) };
  }),
);

/** The best page with a score, the higher the surer. */
type Engine = (paste: string) => { id: string; score: number } | undefined;

/** Our search and two libraries over the same pages, each with the size of what a browser would have to load. */
function enginesOver(pages: readonly KnownError[]): Record<string, { engine: Engine; bytes: number }> {
  const index = buildIndex(pages);
  const finder = openIndex(index);
  const lines = pages.flatMap(({ id, messages, codes, ec, phrases }) =>
    [...messages, ...codes, ...ec, ...phrases].map((text) => ({ id, text })),
  );
  const mini = new MiniSearch<{ key: number; id: string; text: string }>({
    idField: 'key',
    fields: ['text'],
    storeFields: ['id'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  mini.addAll(lines.map((line, key) => ({ key, ...line })));
  const fuse = new Fuse(lines, { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 1 });
  const size = (data: unknown) => brotliCompressSync(JSON.stringify(data)).length;
  return {
    ours: {
      engine: (paste) => {
        const [best] = findErrors(paste, finder).matches;
        return best && { id: best.id, score: 1 };
      },
      bytes: size(index),
    },
    MiniSearch: {
      engine: (paste) => {
        const [best] = mini.search(paste.slice(0, 2_000));
        return best && { id: String(best.id), score: best.score };
      },
      bytes: size(mini),
    },
    'Fuse.js': {
      engine: (paste) => {
        // Its time grows with the length of the pattern, so it gets the line that looks most like an error.
        const line = paste.split('\n').find((one) => /fail|error|exception|denied|code/i.test(one)) ?? paste;
        const [best] = fuse.search(line.slice(0, 120));
        return best && { id: best.item.id, score: 1 - (best.score ?? 1) };
      },
      bytes: size({ index: Fuse.createIndex(['text'], lines).toJSON(), lines }),
    },
  };
}

/** How an engine does on some cases, at the threshold that serves it best. */
function judge({ engine, bytes }: { engine: Engine; bytes: number }, every: number) {
  const some = <T>(all: readonly T[]) => all.filter((_, i) => i % every === 0);
  const times: number[] = [];
  const run = (raw: string) => {
    let found: ReturnType<Engine>;
    times.push(
      time(() => {
        found = engine(raw);
      }),
    );
    return found;
  };
  const onPositives = some(positives).map(({ raw, expect }) => ({ expect, found: run(raw) }));
  const onNegatives = some(negatives).map(({ raw }) => run(raw));
  const figuresAt = (threshold: number) => ({
    accuracy:
      onPositives.filter(({ expect, found }) => found && found.score >= threshold && expect.includes(found.id)).length /
      onPositives.length,
    falsePositives: onNegatives.filter((found) => found && found.score >= threshold).length / onNegatives.length,
  });
  const thresholds = [0, ...onPositives.flatMap(({ found }) => (found ? [found.score] : []))];
  const best = thresholds
    .map(figuresAt)
    .reduce((a, b) => (b.accuracy - b.falsePositives > a.accuracy - a.falsePositives ? b : a));
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return {
    'first page right': percent(best.accuracy),
    'false positives': percent(best.falsePositives),
    'index, kB compressed': (bytes / 1000).toFixed(1),
    'ms p50': milliseconds(percentile(times, 0.5)),
    'ms p99': milliseconds(percentile(times, 0.99)),
  };
}

for (const [extra, every] of [
  [0, 1],
  [1_000, 4],
  [10_000, 64],
] as const) {
  const count = Math.ceil(positives.length / every) + Math.ceil(negatives.length / every);
  console.log(
    `Beside other libraries, ${real.length + extra} pages: ${count} of our own cases, each library at the threshold that serves it best`,
  );
  const engines = Object.entries(enginesOver([...real, ...madeUpPages(extra)]));
  console.table(Object.fromEntries(engines.map(([name, one]) => [name, judge(one, every)])));
}
