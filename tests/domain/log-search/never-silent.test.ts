import { expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../../src/authoring/search-index-of.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';

const content = readContent('content');
const finder = openIndex(searchIndexOf(content));

/** Statuses of HTTP with their names, as RFC 9110 has them. */
const statuses: Readonly<Record<string, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  411: 'Length Required',
  412: 'Precondition Failed',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** How programs and people write a status. */
const writings: readonly ((status: string, name: string) => string)[] = [
  (status) => `HTTP ${status}`,
  (status) => `HTTP/2 ${status}`,
  (status, name) => `HTTP/1.1 ${status} ${name}`,
  (status, name) => `${status} ${name}`,
  (status, name) => `${status} ${name.toLowerCase()}`,
  (status, name) => `${status} (${name})`,
  (status, name) => `ERROR ${status}: ${name}.`,
  (status) => `status code ${status}`,
  (status) => `statusCode=${status}`,
  (status) => `{"status": ${status}}`,
  (status) => `a ${status} error`,
  (status) => `returned ${status}`,
  (status) => `(${status})`,
  (status) => `[${status}]`,
  (status) => `got a ${status}`,
  (status) => `状态码：${status}`,
  (status) => `响应码为 ${status}`,
  (status) => `返回 ${status}`,
  (status) => `报错${status}`,
  (status) => `出现 ${status}`,
  (status) => `${status} 错误`,
];

/** What stands around it. */
const sentences: readonly ((what: string) => string)[] = [
  (what) => what,
  (what) => `what is ${what}`,
  (what) => `${what} 反代 oss 之后`,
  (what) => `since yesterday ${what} from our bucket`,
  (what) => `we see ${what} when the page loads a picture`,
  (what) => `昨天开始 ${what} 怎么办`,
  (what) => `2024-05-14 08:21:07 ${what} GET /a.jpg`,
  (what) => `curl -I https://pics.oss-cn-beijing.aliyuncs.com/a.jpg gives ${what}`,
];

const isSilent = (text: string) => {
  const { matches, mayFit } = findErrors(text, finder);
  return matches.length + mayFit.length === 0;
};

/** Sentences around something, other ones each time. */
function sayings(what: string, turn: number): string[] {
  return [0, 1, 2].map((more) => sentences[(3 * turn + more) % sentences.length]?.(what) ?? '');
}

test('a status, however it is written and whatever is said around it, has an answer', () => {
  const silent = Object.entries(statuses).flatMap(([status, name], i) =>
    writings.flatMap((write, k) => sayings(write(status, name), i + k).filter(isSilent)),
  );
  expect(silent).toEqual([]);
});

test('a code or an exception of a page, whatever is said around it, has an answer', () => {
  const codes = new Set(content.errors.flatMap((page) => page.codes).filter((code) => code.length >= 10));
  const silent = [...codes].flatMap((code, i) => sayings(code, i).filter(isSilent));
  expect(codes.size).toBeGreaterThan(200);
  expect(silent).toEqual([]);
});
