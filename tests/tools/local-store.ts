import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of the store. */
interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const day = 'Tue, 21 Apr 2026 08:00:00 GMT';
const time = '2026-04-21T08:00:00.000Z';
const requestId = '64F5C0DE11AA220000BB0001';
const head = { 'last-modified': day, etag: '"5B3C1A2E053D763E1B002CC607C5A0FE"' };

/** What a request of OSS is answered with: the documented shape, made-up values. */
const error = (status: number, code: string, message: string, ec: string, more = ''): Answer => ({
  status,
  headers: { 'x-oss-ec': ec, 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>${code}</Code>
  <Message>${message}</Message>
  <RequestId>${requestId}</RequestId>
  <HostId>examplebucket.oss-cn-hangzhou.aliyuncs.com</HostId>
  <EC>${ec}</EC>${more}
</Error>
`,
});
const denied = error(
  403,
  'AccessDenied',
  'You have no right to access this object because of bucket acl.',
  '0003-00000001',
);
const xml = (body: string): Answer => ({
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`,
});
const ossObject = (headers: Readonly<Record<string, string>> = {}): Answer => ({
  headers: {
    ...head,
    'content-type': 'image/jpeg',
    'x-oss-object-type': 'Normal',
    'x-oss-storage-class': 'Standard',
    'x-oss-hash-crc64ecma': '11177612005948864433',
    ...headers,
  },
  body: 'hello',
});
const archived = { 'x-oss-storage-class': 'Archive' };

/** Objects by name: as an ordinary one, archived, being restored, restored, encrypted. */
const objects: Readonly<Record<string, Answer>> = {
  'a.jpg': ossObject(),
  'archived.jpg': ossObject(archived),
  'restoring.jpg': ossObject({ ...archived, 'x-oss-restore': 'ongoing-request="true"' }),
  'restored.jpg': ossObject({
    ...archived,
    'x-oss-restore': 'ongoing-request="false", expiry-date="Wed, 22 Apr 2026 08:00:00 GMT"',
  }),
  'encrypted.jpg': ossObject({
    'x-oss-server-side-encryption': 'KMS',
    'x-oss-server-side-encryption-key-id': 'example-key',
  }),
  'refused.jpg': denied,
  'kms-refused.jpg': ossObject({ 'x-oss-server-side-encryption': 'KMS' }),
};

const entry = (key: string, size: number, storageClass = 'Standard') =>
  `<Contents><Key>${key}</Key><LastModified>${time}</LastModified><ETag>"5B3C1A2E053D763E1B002CC607C5A0FE"</ETag><Type>Normal</Type><Size>${size}</Size><StorageClass>${storageClass}</StorageClass><Owner><ID>0022012</ID><DisplayName>0022012</DisplayName></Owner></Contents>`;
const listing = (entries: string) =>
  xml(
    `<ListBucketResult><Name>examplebucket</Name><Prefix></Prefix><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${entries}</ListBucketResult>`,
  );

/** Answers to what is asked about a bucket, by the name of the question. */
const settings: Readonly<Record<string, Answer>> = {
  bucketInfo: xml(
    '<BucketInfo><Bucket><AccessMonitor>Disabled</AccessMonitor><CreationDate>2026-01-05T02:00:00.000Z</CreationDate><ExtranetEndpoint>oss-cn-hangzhou.aliyuncs.com</ExtranetEndpoint><IntranetEndpoint>oss-cn-hangzhou-internal.aliyuncs.com</IntranetEndpoint><Location>oss-cn-hangzhou</Location><StorageClass>Archive</StorageClass><TransferAcceleration>Disabled</TransferAcceleration><DataRedundancyType>LRS</DataRedundancyType><Name>examplebucket</Name><Owner><DisplayName>0022012</DisplayName><ID>0022012</ID></Owner><AccessControlList><Grant>private</Grant></AccessControlList><ServerSideEncryptionRule><SSEAlgorithm>KMS</SSEAlgorithm><KMSMasterKeyID>example-key</KMSMasterKeyID></ServerSideEncryptionRule><BucketPolicy><LogBucket></LogBucket><LogPrefix></LogPrefix></BucketPolicy></Bucket></BucketInfo>',
  ),
  lifecycle: xml(
    '<LifecycleConfiguration><Rule><ID>clean</ID><Prefix>logs/</Prefix><Status>Enabled</Status><AbortMultipartUpload><Days>3</Days></AbortMultipartUpload></Rule></LifecycleConfiguration>',
  ),
  website: error(
    404,
    'NoSuchWebsiteConfiguration',
    'The specified bucket does not have a website configuration.',
    '0015-00000101',
  ),
  requestPayment: xml('<RequestPaymentConfiguration><Payer>Requester</Payer></RequestPaymentConfiguration>'),
  cors: xml(
    '<CORSConfiguration><CORSRule><AllowedOrigin>https://www.example.com</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>',
  ),
  replication: xml(
    '<ReplicationConfiguration><Rule><ID>one</ID><Destination><Bucket>otherbucket</Bucket><Location>oss-cn-beijing</Location></Destination><Status>doing</Status></Rule></ReplicationConfiguration>',
  ),
  worm: xml(
    '<WormConfiguration><WormId>1666E2CFB2B3418</WormId><State>Locked</State><RetentionPeriodInDays>30</RetentionPeriodInDays><CreationDate>2026-01-05T02:00:00.000Z</CreationDate></WormConfiguration>',
  ),
  uploads: xml(
    `<ListMultipartUploadsResult><Bucket>examplebucket</Bucket><IsTruncated>false</IsTruncated><Upload><Key>a.jpg</Key><UploadId>0004B999EF5A239BB9138C6227D69F95</UploadId><Initiated>${time}</Initiated></Upload></ListMultipartUploadsResult>`,
  ),
  versions: xml(
    `<ListVersionsResult><Name>examplebucket</Name><IsTruncated>false</IsTruncated><DeleteMarker><Key>a.jpg</Key><VersionId>CAEQMxiBgICAof2D0BYiIDJhMGE3</VersionId><IsLatest>true</IsLatest><LastModified>${time}</LastModified></DeleteMarker><Version><Key>a.jpg</Key><VersionId>CAEQMxiBgIDRyI2D0BYiIDJhMGE4</VersionId><IsLatest>false</IsLatest><LastModified>${time}</LastModified><ETag>"5B3C1A2E053D763E1B002CC607C5A0FE"</ETag><Type>Normal</Type><Size>5</Size><StorageClass>Standard</StorageClass></Version></ListVersionsResult>`,
  ),
};

/** Buckets that are refused, each in its own way. */
const refusals: Readonly<Record<string, Answer>> = {
  nobucket: error(404, 'NoSuchBucket', 'The specified bucket does not exist.', '0015-00000101'),
  elsewhere: error(
    403,
    'AccessDenied',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    '0003-00001403',
    '\n  <Endpoint>oss-cn-beijing.aliyuncs.com</Endpoint>',
  ),
  refused: denied,
  wrongsecret: error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    '0002-00000201',
  ),
};

