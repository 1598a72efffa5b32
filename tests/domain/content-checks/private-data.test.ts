import { expect, test } from 'vitest';
import { privateData } from '../../../src/domain/content-checks/private-data.ts';

// Put together here, so that no scanner of keys stumbles over this file.
const key = (prefix: string) => `${prefix}${'5tQ8zK2mVb7R'}`;

test.each([
  'AccessKeyId: LTAIexample',
  'write to mover@project-example.iam.gserviceaccount.com or oss@service.aliyun.com.',
  'from 192.0.2.7 by 10.1.2.3 and 100.100.2.136',
  'version 1.8.0.392.1, build 300.1.1.1',
])('`%s` belongs to nobody', (text) => {
  expect(privateData(text)).toEqual([]);
});

test.each([key('LTAI'), key('AKIA'), key('AKID'), 'someone@corp.net', '47.88.1.2'])(
  '`%s` may be somebody’s',
  (word) => {
    const [fault] = privateData(`harmless\nthe log says ${word}, again`);
    expect(fault).toMatchObject({ line: 2, message: expect.stringContaining(`\`${word}\``) });
  },
);
