import { expect, test } from 'vitest';
import { unknownCommands } from '../../../src/domain/content-checks/reading-commands.ts';

test.each([
  'ossutil stat oss://BUCKET/KEY',
  'ossutil64 du oss://BUCKET/PREFIX/',
  'ossutil cp oss://BUCKET/KEY /tmp/probe --loglevel=debug',
  'ossutil lifecycle --method get oss://BUCKET',
  "curl -sI 'https://HOST/KEY' | grep -i '^content-length'",
  "curl -s -o /dev/null -D - 'https://HOST/KEY' 2>/dev/null",
  'aws s3api head-object --bucket BUCKET --key KEY',
  'mgwutil verify-address NAME',
  "awk -F '\\t' 'NF != 2 { print NR }' LIST-FILE",
  'for i in 1 2 3; do nslookup HOST || echo FAILED; done',
  'LC_ALL=C grep -n "$(printf \'\\r\')" LIST-FILE # carriage returns',
])('`%s` only reads', (command) => {
  expect(unknownCommands(command)).toEqual([]);
});

test.each([
  ['ossutil rm oss://BUCKET/KEY', 'ossutil rm oss://BUCKET/KEY'],
  ['ossutil cp FILE oss://BUCKET/KEY', 'ossutil cp FILE oss://BUCKET/KEY'],
  ['ossutil bucket-policy --method put oss://BUCKET p.json', 'ossutil bucket-policy --method put oss://BUCKET p.json'],
  ['aws s3api put-object-acl --acl private', 'aws s3api put-object-acl --acl private'],
  ['mgwutil retry-job NAME', 'mgwutil retry-job NAME'],
  ['curl -sXDELETE https://HOST/KEY', 'curl -sXDELETE https://HOST/KEY'],
  ["curl -d 'a=b' https://HOST/", "curl -d 'a=b' https://HOST/"],
  ['curl -T FILE https://HOST/KEY', 'curl -T FILE https://HOST/KEY'],
  ['echo x > file.txt', '> file.txt'],
  ['date; shred FILE', 'shred FILE'],
  ['echo "$(unlink FILE)"', 'unlink FILE'],
  ['sed -i s/a/b/ FILE', 'sed -i s/a/b/ FILE'],
  ['find . -name x -delete', 'find . -name x -delete'],
  ['a-tool-that-is-new --list', 'a-tool-that-is-new --list'],
])('`%s` may write', (command, part) => {
  expect(unknownCommands(command)).toEqual([part]);
});
