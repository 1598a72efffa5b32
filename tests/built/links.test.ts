import { expect, test } from 'vitest';
import { readContent } from '../../src/authoring/read-content.ts';
import { contentFolder } from '../../src/build/folders.ts';
import { namesOf } from '../../src/domain/catalogue/aliases.ts';
import { joinTrees } from '../../src/domain/troubleshooter/graph.ts';
import { stepNumbers } from '../../src/domain/troubleshooter/step-numbers.ts';
import { type BuiltPage, base, files, ownAddress, pageAt, pages, publishedAddress, site, textOf } from './site.ts';

const { errors, trees } = readContent(contentFolder);
const graph = joinTrees(trees);

/** Why a link leads nowhere, if so. */
function fault(link: string, from: BuiltPage): string | undefined {
  const own = ownAddress(link, from);
  if (own === undefined) return undefined;
  const { path, anchor } = own;
  const page = pageAt.get(path);
  if (page === undefined && !files.has(path.slice(1))) return `${from.file} links to ${link}, which does not exist.`;
  // A link that answers the search, or goes through an answer of the troubleshooter, names no anchor.
  if (anchor === '' || page === undefined || page.ids.has(anchor)) return undefined;
  return `${from.file} links to ${link}, and ${page.file} has no \`${anchor}\`.`;
}

test('every link and anchor within the site leads somewhere', () => {
  // The page of the components shows made-up errors.
  const real = pages.filter(({ address }) => address !== '/design/');
  const links = real.flatMap((page) => page.links.map((link) => ({ link, page })));
  expect(links.length).toBeGreaterThan(pages.length);
  expect([...new Set(links.flatMap(({ link, page }) => fault(link, page) ?? []))]).toEqual([]);
});

test('every page names the picture of its tab, so that no browser asks the host for /favicon.ico', () => {
  expect(pages.filter(({ icon }) => icon === undefined).map(({ file }) => file)).toEqual([]);
});

test('the list of all messages holds every message, code and EC value', () => {
  const text = pageAt.get('/messages/')?.mainText ?? '';
  const names = errors.flatMap(({ messages, codes, ec }) => [
    ...messages.map((wording) => wording.text),
    ...codes,
    ...ec,
  ]);
  expect(names.filter((name) => !text.includes(name.replace(/\s+/g, ' ')))).toEqual([]);
});

test('every name under /e/ is a page that leads to its error', () => {
  // In the order of the site: a name that two messages share by chance leads to the first.
  const inOrder = errors.toSorted((a, b) => a.id.localeCompare(b.id));
  for (const [name, { id }] of namesOf(inOrder).pageOf) {
    const page = pageAt.get(`/e/${name}/`);
    const target = `${base}errors/${id}/`;
    expect({ name, refresh: page?.meta.get('refresh'), links: page?.mainLinks, canonical: page?.canonical }).toEqual({
      name,
      refresh: `0; url=${target}`,
      links: [target],
      canonical: site && publishedAddress(`/errors/${id}/`),
    });
  }
});

test('who follows the answers from the first page reaches every step, without the map and without scripts', () => {
  const map = '/troubleshoot/map/';
  const found = new Set(['/troubleshoot/']);
  for (const address of found) {
    const page = pageAt.get(address);
    for (const link of page?.mainLinks ?? []) {
      const path = page && ownAddress(link, page)?.path;
      if (path?.startsWith('/troubleshoot/') && path !== map) found.add(path);
    }
  }
  const steps = [...graph.treeOf].map(([step, tree]) => `/troubleshoot/${tree}/${step}/`);
  expect(steps.filter((step) => !found.has(step))).toEqual([]);
});

test('the map leads to the page of every tree, and that to each of its steps under its number', () => {
  const map = pageAt.get('/troubleshoot/map/');
  expect(
    trees.map(({ id }) => `${base}troubleshoot/map/${id}/`).filter((link) => !map?.mainLinks.includes(link)),
  ).toEqual([]);
  expect(trees.filter(({ id }) => !map?.ids.has(`tree-${id}`))).toEqual([]);
  const lacking = [...stepNumbers(graph)].filter(([step, number]) => {
    const tree = graph.treeOf.get(step);
    const page = pageAt.get(`/troubleshoot/map/${tree}/`);
    return !page?.ids.has(`step-${number}`) || !page.mainLinks.includes(`${base}troubleshoot/${tree}/${step}/`);
  });
  expect(lacking).toEqual([]);
});

test('the sitemap lists home, errors and steps, no forwarding pages, and nothing dead', () => {
  const robots = textOf('robots.txt');
  if (site === undefined) {
    expect([...files].filter((file) => file.startsWith('sitemap'))).toEqual([]);
    expect(robots).not.toContain('Sitemap');
    return;
  }
  expect(robots).toContain(`Sitemap: ${publishedAddress('/sitemap-index.xml')}`);
  const root = publishedAddress('/');
  const locations = (file: string) =>
    [...textOf(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url.replace(root, '/'));
  const listed = locations('sitemap-index.xml').flatMap((file) => locations(file.slice(1)));
  expect(listed).toEqual(
    expect.arrayContaining(['/', '/errors/', '/troubleshoot/', ...errors.map(({ id }) => `/errors/${id}/`)]),
  );
  expect(listed.filter((path) => pageAt.get(path)?.meta.get('robots') !== undefined)).toEqual([]);
  expect(listed.filter((path) => !pageAt.has(path))).toEqual([]);
});
