import type { Span } from '../log-search/finding.ts';
import { noValue } from './no-value.ts';

/** A fact that can be read from a paste whatever error it is: worth copying into a ticket. */
export interface Fact extends Span {
  readonly kind: FactKind;
  readonly value: string;
}

export type FactKind =
  | 'status'
  | 'code'
  | 'ec'
  | 'request-id'
  | 'bucket'
  | 'host'
  | 'operation'
  | 'exception'
  | 'tool'
  | 'time';

/** Between a name and its value in XML, JSON, log lines and printed maps, escaped or not. */
const gap = String.raw`[\s"'\\:=>\[\]]{1,8}`;
/** The same where a mere blank would make every sentence a fact: `The bucket you access`. */
const sign = String.raw`(?:["'\\\]]{0,4}\s{0,2}[:=>]{1,2}|(?=\s["'\\]))[\s"'\\]{0,4}`;

/**
 * One pattern for each kind; the value is the named group. Every repetition is bounded, so that no
 * text makes them slow.
 */
const patterns: readonly (readonly [FactKind, RegExp])[] = [
  [
    'status',
    new RegExp(String.raw`\b(?:status(?:[ _-]?code)?|http[ _-]?code|response code)${gap}(?<value>[1-5]\d\d)\b`, 'gi'),
  ],
  ['status', /\bHTTP\/\d(?:\.\d)? (?<value>[1-5]\d\d)\b/gi],
  [
    'status',
    /\b(?<value>[45]\d\d) (?:Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Too Many Requests|Internal Server Error|Service Unavailable)\b/gi,
  ],
  ['ec', /\b(?<value>\d{4}-\d{8})\b/g],
  [
    'code',
    new RegExp(
      String.raw`(?:(?<![A-Za-z])code|Code|CODE)${gap}(?!Unknown|None|Null|NULL|OK\b|Success\b)(?<value>[A-Z][A-Za-z]{2,60}(?:\.[A-Za-z]{2,40}){0,3})\b`,
      'g',
    ),
  ],
  [
    'request-id',
    new RegExp(String.raw`\brequest[ _-]?id${gap}(?=[A-Z-]{0,63}\d)(?<value>[0-9A-Z][0-9A-Z-]{11,63})\b`, 'gi'),
  ],
  ['bucket', /\b(?:oss|s3|cos|bos|gs|ks3|obs|tos):\/\/(?<value>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[/\s"']|$)/gi],
  [
    'bucket',
    new RegExp(
      String.raw`(?<![a-z])(?:src|dest)?bucket(?:[ _-]?name)?${sign}(?!${noValue}(?![\w-]))(?<value>[a-z0-9][a-z0-9-]{1,61}[a-z0-9])\b(?=["'<,;\s\\})\]]|$)`,
      'gi',
    ),
  ],
  [
    'bucket',
    /\b(?<value>[a-z0-9][a-z0-9-]{1,61}[a-z0-9])\.(?:oss|s3|cos)[.-][a-z0-9-]{2,40}\.(?:aliyuncs|amazonaws|myqcloud)\.com\b/gi,
  ],
  [
    'host',
    /\b(?<value>(?:[a-z0-9-]{1,63}\.){0,4}(?:aliyuncs|amazonaws|myqcloud|bcebos|ksyun|upyun|windows|googleapis|qiniucs|qbox)\.(?:com|net|me))\b/gi,
  ],
  ['exception', /\b(?<value>(?:[a-z_][\w$]{0,40}\.){1,10}[A-Z][\w$]{0,60}(?:Exception|Error))\b/g],
  ['tool', /\b(?<value>ossimport|ossutil(?:64)?|mgwutil|rclone|azcopy|s5cmd|datax|distcp)\b/gi],
  ['operation', /\bwhen calling the (?<value>[A-Z][A-Za-z]{2,40}) operation\b/g],
  [
    'operation',
    /\boperation(?: error|["']?\s{0,2}[:=]\s{0,2}["']?)\s{0,2}(?<value>[A-Z][a-z]{2,20}[A-Z][A-Za-z]{2,30})\b/g,
  ],
  ['time', /\b(?<value>20\d\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-5]\d:[0-5]\d)/g],
];

/** Longest text that is looked at; facts stand near the top of a report. */
const longestText = 200_000;

/** Values of one kind that are shown at most; of times the first, which is the one to look for in logs. */
const mostOfAKind = 3;
const mostTimes = 1;

/** Reads status, codes, request ids, buckets, hosts, operations and the like from a paste, each value once. */
export function readFacts(pasted: string): Fact[] {
  const text = pasted.slice(0, longestText);
  const facts: Fact[] = [];
  const seen = new Set<string>();
  const counts = new Map<FactKind, number>();
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.value ?? '';
      const name = `${kind} ${value.toLowerCase()}`;
      const count = counts.get(kind) ?? 0;
      if (seen.has(name) || count >= (kind === 'time' ? mostTimes : mostOfAKind)) continue;
      seen.add(name);
      counts.set(kind, count + 1);
      const from = match.index + match[0].lastIndexOf(value);
      facts.push({ kind, value, from, to: from + value.length });
    }
  }
  return facts;
}
