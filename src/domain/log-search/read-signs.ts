import type { Name, Token } from '../text/tokenize.ts';
import type { Role } from './concept.ts';
import type { ConceptHit } from './read-concepts.ts';
import type { Sign, Vocabulary } from './vocabulary.ts';
import { signOf } from './vocabulary.ts';

/** Hosts, addresses and classes of the object stores and their tools, and the sign that each of them is. */
const addresses: readonly (readonly [RegExp, string])[] = [
  [/aliyuncs\.com|com[./]aliyun|ossimport|ossutil|^oss:\/\//i, 'oss'],
  [/amazonaws\.com|^s3[an]?:\/\//i, 'store: s3'],
  [/blob\.core\.(?:windows\.net|chinacloudapi\.cn)/i, 'store: azure'],
  [/storage\.googleapis|googleapis\.com\/storage|^gs:\/\//i, 'store: gcs'],
  [/myqcloud\.com|^cos:\/\//i, 'store: cos'],
  [/bcebos\.com|^bos:\/\//i, 'store: bos'],
  [/clouddn\.com|qiniu|qbox\.me|^kodo:\/\//i, 'store: kodo'],
  [/upaiyun/i, 'store: uss'],
  [/ksyun|^ks3:\/\//i, 'store: ks3'],
  [/myhuaweicloud|^obs:\/\//i, 'provider'],
];

/** A host of a cloud that also has other services, and what makes it one of its object store. */
const cloudHost = /\.(?:aliyuncs|amazonaws|googleapis)\.com/i;
const storeHost = /(?:^|[^a-z])(?:oss|mgw|s3|storage)(?:[^a-z]|$)/i;

/**
 * A row of a failed-file list, with its two times, or of the audit log of ossimport; a field of an error as the
 * OSS SDKs print it.
 */
const ownForm =
  /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"?[\t,]"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|(?:Check)?Failed \S{1,900} Detail:|\[(?:ErrorCode|RequestId|HostId)\]:/g;

/** Where an SDK of a cloud names the operation or the service that failed. */
const operations = /when calling the (\w{2,60}) operation|\(Service: ([\w ]{2,40})[;,)]|perform: (\w{2,30}):/g;
/** The operations and services of an object store among these. */
const storeOperation = /object|bucket|multipart|uploadpart|listparts|^(?:amazon)? ?s3$|^(?:oss|kms)$/i;

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
  for (const { token } of formsIn(ownForm, text, tokens)) note(token, signOf('storage', 'form of a list or log'));
  for (const { token } of formsIn(upyunForm, text, tokens)) note(token, signOf('storage', 'store: uss'));
  for (const { token, groups } of formsIn(operations, text, tokens)) {
    const isOfStore = groups.some((name) => storeOperation.test(name ?? ''));
    note(token, isOfStore ? signOf('storage', 'operation') : signOf('foreign', 'other service'));
  }
  const ideas = new Set(hits.map(({ idea }) => idea));
  if (ideas.has('source') && ideas.has('destination')) note(0, signOf('storage', 'source and destination'));
  for (const { idea, role, first } of hits) {
    // Each foreign word is a sign of its own; other words of one idea are one sign.
    if (role === 'query' && !ideas.has('trouble') && !ideas.has('403') && !ideas.has('denied'))
      note(first, signOf('calm', idea));
    // The reason phrase of a status is no success: `200 (OK)`.
    if (role === 'calm' && tokens[first - 1]?.word === '200') continue;
    if (isSign(role)) note(first, signOf(role, role === 'foreign' ? (tokens[first]?.word ?? '') : idea));
  }
  for (const { raw, place, first, last } of names) {
    if (isOtherService(raw)) note(first, signOf('foreign', 'other service'));
    else for (const store of storesIn(raw)) note(first, signOf('storage', store));
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

/** Where a form stands in the text: the token it begins at, and its groups. */
function formsIn(form: RegExp, text: string, tokens: readonly Token[]) {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const found: { readonly token: number; readonly groups: readonly (string | undefined)[] }[] = [];
  let token = 0;
  for (const match of text.slice(first.from, last.to).matchAll(form)) {
    while (token < tokens.length - 1 && (tokens[token]?.to ?? 0) <= first.from + match.index) token += 1;
    found.push({ token, groups: match.slice(1) });
  }
  return found;
}

/** Whether a name is one of an object store: a host, an address, a class of its SDK. */
export function namesStore({ raw, first, last }: Name, tokens: readonly Token[], { signs }: Vocabulary): boolean {
  if (storesIn(raw).length > 0) return !isOtherService(raw);
  return tokens.slice(first, last).some(({ word }) => signs.get(word)?.role === 'storage');
}

/** Any of the addresses: most names are none, and one test is quicker than ten. */
const anyAddress = new RegExp(addresses.map(([form]) => form.source).join('|'), 'i');

const noStores: readonly string[] = [];

/** The stores that a host, an address or a class belongs to. */
function storesIn(name: string): readonly string[] {
  if (!anyAddress.test(name)) return noStores;
  return addresses.flatMap(([form, store]) => (form.test(name) ? [store] : []));
}

/** Whether a host belongs to another service of a cloud: `sqs.eu-west-1.amazonaws.com`. */
function isOtherService(name: string): boolean {
  return cloudHost.test(name) && !storeHost.test(name);
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