function ossAnswer(method: string, bucket: string, key: string, asked: URLSearchParams): Answer {
  if (bucket === '') {
    return xml(
      '<ListAllMyBucketsResult><Owner><ID>0022012</ID><DisplayName>0022012</DisplayName></Owner><Buckets><Bucket><CreationDate>2026-01-05T02:00:00.000Z</CreationDate><ExtranetEndpoint>oss-cn-hangzhou.aliyuncs.com</ExtranetEndpoint><IntranetEndpoint>oss-cn-hangzhou-internal.aliyuncs.com</IntranetEndpoint><Location>oss-cn-hangzhou</Location><Name>examplebucket</Name><Region>cn-hangzhou</Region><StorageClass>Standard</StorageClass></Bucket></Buckets></ListAllMyBucketsResult>',
    );
  }
  const refused = refusals[bucket];
  if (refused !== undefined) return refused;
  if (bucket === 'hosting' && asked.has('website')) {
    return xml(
      '<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>',
    );
  }
  if (key === '') {
    const setting = [...asked.keys()].find((name) => name in settings);
    if (setting !== undefined) return settings[setting] ?? {};
    const prefix = asked.get('prefix') ?? '';
    const found = ['a.jpg', 'archived.jpg', 'folder/b.jpg'].filter((name) => name.startsWith(prefix));
    return listing(found.map((name) => entry(name, 5, name === 'archived.jpg' ? 'Archive' : 'Standard')).join(''));
  }
  if (asked.has('uploadId')) {
    return xml(
      '<ListPartsResult><Bucket>examplebucket</Bucket><Key>a.jpg</Key><UploadId>0004B999EF5A239BB9138C6227D69F95</UploadId><IsTruncated>false</IsTruncated><Part><PartNumber>1</PartNumber><Size>102400</Size></Part></ListPartsResult>',
    );
  }
  if (asked.has('acl')) {
    return xml(
      '<AccessControlPolicy><Owner><ID>0022012</ID><DisplayName>0022012</DisplayName></Owner><AccessControlList><Grant>private</Grant></AccessControlList></AccessControlPolicy>',
    );
  }
  if (asked.has('symlink')) {
    if (key === 'link') return { headers: { ...head, 'x-oss-symlink-target': 'photos%2Fa.jpg' } };
    return error(400, 'NotSymlink', 'The object is not symlink.', '0022-00000001');
  }
  const object = objects[key] ?? error(404, 'NoSuchKey', 'The specified key does not exist.', '0026-00000001');
  const isFrozen = object.headers?.['x-oss-storage-class'] === 'Archive' && key !== 'restored.jpg';
  if (method === 'GET' && key === 'kms-refused.jpg')
    return error(403, 'AccessDenied', 'This request is forbidden by kms.', '0005-00000201');
  if (method === 'GET' && isFrozen)
    return error(403, 'InvalidObjectState', "The operation is not valid for the object's state", '0016-00000404');
  return object;
}

