import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContentFolder } from '../../src/authoring/content-files.ts';

const home = fileURLToPath(new URL('./small-content', import.meta.url));

/** What `npm run fit:search` writes, and what secrets look like, are the site's own. */
const shared = ['search/fitted.json', 'search/word-counts.json', 'secrets.json'].map(
  (path) => [path, readFileSync(fileURLToPath(new URL(`../../content/${path}`, import.meta.url)))] as const,
);

const original: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(home.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const;
    })
    .concat(shared)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** A small folder of content in good order, in memory, for a test to break. */
export class SmallContent implements ContentFolder {
  readonly name = 'content';
  readonly #files = new Map<string, Uint8Array | undefined>(original);

  list(path: string): string[] | undefined {
    const inside = path === '' ? '' : `${path}/`;
    const names = [...this.#files.keys()]
      .filter((file) => file.startsWith(inside))
      .map((file) => file.slice(inside.length).split('/')[0] ?? '');
    return names.length === 0 && path !== '' ? undefined : [...new Set(names)].sort();
  }

  isFolder(path: string): boolean {
    return [...this.#files.keys()].some((file) => file.startsWith(`${path}/`));
  }

  read(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }

  text(path: string): string {
    const bytes = this.#files.get(path);
    if (bytes === undefined) throw new Error(`There is no ${path}.`);
    return new TextDecoder().decode(bytes);
  }

  write(path: string, text: string | Uint8Array) {
    this.#files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }

  /** Puts other words in the place of some that must be there. */
  edit(path: string, from: string, to: string) {
    const text = this.text(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}.`);
    this.write(
      path,
      text.replace(from, () => to),
    );
  }

  append(path: string, text: string) {
    this.write(path, this.text(path) + text);
  }

  remove(path: string) {
    for (const file of [...this.#files.keys()])
      if (file === path || file.startsWith(`${path}/`)) this.#files.delete(file);
  }

  /** A name that is listed and cannot be read: a broken link, or a file that is not open. */
  lock(path: string) {
    this.#files.set(path, undefined);
  }

  everyFile(change: (text: string) => string) {
    for (const path of this.#files.keys()) this.write(path, change(this.text(path)));
  }

  /** Writes the files whose names begin with `path` to the disk. */
  copyTo(folder: string, path = '') {
    for (const [file, bytes] of this.#files) {
      if (bytes === undefined || !file.startsWith(path)) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), bytes);
    }
  }
}
