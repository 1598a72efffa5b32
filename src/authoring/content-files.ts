import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type TranslationLanguage, translationLanguages } from '../domain/catalogue/languages.ts';
import type { Problem } from '../domain/content-checks/problem.ts';
import { idForm } from '../schemas/author-words.ts';

/** A folder of content, on a disk or not: paths are relative to it. */
export interface ContentFolder {
  /** As problems name it. */
  readonly name: string;
  /** The names in a folder, sorted; `undefined` when there is no such folder. */
  readonly list: (path: string) => readonly string[] | undefined;
  readonly isFolder: (path: string) => boolean;
  /** `undefined` when the file is missing or cannot be read. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** A file of content as text. */
export interface ContentFile {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** The translation of a file, beside it: `check-size-failed.zh.mdx`. */
export interface TranslationFile extends ContentFile {
  readonly language: TranslationLanguage;
}

/** What a folder of content holds, and what does not belong there. */
export interface Listing {
  readonly files: readonly ContentFile[];
  readonly translations: readonly TranslationFile[];
  readonly problems: readonly Problem[];
}

/** Content as it is on the disk. */
export function folderOnDisk(name: string): ContentFolder {
  const orUndefined = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  return {
    name,
    list: (path) => orUndefined(() => readdirSync(`${name}/${path}`).sort()),
    isFolder: (path) => statSync(`${name}/${path}`, { throwIfNoEntry: false })?.isDirectory() ?? false,
    read: (path) => orUndefined(() => readFileSync(`${name}/${path}`)),
  };
}

/** Names that Windows keeps for devices: a file of this name cannot be checked out there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Longer names are cut in lists and tickets, and some disks refuse their paths. */
const longestName = 60;

/** The pages or trees of a folder; names with `_` in front are templates, those with a dot belong to the system. */
export function listFiles(folder: ContentFolder, path: string, ending: '.mdx' | '.yaml'): Listing {
  const names = folder.list(path);
  if (names === undefined) {
    return {
      files: [],
      translations: [],
      problems: [about(`${folder.name}/${path}`, 'There is no such folder. Bring it back.')],
    };
  }
  const found = names
    .filter((name) => !/^[._]/.test(name))
    .map((name) => {
      const file = `${folder.name}/${path}/${name}`;
      if (folder.isFolder(`${path}/${name}`)) {
        return about(
          file,
          `Is a folder, and only the \`${ending}\` files directly in ${folder.name}/${path} are read. Move its files one folder up, or out of ${folder.name}/. A translation is a file beside its original, such as \`check-size-failed.zh.mdx\`.`,
        );
      }
      if (!name.endsWith(ending)) {
        return about(file, `Is not read: only \`${ending}\` files are. Rename it, or move it out of ${folder.name}/.`);
      }
      const whole = name.slice(0, -ending.length);
      const [, id = whole, suffix] = /^(.*)\.(\w+)$/.exec(whole) ?? [];
      const language = translationLanguages.find((one) => one === suffix);
      if (suffix !== undefined && language === undefined) {
        return about(
          file,
          `There is no language \`${suffix}\`. Name the file after its original and one of: ${translationLanguages.map((one) => `\`${id}.${one}${ending}\``).join(', ')}.`,
        );
      }
      if (language !== undefined && !names.includes(`${id}${ending}`)) {
        return about(
          file,
          `Translates \`${id}${ending}\`, and there is no such file. Give it the name of its original, or delete it.`,
        );
      }
      const fault = nameFault(id);
      const read = fault === undefined ? readText(folder, `${path}/${name}`, id) : about(file, fault);
      return language === undefined || !('text' in read) ? read : { ...read, language };
    });
  return {
    files: found.flatMap((one) => ('text' in one && !('language' in one) ? [one] : [])),
    translations: found.flatMap((one) => ('language' in one ? [one] : [])),
    problems: found.flatMap((one) => ('text' in one ? [] : [one])),
  };
}

/** Why a file cannot have this name. */
export function nameFault(id: string): string | undefined {
  if (!idForm.test(id)) {
    return 'The name is a permanent address. Rename the file to lower-case words joined by hyphens that begin with a letter.';
  }
  if (reserved.test(id)) {
    return `Windows keeps the name \`${id}\` for a device, and nobody could check this file out there. Choose another name.`;
  }
  if (id.length > longestName) {
    return `The name has ${id.length} characters, and ${longestName} are the most. It is a permanent address: choose a short one.`;
  }
  return undefined;
}

/** What is directly in a folder of content and is read by nobody. */
export function strayEntries(folder: ContentFolder, path: string, known: readonly string[]): Problem[] {
  const where = path === '' ? folder.name : `${folder.name}/${path}`;
  return (folder.list(path) ?? [])
    .filter((name) => !/^[._]/.test(name) && !known.includes(name))
    .map((name) =>
      about(
        `${where}/${name}`,
        `Is not read: of ${where}/ only ${known.join(', ')} are. Put what it holds where it belongs, or move it out of ${folder.name}/.`,
      ),
    );
}

/** The text of one file, or why it cannot be read. */
export function readText(folder: ContentFolder, path: string, id = ''): ContentFile | Problem {
  const file = `${folder.name}/${path}`;
  const bytes = folder.read(path);
  if (bytes === undefined) {
    return about(file, 'Cannot be read: it is missing, a broken link, or not open to you. Bring the file back.');
  }
  try {
    return { id, file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return about(file, 'Is not saved as UTF-8. Save it as UTF-8 in your editor.');
  }
}

function about(file: string, message: string): Problem {
  return { file, field: '(whole file)', message };
}
