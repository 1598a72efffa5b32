import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOfHosts } from './headers.ts';
import { type SampleSite, sampleSite } from './sample-site.ts';
import { type Running, serversToTest, start } from './servers.ts';

/** What browsers and tools need to be told of each type of file. */
const types: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; ?charset=utf-8$/i,
  md: /^text\/markdown; ?charset=utf-8$/i,
  txt: /^text\/plain; ?charset=utf-8$/i,
  css: /^text\/css; ?charset=utf-8$/i,
  js: /^(?:text|application)\/javascript\b/,
  json: /^application\/json\b/,
  'problem.json': /^application\/problem\+json\b/,
  webmanifest: /^application\/manifest\+json\b/,
  xml: /^(?:text|application)\/xml\b/,
  atom: /^application\/atom\+xml\b/,
  svg: /^image\/svg\+xml\b/,
  png: /^image\/png$/,
  zip: /^application\/zip$/,
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const tested = serversToTest();

let sample: SampleSite;
beforeAll(async () => {
  if (tested.length > 0) sample = await sampleSite();
});
afterAll(() => {
  if (sample) rmSync(sample.home, { recursive: true });
});

describe.each(tested)('$name, with hosting/$recipe,', (server) => {
  describe.each(['/', '/docs/oss/'])('publishing under %s', (base) => {
    let running: Running;
    beforeAll(async () => {
      const { home, roots } = sample;
      running = await start(server, join(home, server.name), roots[base] ?? '', base);
    });
    afterAll(() => running?.stop());

    const get = (path: string, headers: Record<string, string> = {}) =>
      new Promise<Answer>((resolve, reject) => {
        const asked = request(
          { host: 'localhost', port: running.port, path: base + encodeURI(path), headers },
          (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part) => parts.push(part));
            answer.on('end', () =>
              resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
            );
          },
        );
        asked.on('error', reject);
        asked.end();
      });
    const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
    const bytesOf = (file: string) => readFileSync(join(sample.site, file));
    const textual = () => sample.files.filter((file) => existsSync(join(sample.site, `${file}.br`)));

    test('gives every file as it is, with its type, and texts with their character set', async () => {
      for (const file of sample.files) {
        const { status, headers, body } = await get(addressOf(file));
        expect({ file, status }).toEqual({ file, status: 200 });
        expect(body.equals(bytesOf(file)), file).toBe(true);
        const type = types[/\.((?:problem\.)?[a-z]+)$/.exec(file)?.[1] ?? ''];
        if (type) expect(headers['content-type'] ?? '', file).toMatch(type);
      }
      for (const ending of ['.md', '.problem.json', '.schema.json'])
        expect(sample.files.some((file) => file.endsWith(ending))).toBe(true);
    });

    test('gives what is compressed beforehand to those who read Brotli, with the type of the file itself', async () => {
      expect(textual().length).toBeGreaterThan(10);
      for (const file of textual()) {
        const plain = await get(addressOf(file));
        const { headers, body } = await get(addressOf(file), { 'accept-encoding': 'gzip, deflate, br' });
        expect({ file, encoding: headers['content-encoding'] }).toEqual({ file, encoding: 'br' });
        expect(headers['content-type'], file).toBe(plain.headers['content-type']);
        expect(headers['content-language'], file).toBeUndefined();
        expect(headers.vary, file).toMatch(/accept-encoding/i);
        expect(body.equals(bytesOf(`${file}.br`)), file).toBe(true);
        expect(brotliDecompressSync(body).equals(bytesOf(file)), file).toBe(true);
      }
    });

    test('gives gzip to those who read nothing better', async () => {
      for (const file of ['index.html', ...textual().filter((name) => /\.(?:md|js|json)$/.test(name))]) {
        const { headers, body } = await get(addressOf(file), { 'accept-encoding': 'gzip' });
        expect({ file, encoding: headers['content-encoding'] }).toEqual({ file, encoding: 'gzip' });
        expect(headers.vary, file).toMatch(/accept-encoding/i);
        expect(gunzipSync(body).equals(bytesOf(file)), file).toBe(true);
      }
    });

    test('answers 404 with the page for it, wherever the address would be', async () => {
      for (const path of ['nothing', 'nothing/at/all/', 'errors/nothing.md', '_astro/nothing.js', 'e/没有/']) {
        const { status, headers, body } = await get(path);
        expect({ path, status }).toEqual({ path, status: 404 });
        expect(headers['content-type']).toMatch(types.html as RegExp);
        expect(headers['cache-control'] ?? '', path).not.toContain('immutable');
        expect(body.equals(bytesOf('404.html')), path).toBe(true);
      }
    });

    test('leads to the slash behind a name, also a Chinese one', async () => {
      const pages = sample.files
        .filter((file) => file.endsWith('/index.html'))
        .map((file) => file.replace(/\/index\.html$/, ''));
      expect(pages).toContain('e/权限不足');
      for (const page of pages) {
        const { status, headers } = await get(page);
        expect([301, 308], page).toContain(status);
        const { pathname } = new URL(
          headers.location ?? '',
          `http://localhost:${running.port}${base}${encodeURI(page)}`,
        );
        expect(decodeURI(pathname)).toBe(`${base}${page}/`);
      }
    });

    test('lists no folder', async () => {
      for (const folder of ['_astro/', 'pagefind/', 'search/']) {
        const { status, body } = await get(folder);
        expect([403, 404], folder).toContain(status);
        const inside = sample.files.find((file) => file.startsWith(folder)) ?? '';
        expect(body.toString()).not.toContain(inside.slice(folder.length) || folder);
      }
    });

    test('sends the headers that guard readers, on pages, files and where nothing is', async () => {
      for (const path of ['', 'errors.schema.json', 'llms.txt', 'nothing']) {
        const { headers } = await get(path);
        for (const [name, value] of headersOfHosts)
          expect(headers[name.toLowerCase()], `${name} of /${path}`).toBe(value);
      }
    });

    test('lets browsers keep what has a hash in its name, and ask again for all else', async () => {
      for (const file of sample.files) {
        const { headers } = await get(addressOf(file));
        const hashed = /^_astro\/|^offline\/site-|\.pf_[a-z]+$/.test(file);
        const wanted = hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
        expect(headers['cache-control'], file).toBe(wanted);
      }
      const { headers } = await get('');
      const again = await get('', {
        'if-none-match': headers.etag ?? '',
        'if-modified-since': headers['last-modified'] ?? '',
      });
      expect(again.status).toBe(304);
    });
  });
});