/** Whose key it is, as STS says it. */
const caller = xml(
  '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/example</Arn><UserId>EXAMPLEUSER</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
);

/** Whose object it is where another account uploaded it; a listing says so only if it is asked. */
const uploader =
  '<Owner><ID>75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a</ID><DisplayName>uploader</DisplayName></Owner>';

/** The same store as Amazon S3 would answer. */
function s3Answer(bucket: string, key: string, asked: URLSearchParams): Answer {
  const refuse = (status: number, code: string, message: string) => ({
    status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': 'EXAMPLE0000000001' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>EXAMPLE0000000001</RequestId><HostId>example</HostId></Error>`,
  });
  if (bucket === '') return caller;
  if (bucket === 'refused') return refuse(403, 'AccessDenied', 'Access Denied');
  if (asked.has('location')) {
    return xml(bucket === 'classic' ? '<LocationConstraint/>' : '<LocationConstraint>eu-west-1</LocationConstraint>');
  }
  if (asked.has('tagging'))
    return xml('<Tagging><TagSet><Tag><Key>team</Key><Value>media</Value></Tag></TagSet></Tagging>');
  if (asked.has('publicAccessBlock'))
    return xml(
      '<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>',
    );
  if (asked.has('ownershipControls'))
    return xml(
      '<OwnershipControls><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>',
    );
  if (asked.has('policy'))
    return {
      headers: { 'content-type': 'application/json' },
      body: '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}',
    };
  if (key === '') {
    const prefix = asked.get('prefix') ?? '';
    const found = ['/a.jpg', 'a.jpg', 'archived.jpg'].filter((name) => name.startsWith(prefix));
    const entries = found.map((name) => entry(name, 5, 'STANDARD')).join('');
    return listing(entries.replace(/<Owner>.*?<\/Owner>/g, asked.get('fetch-owner') === 'true' ? uploader : ''));
  }
  if (key === 'refused.jpg') return refuse(403, 'AccessDenied', 'Access Denied');
  const more: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a.jpg': {},
    'archived.jpg': { 'x-amz-storage-class': 'GLACIER', 'x-amz-restore': 'ongoing-request="true"' },
    'tiered.jpg': { 'x-amz-storage-class': 'INTELLIGENT_TIERING', 'x-amz-archive-status': 'ARCHIVE_ACCESS' },
    'encrypted.jpg': {
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-west-1:111122223333:key/example',
    },
  };
  const headers = more[key];
  return headers === undefined
    ? refuse(404, 'NoSuchKey', 'The specified key does not exist.')
    : { headers: { ...head, 'content-type': 'image/jpeg', ...headers }, body: 'hello' };
}

