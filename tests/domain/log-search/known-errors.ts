import type { KnownError } from '../../../src/domain/log-search/finding.ts';

/** The seven core failures in their documented wordings; small enough to reason about in a test. */
export const knownErrors: readonly KnownError[] = [
  {
    id: 'downloader-input-stream-failed',
    messages: ['because downloader get inputstream failed', 'because downloader gets input stream failed.'],
    codes: ['SlowDown', 'RequestRateLimitExceeded'],
    ec: [],
    phrases: [
      'downloader could not get the input stream',
      'source bucket throttles the migration, too many requests',
      'throttled by the source provider',
      '下载源文件获取输入流失败',
      '源端限流，迁移文件失败',
    ],
    tellsApart: [],
  },
  {
    id: 'check-size-failed',
    messages: ['check size failed', 'check size failed.'],
    codes: ['SIZE_NOT_MATCH'],
    ec: [],
    phrases: [
      'size check failed after the migration',
      'source file was modified while it was migrated',
      'file size differs between source and destination',
      'corrupted on transfer: sizes differ {n} vs {n}',
      '文件大小校验失败',
    ],
    tellsApart: [],
  },
  {
    id: 'premature-end-of-content-length',
    messages: [
      'premature end of content-length delimited message body',
      'Premature end of Content-Length delimited message body (expected: {bytes}; received: {bytes})',
    ],
    codes: ['ConnectionClosedException', 'IncompleteBody'],
    ec: [],
    phrases: [
      'connection closed before the whole object arrived',
      'OSS closed the connection because it was idle for more than one minute',
      'Input reader closed pre-maturely. Expected {bytes} bytes, but only received {bytes} bytes',
      '连接提前断开，文件不完整',
    ],
    tellsApart: [],
  },
  {
    id: 'check-content-length-failed',
    messages: ['check content-length failed', 'check content-length failed error.'],
    codes: [],
    ec: [],
    phrases: ['destination file is newer than the source file, not overwritten', '目标文件比源文件新，没有覆盖'],
    tellsApart: [],
  },
  {
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
    tellsApart: [],
  },
  {
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
    tellsApart: [],
  },
  {
    id: 'check-usermeta-failed',
    messages: ['check usermeta failed', 'check usermeta failed.'],
    codes: [],
    ec: [],
    phrases: [
      'user meta check failed',
      'special characters in the header or user metadata of the file',
      '用户元数据校验失败',
    ],
    tellsApart: [],
  },
];
