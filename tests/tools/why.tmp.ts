import { readFileSync } from 'node:fs';
import { readContent } from '../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../src/authoring/search-index-of.ts';
import { candidateRows, candidatesOf, choose, decide } from '../../src/domain/log-search/decide.ts';
import { featureNames } from '../../src/domain/log-search/features.ts';
import { openIndex } from '../../src/domain/log-search/find-errors.ts';
import { openReader } from '../../src/domain/log-search/reader.ts';

const index = openIndex(searchIndexOf(readContent('content')));
const all = JSON.parse(readFileSync('tests/search-cases/fitted/gathered.json', 'utf8'));
for (const id of process.argv.slice(2)) {
  const one = all.find((c: any) => c.id === id) ?? { id: 'text', raw: id, expect: [] };
  const reader = openReader(index);
  reader.push(one.raw);
  const found = reader.found();
  const { probability } = choose(candidatesOf(found, index), index);
  console.log('\n##', one.id, JSON.stringify(one.raw.slice(0, 200)), 'wants', one.expect);
  console.log(
    'cues',
    [...found.everywhere.storage],
    [...found.everywhere.clouds],
    [...found.everywhere.others],
    [...found.everywhere.roles],
    'strangers',
    [...found.strangers].slice(0, 12),
    'codes',
    [...found.unknownCodes],
  );
  for (const c of candidatesOf(found, index).slice(0, 4)) {
    const row = candidateRows(found, index).find((r) => r.page === c.page && r.hit === c.hit);
    console.log(
      ' ',
      index.ids[c.page],
      c.score.toFixed(2),
      probability(c).toFixed(2),
      c.hit.kind,
      `share=${c.hit.share.toFixed(2)} bits=${c.hit.bits.toFixed(1)} strays=${c.hit.strays}`,
      JSON.stringify(
        c.hit.pieces
          .map((p) => one.raw.slice(p.from, p.to))
          .join(' | ')
          .slice(0, 100),
      ),
    );
    console.log(
      '     ',
      row?.features
        .map((v, i) => (v ? `${featureNames[i]}=${v.toFixed(2)}*${index.weights[i]}` : ''))
        .filter(Boolean)
        .join('; '),
    );
  }
}
