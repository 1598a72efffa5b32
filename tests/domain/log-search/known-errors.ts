import { readContent } from '../../../src/authoring/read-content.ts';
import { buildIndex } from '../../../src/domain/log-search/build-index.ts';
import { openIndex } from '../../../src/domain/log-search/find-errors.ts';
import type { KnownError } from '../../../src/domain/log-search/known-error.ts';
import type { Family } from '../../../src/domain/log-search/lexicon.ts';

const { search } = readContent('content');

/** A page of which only some fields matter. */
export function pageWith(fields: Pick<KnownError, 'id'> & Partial<KnownError>): KnownError {
  return {
    messages: [],
    codes: [],
    ec: [],
    phrases: [],
    descriptions: [],
    elsewhere: false,
    owners: [],
    tellsApart: [],
    ...fields,
  };
}

/** As many pages as the site has, roughly: what a word tells depends on how many pages do without it. */
const allPages = 300;

/** Some pages ready for searching, with the words and weights of the site, among others that no test speaks of. */
export function openKnown(errors: readonly KnownError[] = knownErrors, families: readonly Family[] = []) {
  const others = Array.from({ length: allPages - errors.length }, (_, i) => pageWith({ id: `other-${i}` }));
  return openIndex(buildIndex([...errors, ...others], families, search.lexicon, search.wordCounts, search.fitted));
}

/** The seven core failures in their documented wordings; small enough to reason about in a test. */
export const knownErrors: readonly KnownError[] = [
  pageWith({
    id: 'downloader-input-stream-failed',
    messages: ['because downloader get inputstream failed', 'because downloader gets input stream failed.'],
    codes: ['SlowDown', 'RequestRateLimitExceeded'],
    phrases: [
      'downloader could not get the input stream',
      'source bucket throttles the migration, too many requests',
      'throttled by the source provider',
      '下载源文件获取输入流失败',
      '源端限流，迁移文件失败',
    ],
    descriptions: ['The source store did not hand out the file', 'The source store throttles the job'],
    owners: ['migration', 'oss'],
  }),
  pageWith({
    id: 'check-size-failed',
    messages: ['check size failed', 'check size failed.'],
    codes: ['SIZE_NOT_MATCH'],
    phrases: [
      'size check failed after the migration',
      'source file was modified while it was migrated',
      'file size differs between source and destination',
      'corrupted on transfer: sizes differ {n} vs {n}',
      '文件大小校验失败',
    ],
    descriptions: ['The source file changed after it was copied', 'The source file is still being written'],
    owners: ['migration', 'oss'],
  }),
  pageWith({
    id: 'premature-end-of-content-length',
    messages: [
      'premature end of content-length delimited message body',
      'Premature end of Content-Length delimited message body (expected: {bytes}; received: {bytes})',
    ],
    codes: ['ConnectionClosedException', 'IncompleteBody'],
    phrases: [
      'connection closed before the whole object arrived',
      'OSS closed the connection because it was idle for more than one minute',
      'Input reader closed pre-maturely. Expected {bytes} bytes, but only received {bytes} bytes',
      '连接提前断开，文件不完整',
    ],
    descriptions: [
      'The connection was cut before the whole object had arrived',
      'The connection stood still for more than one minute',
    ],
  }),
  pageWith({
    id: 'check-content-length-failed',
    messages: ['check content-length failed', 'check content-length failed error.'],
    phrases: ['destination file is newer than the source file, not overwritten', '目标文件比源文件新，没有覆盖'],
    descriptions: ['A newer file of the same name was already at the destination'],
    owners: ['migration'],
  }),
  pageWith({
    id: 'http-status-code-403',
    messages: [
      'http status code 403',
      'http status code 403.',
      'Access denied by bucket policy.',
      'You have no right to access this object because of bucket acl.',
    ],
    codes: ['AccessDenied', 'AccessForbidden', 'InvalidAccessKeyId', 'SignatureDoesNotMatch'],
    ec: ['0003-00000101', '0003-00000201'],
    phrases: ['403 Forbidden', 'status code 403', 'oss 403', '迁移报 403 没有权限'],
    descriptions: [
      'Access was refused (403): find out which refusal it is',
      'Rights were changed after the job had started',
    ],
    owners: ['oss', 's3'],
  }),
  pageWith({
    id: 'operation-not-valid-for-object-state',
    messages: [
      "The operation is not valid for the object's state",
      "The operation is not valid for the object's state.",
    ],
    codes: ['InvalidObjectState', 'UnsupportedArchiveBucket'],
    ec: ['0016-00000404'],
    phrases: [
      'archived objects were not restored before the migration',
      "The operation is not valid for the object's storage class",
      'deep cold archive files fail to migrate',
      '归档文件没有解冻，迁移失败',
    ],
    descriptions: ['The object is archived and was not restored', 'The restore is still running'],
    owners: ['oss', 's3'],
  }),
  pageWith({
    id: 'check-usermeta-failed',
    messages: ['check usermeta failed', 'check usermeta failed.'],
    phrases: [
      'user meta check failed',
      'special characters in the header or user metadata of the file',
      '用户元数据校验失败',
    ],
    descriptions: ['Headers or user metadata could not be carried over', 'The user metadata is larger than OSS allows'],
    owners: ['migration'],
  }),
];
