import type { Role } from './concept.ts';
import type { ConceptHit } from './read-concepts.ts';
import type { Name, Token } from './tokenize.ts';
import type { Sign, Vocabulary } from './vocabulary.ts';
import { signOf } from './vocabulary.ts';

const storageAddress =
  /aliyuncs\.com|amazonaws\.com|bcebos\.com|myqcloud\.com|clouddn\.com|qiniu|upaiyun|ksyun|myhuaweicloud|com[./]aliyun|ossimport|ossutil|blob\.core\.windows\.net|storage\.googleapis|^(?:oss|s3a?|cos|bos|kodo|obs|gs|ks3):\/\//i;

/**
 * A row of a failed-file list, with its two times, or of the audit log of ossimport; a field of an error as the
 * OSS SDKs print it.
 */
const ownForm =
  /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"?[\t,]"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|(?:Check)?Failed \S{1,900} Detail:|\[(?:ErrorCode|RequestId|HostId)\]:/g;

/** The body of an answer of UPYUN. */
const upyunForm = /msg": ?"[^"]{1,80}", ?"code": ?4\d{7}/g;

/** The signs of a text, by line. */
export function readSigns(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
  hits: readonly ConceptHit[],
  { signs }: Vocabulary,
): Map<number, Set<Sign>> {
  const found = new Map<number, Set<Sign>>();
  const note = (token: number, sign: Sign) => {
    const line = tokens[token]?.line ?? 0;
    const noted = found.get(line);
    if (noted) noted.add(sign);
    else found.set(line, new Set([sign]));
  };
  for (const token of tokensOf(ownForm, text, tokens)) note(token, signOf('storage', 'form of a list or log'));
  for (const token of tokensOf(upyunForm, text, tokens)) note(token, signOf('storage', 'store: uss'));
  const ideas = new Set(hits.map(({ idea }) => idea));
  if (ideas.has('source') && ideas.has('destination')) note(0, signOf('storage', 'source and destination'));
  for (const { idea, role, first } of hits) {
    // Each foreign word is a sign of its own; other words of one idea are one sign.
    if (role === 'query' && !ideas.has('trouble') && !ideas.has('403') && !ideas.has('denied'))
      note(first, signOf('calm', idea));
    if (isSign(role)) note(first, signOf(role, role === 'foreign' ? (tokens[first]?.word ?? '') : idea));
  }
  for (const { raw, place, first, last } of names) {
    if (storageAddress.test(raw)) note(first, signOf('storage', 'address'));
    if (place === 'path' && !raw.includes('://')) continue;
    for (let at = first; at < last; at += 1) {
      const sign = signs.get(tokens[at]?.word ?? '');
      if (sign && (sign.name !== '.NET' || at === first)) note(at, sign);
    }
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.place === 'path' || token.word.length < 5) continue;
    for (const sign of signsInIdentifier(text.slice(token.from, token.to), signs)) note(at, sign);
  }
  return found;
}

/** A token in each stretch of the text that has a form. */
function tokensOf(form: RegExp, text: string, tokens: readonly Token[]): number[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const found: number[] = [];
  let at = 0;
  for (const { index } of text.slice(first.from, last.to).matchAll(form)) {
    while (at < tokens.length - 1 && (tokens[at]?.to ?? 0) <= first.from + index) at += 1;
    found.push(at);
  }
  return found;
}

/** Whether a name is one of an object store: a host, an address, a class of its SDK. */
export function namesStore({ raw, first, last }: Name, tokens: readonly Token[], { signs }: Vocabulary): boolean {
  if (storageAddress.test(raw)) return true;
  return tokens.slice(first, last).some(({ word }) => signs.get(word)?.role === 'storage');
}

function isSign(role: Role | undefined): role is Sign['role'] {
  return role === 'storage' || role === 'foreign' || role === 'calm';
}

const none: readonly Sign[] = [];

/** The storage words inside `MigrateTask` or `NativeOssFileSystem`. */
function signsInIdentifier(identifier: string, signs: Vocabulary['signs']): readonly Sign[] {
  if (!/[a-z][A-Z]/.test(identifier)) return none;
  return identifier.split(/(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])/).flatMap((part) => {
    const sign = signs.get(part.toLowerCase());
    return sign?.role === 'storage' ? [sign] : [];
  });
}
