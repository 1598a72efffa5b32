import { expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { checkPrivateData } from '../../../src/domain/content-checks/private-data.ts';

// Put together here, so that no scanner of keys stumbles over this file.
const piece = (text: string) => ({ file: 'x', text, firstLine: 1 });
const { knownSecrets } = readContent('content');
const key = (prefix: string) => `${prefix}${'5tQ8zK2mVb7R'}`;

test.each([
  'AccessKeyId: LTAIexample',
  'write to mover@project-example.iam.gserviceaccount.com or oss@service.aliyun.com.',
  'from 192.0.2.7 by 10.1.2.3 and 100.100.2.136',
  'version 1.8.0.392.1, build 300.1.1.1',
  'from 2001:db8::7 by fe80::1 and ::1, at 09:14:31',
  'RequestId: 64F5C0DE11AA220000BB0001',
  'password: PASSWORD, token: TOKEN, secret: your own',
  "outcomes.cos-token: '8ecdc00b'",
  'call +86 xxx xxxx xxxx',
])('`%s` belongs to nobody', (text) => {
  expect(checkPrivateData(piece(text), knownSecrets)).toEqual([]);
});

test.each([
  key('LTAI'),
  key('AKIA'),
  key('AKID'),
  'someone@corp.net',
  '47.88.1.2',
  '2408:4001:a2::7',
  '+86 138 1234 5678',
  '5F3A9C1E7B2D4860A1C3E5F7',
  '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
])('`%s` may be somebody’s', (word) => {
  const [fault] = checkPrivateData(piece(`harmless\nthe log says ${word}, again`), knownSecrets);
  expect(fault).toMatchObject({ line: 2, message: expect.stringContaining(`\`${word.slice(0, 6)}`) });
});

test.each(['secretAccessKey: ', 'security-token=', 'x-oss-security-token: '])(
  'a value behind `%s` is no example',
  (label) => {
    const value = `wJalr${'7MDENGbPxRfi3q9'}`;
    expect(checkPrivateData(piece(`${label}${value}`), knownSecrets)).toEqual([
      {
        file: 'x',
        line: 1,
        field: 'text',
        message: `\`${value.slice(0, 6)}…\` looks like a real secret. Write a word in CAPITALS or \`example\` in its place, and if it is real, have it revoked: git keeps it.`,
      },
    ]);
  },
);

test('eight letters and digits behind the label of a secret are no recorded origin', () => {
  const [fault] = checkPrivateData(piece("password: 'a1b2c3d4'"), knownSecrets);
  expect(fault?.message).toContain('`a1b2c3…` looks like a real secret.');
});
