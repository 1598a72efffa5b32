import { expect, test } from 'vitest';
import { writingCommands } from '../../../src/domain/catalogue/writing-commands.ts';

test.each([
  'ossutil stat oss://BUCKET/KEY',
  'ossutil du oss://BUCKET/PREFIX/',
  'ossutil cp oss://BUCKET/KEY /tmp/probe --loglevel=debug',
  "curl -sI 'https://HOST/KEY' | grep -i '^content-length'",
  "curl -s -o /dev/null -D - 'https://HOST/KEY' 2>/dev/null",
  'aws s3api head-object --bucket BUCKET --key KEY',
  'mgwutil verify-address NAME',
])('`%s` only reads', (command) => {
  expect(writingCommands(command)).toEqual([]);
});

test.each([
  ['ossutil rm oss://BUCKET/KEY', 'ossutil rm'],
  ['ossutil cp FILE oss://BUCKET/KEY', 'ossutil cp'],
  ['ossutil set-meta oss://BUCKET/KEY x:y -u', 'ossutil set-meta'],
  ['aws s3api put-object-acl --acl private', 's3api put-object-acl'],
  ['mgwutil retry-job NAME', 'mgwutil retry-job'],
  ['curl -X PUT https://HOST/KEY', '-X PUT'],
  ['echo x > file.txt', '> file.txt'],
])('`%s` writes', (command, word) => {
  expect(writingCommands(command)).toEqual([word]);
});
