/**
 * What kind of chunk a word is part of. Words in a `path` (object key, file name, address) say
 * nothing about errors; in a `dotted` name (class, module, version) only a code does.
 */
export type Place = 'text' | 'dotted' | 'path';

/** A file name such as `part-0.csv`, also with the line number of a stack frame behind it. */
const fileName = /^[^.]*[^.\s](?:\.\w+)*\.[a-z][a-z0-9]{1,4}(?::\d+)?$/;

/** How the names of classes and modules begin, and those of hosts end: `com.aliyun.oss`, `oss.example.com`. */
const reversedDomain = /^(?:com|org|net|io|cn|java|javax|sun)[./]\w/;
const domain = /\.(?:com|org|net|io|cn|internal)(?::\d+)?$/;

/** The kind of one chunk, as it stands in the paste. */
export function placeOf(chunk: string): Place {
  const name = chunk.replace(/[.!:*#-]{1,9}$/, '');
  if (name.includes('://') || /^(?:~?\/|\.{1,2}\/|[A-Za-z]:\\)./.test(name)) return 'path';
  if (/^[A-Z]\w*(?:\\[A-Z]\w*)+$/.test(name)) return 'dotted'; // A PHP class.
  if (reversedDomain.test(name) || (!name.includes('/') && domain.test(name))) return 'dotted';
  const slashes = name.split(/[/\\]/).length - 1;
  if (slashes > 1) return 'path';
  if (slashes === 1) return isSlashedPair(name) ? 'text' : 'path';
  if (/^\.[a-z][a-z0-9]{1,4}$/.test(name)) return 'path'; // The ending of a name with a blank or bracket in it.
  if (!/[^.]\.[^.]/.test(name)) return 'text';
  if (/^[\p{L}]+\.\p{Lu}\p{Ll}*$/u.test(name)) return 'text'; // Two sentences without a blank between.
  return fileName.test(name) && name.split('.').length <= 3 ? 'path' : 'dotted';
}

/** `HTTP/1.1`, `and/or`, `application/xml`, or the tag of an Android log: two words, not a path. */
function isSlashedPair(name: string): boolean {
  return /^https?\/[\d.]+$/i.test(name) || /^[VDIWEF]\/\w+$/.test(name) || /^\p{L}+[/\\]\p{L}*$/u.test(name);
}
