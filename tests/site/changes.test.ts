import { expect, test } from 'vitest';
import { kindOfChange } from '../../src/site/changes.ts';

test.each([
  ['Added the codes of two SDKs.', 'added', 'The codes of two SDKs.'],
  ['Added that old buckets may have an underscore.', 'added', 'Old buckets may have an underscore.'],
  ['Corrected: the new console does not migrate tags.', 'corrected', 'The new console does not migrate tags.'],
  ['Changed `x-oss-ec` in the check.', 'changed', '`x-oss-ec` in the check.'],
  ['Added that s3fs stops at the start.', 'added', 's3fs stops at the start.'],
  ['Added that ossutil 1 skips the object.', 'added', 'ossutil 1 skips the object.'],
  ['Added that ali-oss 6.13.2 sent an empty part.', 'added', 'ali-oss 6.13.2 sent an empty part.'],
  ['Added that rclone 1.70 uses the disk.', 'added', 'rclone 1.70 uses the disk.'],
  ['Added that the key is gone, and that a new one helps.', 'added', 'The key is gone, and a new one helps.'],
  // What begins with no verb stays as it is.
  ['The limits of December.', 'changed', 'The limits of December.'],
])('of %j, the verb is told apart, and the rest reads as a text of its own', (change, kind, what) => {
  expect(kindOfChange(change)).toEqual({ kind, what });
});
