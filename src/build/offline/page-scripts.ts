import { join } from 'node:path';
import { bundle } from './bundle.ts';
import type { SiteFiles } from './site-files.ts';

const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g;

/** The scripts that pages of the site load, each as one classic script that needs no other. */
export async function classicScripts(folder: string, { files }: SiteFiles, base: string): Promise<Map<string, string>> {
  const names = new Set(
    [...files].flatMap(([path, bytes]) => (path.endsWith('.html') ? scriptsOf(textOf(bytes), base) : [])),
  );
  return new Map(await Promise.all([...names].map(async (name) => [name, await bundle(join(folder, name))] as const)));
}

/** The scripts of a page, as paths without the base path. */
export function scriptsOf(html: string, base: string): string[] {
  return [...html.matchAll(moduleScript)].map(([, address = '']) => address.slice(base.length));
}

/** Puts something else in place of each script that a page loads. */
export function replaceScripts(html: string, base: string, by: (name: string) => string): string {
  return html.replace(moduleScript, (_, address: string) => by(address.slice(base.length)));
}

/** A file as text. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
