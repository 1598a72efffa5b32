import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files below the built site, as paths with `/`, relative to it. */
export function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A built file as addresses have it: `errors/x/index.html` is `errors/x/`. */
export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The address of a built file, without the base path: `errors/x/index.html` is `/errors/x/`. */
export function addressOf(file: string): string {
  return `/${pathOf(file)}`;
}
