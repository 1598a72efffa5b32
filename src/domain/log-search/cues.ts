import { stem } from '../text/stem.ts';
import type { Name, Token } from '../text/tokenize.ts';
import type { EntryHit, Owner, Role } from './lexicon.ts';
import type { OpenIndex } from './open-index.ts';

/** What tells whose error a line is and how it ended. */
export interface Cues {
  /** Stores and other owners that have to do with stores, by name. */
  readonly storage: ReadonlySet<string>;
  /** Clouds that have a store among many services, by name. */
  readonly clouds: ReadonlySet<string>;
  /** Words of other software. */
  readonly others: ReadonlySet<string>;
  readonly roles: ReadonlySet<Role>;
}

/** Cues that more can be added to. */
export interface OpenCues extends Cues {
  readonly storage: Set<string>;
  readonly clouds: Set<string>;
  readonly others: Set<string>;
  readonly roles: Set<Role>;
}

/** No cues yet. */
export function noCues(): OpenCues {
  return { storage: new Set(), clouds: new Set(), others: new Set(), roles: new Set() };
}

/** Adds what one line tells to what others told. */
export function addCues(to: OpenCues, { storage, clouds, others, roles }: Cues): void {
  for (const name of clouds) to.clouds.add(name);
  for (const name of storage) to.storage.add(name);
  for (const word of others) to.others.add(word);
  for (const role of roles) to.roles.add(role);
}

/** Shorter names of other software are endings of file names as well: `zip`. */
const shortestInName = 4;

/** A program with its version, as programs name themselves: `nginx/1.15.5`. */
const product = /^[A-Za-z-]+\/\d[\w.-]*$/;

/** The cues of a text, by line. */
export function readCues(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
  entries: readonly EntryHit[],
  { wordList, quoted, owners, logs }: OpenIndex,
): Map<number, OpenCues> {
  const byLine = new Map<number, OpenCues>();
  const at = (token: number): OpenCues => {
    const line = tokens[token]?.line ?? 0;
    const known = byLine.get(line) ?? noCues();
    byLine.set(line, known);
    return known;
  };
  const note = (token: number, { kind, name }: Pick<Owner, 'kind' | 'name'>, word: string) => {
    if (kind === 'other') at(token).others.add(word);
    else at(token)[kind === 'cloud' ? 'clouds' : 'storage'].add(name);
  };

  for (const { owner, idea, first } of entries) {
    const word = tokens[first]?.word ?? '';
    const around = tokens.slice(Math.max(0, first - 1), first + 2).map((token) => token.stem);
    if (owner && !(owner.kind === 'other' && quoted.has(around.join(' ')))) note(first, owner, word);
    if (idea?.role) at(first).roles.add(idea.role);
  }
  for (const { raw, place, first, last } of names) {
    const owner = ownerOfAddress(raw, owners);
    if (owner) note(first, owner, owner.name);
    else if (place === 'dotted' || raw.includes('://') || product.test(raw)) {
      for (let i = first; i < last; i += 1) {
        const word = tokens[i]?.word ?? '';
        const named = nameCalled(word, wordList);
        if (named) note(i, named, word);
      }
    }
  }
  for (const [i, { place, word, from, to }] of tokens.entries()) {
    if (place === 'path' || word.length < 5) continue;
    for (const part of partsOfIdentifier(text.slice(from, to))) {
      const named = nameCalled(part, wordList);
      if (named) note(i, named, part);
    }
  }
  for (const { owner, form } of logs.forms) {
    const named = owners.find(({ name }) => name === owner);
    for (const { index } of named ? text.matchAll(new RegExp(form, 'g')) : []) {
      const token = tokens.findIndex(({ to }) => to > index);
      if (named && token >= 0) note(token, named, owner);
    }
  }
  return byLine;
}

/** The owner that a part of a name names. */
function nameCalled(word: string, { entries }: OpenIndex['wordList']): Owner | undefined {
  const owner = entries.get(word)?.owner ?? entries.get(stem(word))?.owner;
  return owner?.kind === 'other' && word.length < shortestInName ? undefined : owner;
}

/** The owner of a host or an address; one that belongs to no store of a cloud is other software's. */
function ownerOfAddress(raw: string, owners: readonly Owner[]): Owner | undefined {
  const name = raw.toLowerCase();
  return owners.find(({ hosts, when, schemes }) => {
    if (
      schemes.some(
        (scheme) => name.includes(`${scheme}://`) && !/[a-z]/.test(name.charAt(name.indexOf(`${scheme}://`) - 1)),
      )
    )
      return true;
    if (!hosts.some((host) => name.includes(host))) return false;
    return when.length === 0 || when.some((word) => new RegExp(`(?:^|[^a-z])${word}(?:[^a-z]|$)`).test(name));
  });
}

/** The words of `MigrateTask` and `NativeOssFileSystem`; nothing for one that is not written so. */
function partsOfIdentifier(identifier: string): string[] {
  if (!/[a-z][A-Z]|[A-Z]{2}[a-z]/.test(identifier)) return [];
  return identifier.split(/(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])/).map((part) => part.toLowerCase());
}
