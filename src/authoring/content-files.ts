import { readdirSync, readFileSync, statSync } from 'node:fs';
import { idForm } from '../schemas/author-words.ts';

/** One thing an author has to correct: `place` is `file:line`. */
export interface ContentComplaint {
  readonly place: string;
  readonly field: string;
  readonly message: string;
}

/** A file of content as text. */
export interface ContentFile {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** What a folder of content holds, and complaints about what does not belong there. */
export interface Listing {
  readonly files: readonly ContentFile[];
  readonly complaints: readonly ContentComplaint[];
}

/** The pages or trees of a folder; names with `_` in front are templates, those with a dot belong to the system. */
export function listFiles(folder: string, ending: '.mdx' | '.yaml'): Listing {
  const names = namesIn(folder);
  if (names === undefined) {
    return { files: [], complaints: [about(folder, 'There is no such folder. Bring it back.')] };
  }
  const found = names
    .filter((name) => !/^[._]/.test(name))
    .map((name) => {
      const file = `${folder}/${name}`;
      if (isFolder(file))
        return about(file, `Is a folder, and only \`${ending}\` files are read. Move its files here.`);
      if (!name.endsWith(ending)) {
        return about(file, `Is not read: only \`${ending}\` files are. Rename it, or move it out of content/.`);
      }
      const id = name.slice(0, -ending.length);
      if (!idForm.test(id)) {
        return about(
          file,
          'The name is a permanent address. Rename the file to lower-case words joined by hyphens that begin with a letter.',
        );
      }
      return readContentFile(file, id);
    });
  return {
    files: found.flatMap((one) => ('text' in one ? [one] : [])),
    complaints: found.flatMap((one) => ('place' in one ? [one] : [])),
  };
}

/** What stands directly in `content/` and is read by nobody. */
export function strayEntries(folder: string, known: readonly string[]): ContentComplaint[] {
  return (namesIn(folder) ?? [])
    .filter((name) => !/^[._]/.test(name) && !known.includes(name))
    .map((name) =>
      about(`${folder}/${name}`, `Is not read: only ${known.join(', ')} are. Move it to one of the folders.`),
    );
}

/** The text of one file, or why it cannot be read. */
export function readContentFile(file: string, id = ''): ContentFile | ContentComplaint {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return about(file, 'Cannot be read: it is missing, a broken link, or not open to you. Bring the file back.');
  }
  try {
    return { id, file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return about(file, 'Is not saved as UTF-8. Save it as UTF-8 in your editor.');
  }
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function about(place: string, message: string): ContentComplaint {
  return { place, field: '(whole file)', message };
}
