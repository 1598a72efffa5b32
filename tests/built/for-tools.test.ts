import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { pageName } from '../../src/domain/catalogue/page-name.ts';
import { files, pageAt, publishedAddress, textOf } from './site.ts';

const { errors } = readContent(contentFolder);

test('errors.json has the shape of its schema and holds every error', () => {
  const feed = JSON.parse(textOf('errors.json'));
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(textOf('errors.schema.json')));
  validate(feed);
  expect(validate.errors ?? []).toEqual([]);
  expect(feed.version).toBe(3);
  expect(feed.$schema).toBe(publishedAddress('/errors.schema.json'));

  expect(feed.errors.map(({ id }: { id: string }) => id).sort()).toEqual(errors.map(({ id }) => id).sort());
  expect(JSON.stringify(feed)).not.toContain('](error:');
  for (const { id, url, causes } of feed.errors) {
    expect(url).toBe(publishedAddress(`/errors/${id}/`));
    for (const cause of causes) {
      expect(cause.url).toBe(`${url}#${cause.id}`);
      expect(pageAt.get(`/errors/${id}/`)?.ids, id).toContain(cause.id);
    }
  }
});

test('llms.txt names every error and its links resolve', () => {
  const text = textOf('llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+/);
  for (const error of errors) expect(text).toContain(`[${pageName(error)}](`);
  const links = [...text.matchAll(/\]\(((?:https?:|\/)[^)]+)\)/g)].map(([, url = '']) => url);
  expect(links.length).toBeGreaterThanOrEqual(errors.length + 2);
  const root = publishedAddress('/');
  expect(links.filter((url) => !url.startsWith(root) || !files.has(url.slice(root.length)))).toEqual([]);
});

test('every error page is there as Markdown with its causes, checks and fixes', () => {
  for (const error of errors) {
    const text = textOf(`errors/${error.id}.md`);
    expect(text).toMatch(/^# /);
    expect(text).toContain(pageName(error));
    expect(text).not.toContain('](error:');
    for (const { title, check, fix } of error.causes) {
      expect(text).toContain(title);
      for (const { command } of [check, ...fix]) {
        for (const line of command?.split('\n') ?? []) expect(text).toContain(line.trim());
      }
    }
  }
});
