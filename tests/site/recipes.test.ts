import { parser as logql } from '@grafana/lezer-logql';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/authoring/read-content.ts';
import { signsOf } from '../../src/domain/catalogue/signs.ts';
import { recipes } from '../../src/site/recipes.ts';

const signs = signsOf(readContent('content').errors);
const address = (id: string) => `https://docs.example.org/errors/${id}/`;
const patterns = 'https://docs.example.org/patterns.json';
const textOf = (about: (typeof recipes)[number]['about']) =>
  recipes.find((recipe) => recipe.about === about)?.text({ signs, address, patterns }) ?? '';
/** Messages that must be recognised, and by which page. */
const line = '2026-01-02 10:00:00,123 [task-7] ERROR photos/a.jpg check size failed';

test.each(recipes)(
  '$file names every error that can be recognised, with its address, or where these are',
  ({ about }) => {
    const text = textOf(about);
    if (['duckdb', 'clickhouse', 'spark', 'ripgrep'].includes(about)) expect(text).toContain(`curl -O ${patterns}`);
    else if (about === 'prometheus') expect(text).toContain(address('{{ $labels.error_id }}'));
    else for (const { page } of signs) expect(text).toContain(address(page));
    expect(signs.length).toBeGreaterThan(150);
  },
);

test('the query of each rule for Loki is read by the grammar of LogQL, and finds its messages', () => {
  const { groups } = parse(textOf('loki'));
  for (const { expr, annotations } of groups[0].rules) {
    const faults: number[] = [];
    logql.parse(expr).iterate({
      enter: ({ type, from }) => {
        if (type.isError) faults.push(from);
      },
    });
    expect(faults, expr).toEqual([]);
    const pattern = JSON.parse(/"(?:[^"\\]|\\.)*"(?= \[15m\])/.exec(expr)?.[0] ?? '""').replace('(?i)', '');
    const isOwn = annotations.runbook_url === address('check-size-failed');
    expect(new RegExp(pattern, 'i').test(line), annotations.runbook_url).toBe(isOwn);
  }
});

test('the configuration of Vector is YAML, and the first branch that fits a line names its page', () => {
  const { transforms } = parse(textOf('vector'));
  const branches = [...transforms.name_errors.source.matchAll(/match\(line, r'(.*)'\) \{\n {2}\.error_id = "(.*)"/g)];
  expect(branches.length).toBe(signs.length);
  const first = branches.find(([, pattern = '']) => new RegExp(pattern.replace('(?i)', ''), 'i').test(line));
  expect(first?.[2]).toBe('check-size-failed');
});

test('a pattern holds nothing that ends it early', () => {
  for (const { patterns } of signs) for (const pattern of patterns) expect(pattern).not.toMatch(/[\n\r\t]| /);
  for (const condition of textOf('fluentBit').match(/^ {4}Condition .*$/gm) ?? [])
    expect(condition.trim().split(/ +/).length).toBeLessThanOrEqual(4);
  for (const [, pattern = ''] of textOf('logstash').matchAll(/=~ \/(.*)\/ \{$/gm))
    expect(pattern.replaceAll('\\/', '')).not.toContain('/');
  for (const [, pattern = ''] of textOf('sls').matchAll(/regexp_like\(message, '(.*)'\)$/gm))
    expect(pattern.replaceAll("''", '')).not.toContain("'");
});
