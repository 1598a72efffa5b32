import { describe, expect, test } from 'vitest';
import { simplerOf } from '../../../src/domain/text/characters.ts';
import { tokenize } from '../../../src/domain/text/tokenize.ts';

const textOf = (pasted: string) =>
  tokenize(pasted)
    .tokens.filter(({ place }) => place === 'text')
    .map(({ word }) => word)
    .join(' ');

describe('tokenize', () => {
  test.each([
    ['upper case and white space', 'Check \t SIZE\r\n  Failed', 'check size failed'],
    ['hyphens and underscores as word breaks', 'Content-Length SIZE_NOT_MATCH', 'content length size not match'],
    ['the comma in thousands', 'received: 1,048,576; lost: 1,2', 'received 1048576 lost 1 2'],
    ['a possessive s', 'object’s state', 'object state'],
    ['a contraction as one word', "isn't, can’t", 'isnt cant'],
    ['JSON escapes', '{\\"msg\\":\\"check\\nsize\\tfailed\\"}', 'msg check size failed'],
    ['doubly escaped JSON', '\\\\\\"check size\\\\nfailed\\\\\\"', 'check size failed'],
    ['Unicode escapes', '\\u003cCode\\u003eInvalid', 'code invalid'],
    ['HTML entities, also nested ones', 'object&#39;s &lt;state&gt; &amp;quot;is&amp;quot;', 'object state is'],
    ['URL encoding', 'check%20size%20failed%2Ftoday', 'check size failed today'],
    ['URL-encoded Chinese', '%E5%BD%92%E6%A1%A3', '归 档'],
    ['terminal colours', '\u001b[31mcheck\u001b[0m size', 'check size'],
    ['a byte-order mark and zero-width spaces', '\ufeffche\u200bck', 'check'],
    ['full-width letters and digits', 'ｈｔｔｐ　４０３', 'http 403'],
    ['quoted mail', '> check size\n> failed', 'check size failed'],
    ['HTTP versions as text', 'HTTP/1.1 403', 'http 1 1 403'],
  ])('reads %s', (_, pasted, expected) => {
    expect(textOf(pasted)).toBe(expected);
  });

  test.each([
    ['an object key', 'img/403/forbidden.png failed', 'failed'],
    ['an object key with an escaped slash', '"a\\/403.jpg" failed', 'failed'],
    ['an address', 'oss://bucket/check https://a.b/?q=failed failed', 'failed'],
    ['a file name', '403.txt failed', 'failed'],
    ['a stack frame', 'at org.apache.http.Stream.read(Stream.java:180) failed', 'at failed'],
    ['a module path', 'nms.math.foreach: failed', 'failed'],
    ['a Windows path', 'D:\\data\\check.txt failed', 'failed'],
  ])('leaves out %s', (_, pasted, expected) => {
    expect(textOf(pasted)).toBe(expected);
  });

  test('reads traditional characters as the simplified ones', () => {
    expect(tokenize('歸檔', simplerOf('歸归檔档')).tokens.map(({ word }) => word)).toEqual(['归', '档']);
  });

  test('gives every token its place in the paste', () => {
    const pasted = '{\\"err\\":\\"object&#39;s st\u200bate\\"} 1,048,576';
    const { tokens } = tokenize(pasted);
    expect(tokens.map(({ from, to }) => pasted.slice(from, to))).toEqual([
      'err',
      'object&#39;s',
      'st\u200bate',
      '1,048,576',
    ]);
  });

  test('counts the lines of the paste, not the escaped ones', () => {
    expect(tokenize('a\\nb\nc\r\nd').tokens.map(({ line }) => line)).toEqual([0, 0, 1, 2]);
  });
});