const json = (value: unknown): Answer => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** What Google Cloud answers, by the end of the address. */
const google: readonly (readonly [RegExp, Answer])[] = [
  [
    /\/b\/[^/]+\/iam$/,
    json({
      bindings: [
        {
          role: 'roles/storage.objectViewer',
          members: ['serviceAccount:migration@example-project.iam.gserviceaccount.com'],
        },
      ],
      etag: 'CAE=',
    }),
  ],
  [
    /\/b\/[^/]+\/o\/[^/]+$/,
    json({ bucket: 'examplebucket', name: 'a.jpg', generation: '1', size: '5', storageClass: 'STANDARD' }),
  ],
  [/\/b\/[^/]+$/, json({ name: 'examplebucket', billing: { requesterPays: true } })],
  [/\/b$/, json({ items: [{ name: 'examplebucket' }] })],
  [
    /\/keys$/,
    json({
      keys: [
        {
          name: 'projects/example-project/serviceAccounts/migration@example-project.iam.gserviceaccount.com/keys/0000111122223333',
          validAfterTime: '2026-01-05T02:00:00Z',
          validBeforeTime: '2026-04-05T02:00:00Z',
          disabled: true,
        },
      ],
    }),
  ],
  [/\/serviceAccounts\/[^/]+$/, json({ email: 'migration@example-project.iam.gserviceaccount.com', disabled: true })],
];

/** What other stores say in a header or a body that a check looks at. */
const others: Readonly<Record<string, Answer>> = {
  'azure/archived.jpg': { headers: { ...head, 'x-ms-access-tier': 'Archive' }, body: 'hello' },
  'azure/rehydrating.jpg': {
    headers: { ...head, 'x-ms-access-tier': 'Archive', 'x-ms-archive-status': 'rehydrate-pending-to-hot' },
    body: 'hello',
  },
  'web/redirect': { status: 302, headers: { location: 'https://www.example.com/elsewhere' } },
  'web/chunked': { headers: { 'transfer-encoding': 'chunked', 'content-encoding': 'gzip' }, body: 'hello' },
};

function answer({ method = 'GET', url = '/', headers }: IncomingMessage): Answer {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [bucket = '', ...rest] = decodeURIComponent(pathname).slice(1).split('/');
  const key = rest.join('/');
  const other = others[`${bucket}/${key}`];
  if (other !== undefined) return other;
  if (/^Bearer/.test(headers.authorization ?? '')) {
    return google.find(([form]) => form.test(pathname))?.[1] ?? { status: 404 };
  }
  const isS3 = /^AWS/.test(headers.authorization ?? '');
  return isS3 ? s3Answer(bucket, key, searchParams) : ossAnswer(method, bucket, key, searchParams);
}

/**
 * A store on this machine that answers like OSS, S3 and Azure, with the documented shapes and made-up values.
 * It takes every key and keeps nothing.
 */
export async function startLocalStore(): Promise<{ readonly host: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url === '/web/reset') {
      request.socket.resetAndDestroy();
      return;
    }
    const { status = 200, headers = {}, body = '' } = answer(request);
    const length = headers['transfer-encoding'] === undefined ? { 'content-length': String(body.length) } : {};
    response.sendDate = false;
    response.writeHead(status, {
      connection: 'close',
      server: 'AliyunOSS',
      date: day,
      'x-oss-request-id': requestId,
      ...length,
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    stop: () => new Promise((resolve, reject) => server.close((fault) => (fault ? reject(fault) : resolve()))),
  };
}
