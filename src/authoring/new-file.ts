import { readFileSync, writeFileSync } from 'node:fs';
import { refuse } from './refuse.ts';

/** Makes a page from the template of its folder; `fill` gives it what is known already. Returns its path. */
export function startFile(folder: string, id: string, fill: (template: string) => string): string {
  const template = `content/${folder}/_template.mdx`;
  const file = `content/${folder}/${id}.mdx`;
  let text: string;
  try {
    text = readFileSync(template, 'utf8');
  } catch {
    refuse(
      `${template} cannot be read, and every new page begins with it. Bring it back: \`git checkout ${template}\`.`,
    );
  }
  writeNew(file, fill(text));
  return file;
}

/** Writes a file that must not be there yet. */
export function writeNew(file: string, text: string) {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch {
    refuse(`${file} exists already. Edit it, or choose another name.`);
  }
}
