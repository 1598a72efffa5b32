import { decompress } from 'fzstd';
import { expect, test } from 'vitest';
import { compress } from '../../src/build/offline/compress.ts';
import { packFiles, unpackFiles } from '../../src/offline/files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('what the build packs and compresses, a browser unpacks to the same files', async () => {
  const files = new Map([
    ['a/index.html', bytes('<p>权限</p>')],
    ['empty.json', bytes('')],
    ['e/名.html', new Uint8Array([0, 255, 10, 13])],
  ]);
  expect(unpackFiles(decompress(new Uint8Array(await compress(packFiles(files)))))).toEqual(files);
});

test('an archive that was cut off is refused, and not read as fewer files', () => {
  const packed = packFiles(new Map([['a.html', bytes('whole text')]]));
  expect(() => unpackFiles(packed.subarray(0, packed.length - 1))).toThrow('The packed files end within a.html.');
});
