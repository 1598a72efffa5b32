import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/authoring/read-content.ts';
import { searchIndexOf } from '../../../src/authoring/search-index-of.ts';
import { findErrors, openIndex } from '../../../src/domain/log-search/find-errors.ts';
import { firstAnswer } from '../../../src/domain/log-search/finding.ts';
import { redact } from '../../../src/domain/sharing/redact.ts';

const content = readContent('content');
const known = content.knownSecrets;

type Leak = readonly [what: string, text: string, ...leaked: string[]];

const id = 'f8xkQp2LmZ4tYb1c';
const secret = '8bHk2ExampleSecretValue30chars';
const jwt = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2lnbmVkZXhhbXBsZQ';

/** Lines of a key as PEM has them. */
const keyLines = (count: number) => `${'Ab3+'.repeat(16)}\n`.repeat(count);

/** What stands in a paste beside the message, and what of it must not be shared. */
const leaks: readonly Leak[] = [
  ['an address behind a word that ends like `version`', 'the server 47.98.12.34 refuses', '47.98'],
  // Labels in all spellings.
  ['a prefixed label in camel case', 'srcAccessKey=f7GkExampleSrcAk', 'f7Gk'],
  ['the secret of a source', 'srcSecretKey=exampleExampleK7MDENG', 'exampleE'],
  ['the secret of a destination', `destSecretKey=${secret}`, '8bHk2'],
  ['an account key with padding', 'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1==', 'Eby8', 'CDXJ1'],
  ['a prefixed password', 'workerPassword=hunter2pass', 'hunter2'],
  ['a prefixed token', 'stsToken=CAISxwJ1q6Ft5B2yfSjIr5fbGtexample==', 'CAIS', 'example='],
  ['an environment variable of AWS', `AWS_SECRET_ACCESS_KEY=${secret}`, '8bHk2'],
  ['a session token of AWS', 'AWS_SESSION_TOKEN=FwoGZXIvYXdzEXAMPLE//abc+/x=', 'Fwo', 'abc+'],
  ['an AWS profile', `aws_secret_access_key = ${secret}`, '8bHk2'],
  ['an id in an environment variable', `OSS_ACCESS_KEY_ID=${id}`, id],
  ['a secret in an environment variable', `OSS_ACCESS_KEY_SECRET=${secret}`, '8bHk2'],
  ['a secret of Alibaba Cloud', `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${secret}`, '8bHk2'],
  ['a secret of Tencent Cloud', `TENCENTCLOUD_SECRET_KEY=${secret}`, '8bHk2'],
  ['an exported variable in quotes', `export OSS_ACCESS_KEY_SECRET="${secret}"`, '8bHk2'],
  ['a client secret', 'client_secret=GOCSPX-abcdefgh', 'GOCSPX'],
  ['a secret id', `secretId=${id}`, id],
  ['a property with dots', `fs.oss.accessKeySecret=${secret}`, '8bHk2'],
  ['a property in kebab case', `access-key-secret: ${secret}`, '8bHk2'],
  ['a spaced label', `Secret Access Key: ${secret}`, '8bHk2'],
  ['a spaced label with a full-width colon', `AccessKey Secret：${secret}`, '8bHk2'],
  ['a label in bold', `**AccessKey Secret**: ${secret}`, '8bHk2'],
  ['a label in brackets', `[AccessKeyId]: ${id}`, id],
  ['a label and a value in backticks', `\`password\`: \`hunter2pass\``, 'hunter2'],
  ['an account key of Azure', 'account_key: Eby8vdM02xNOcq==', 'Eby8'],
  ['a storage key of Azure', 'AZURE_STORAGE_KEY=Eby8vdM02xNOcq==', 'Eby8'],
  ['a key option of AzCopy', '/SourceKey:Eby8vdM02xNOcq==', 'Eby8'],
  ['a SAS option of AzCopy', '/DestSAS:"?sv=2020-08-04&sig=iCvQexample%3D"', 'iCvQ', '2020-08-04'],
  ['short names', 'AK=f8xkQp2L SK=8bHk2Exa', 'f8xk', '8bHk2'],
  ['short names with blanks', 'ak: f8xkQp2L / sk: 8bHk2Exa', 'f8xk', '8bHk2'],
  ['a short name with a prefix', 'srcAk=f8xkQp2L, destSk=8bHk2Exa', 'f8xk', '8bHk2'],
  ['a short password', 'pwd=ab; next', 'ab'],
  ['a password as pass', 'pass = hunter2pass', 'hunter2'],
  ['a passphrase', 'passphrase=opensesame', 'opensesame'],
  ['an api key', 'api_key=0123example', '0123example'],
  ['an api key in camel case', 'apiKey: 0123example', '0123example'],
  ['an auth key of a CDN', 'auth_key=1700000000-0-0-abcdef', '1700000000'],
  ['a credential of the V4 signature', 'x-oss-credential=f8xkQp2L/20241125/cn-hangzhou', 'f8xk', '20241125'],
  ['a security token header', 'x-oss-security-token: CAISxwJ1q6Ft5B2y', 'CAIS'],
  ['an upload token of Kodo', `uptoken=${id}:aGVsbG8=:eyJzY29wZSI6`, id, 'aGVsbG8', 'eyJz'],
  ['a secret that the Java SDK prints', `{AccessKeyId=${id}, AccessKeySecret=${secret}}`, id, '8bHk2'],
  // Labels in Chinese.
  ['a Chinese label', `密钥: ${secret}`, '8bHk2'],
  ['another spelling of it', `秘钥：${secret}`, '8bHk2'],
  ['an access key in Chinese', `访问密钥：${secret}`, '8bHk2'],
  ['a password in Chinese', '密码：hunter2pass', 'hunter2'],
  ['a password in a Chinese sentence', '密码是hunter2pass，迁移失败', 'hunter2'],
  ['a passcode in Chinese', '口令=hunter2pass', 'hunter2'],
  ['a token in Chinese', '令牌：CAISxwJ1q6', 'CAIS'],
  ['a signature in Chinese', '签名：iCvQexample=', 'iCvQ'],
  ['a label with its name in brackets', `密钥（AccessKeySecret）：${secret}`, '8bHk2'],
  // Separators.
  ['an arrow of PHP', `'accessKeySecret' => '${secret}'`, '8bHk2'],
  ['an assignment of Go', `accessKeySecret := "${secret}"`, '8bHk2'],
  ['two equals signs', `accessKeySecret == ${secret}`, '8bHk2'],
  ['many blanks', `accessKeySecret          =          ${secret}`, '8bHk2'],
  ['blanks alone', `AccessKeySecret     ${secret}`, '8bHk2'],
  ['a tab', `AccessKeySecret\t${secret}`, '8bHk2'],
  ['a line end', `AccessKeySecret\n${secret}`, '8bHk2'],
  ['a cell of a table', `| AccessKeySecret | ${secret} |`, '8bHk2'],
  ['the file AccessKey.csv', `AccessKey ID,AccessKey Secret\n${id},${secret}`, id, '8bHk2'],
  ['the same with quotes', `"AccessKey ID","AccessKey Secret"\n"${id}","${secret}"`, id, '8bHk2'],
  ['a name and its value in JSON', `{"name": "accessKeySecret", "value": "${secret}"}`, '8bHk2'],
  ['settings of Hadoop', `<name>fs.oss.accessKeySecret</name><value>${secret}</value>`, '8bHk2'],
  ['the same over lines', `<name>fs.oss.accessKeySecret</name>\n    <value>${secret}</value>`, '8bHk2'],
  ['an element', `<AccessKeySecret>${secret}</AccessKeySecret>`, '8bHk2'],
  ['an element with an attribute', `<Password type="plain">hunter2pass</Password>`, 'hunter2'],
  ['an element in CDATA', '<Password><![CDATA[hunter2pass]]></Password>', 'hunter2'],
  ['an escaped element', `&lt;OSSAccessKeyId&gt;${id}&lt;/OSSAccessKeyId&gt;`, id],
  ['an element escaped twice', `&amp;lt;OSSAccessKeyId&amp;gt;${id}&amp;lt;/OSSAccessKeyId&amp;gt;`, id],
  ['an element escaped in JSON', `\\u003cOSSAccessKeyId\\u003e${id}\\u003c/OSSAccessKeyId\\u003e`, id],
  ['a string to sign over lines', '<StringToSign>GET\n\n\n/bucket-x/a</StringToSign>', 'GET', 'bucket-x'],
  ['JSON', `{"AccessKeySecret": "${secret}", "x": 1}`, '8bHk2'],
  ['JSON in JSON', `"{\\"accessKeySecret\\":\\"${secret}\\"}"`, '8bHk2'],
  ['a quote inside a value', '"password":"ab\\"cdef"', 'cdef'],
  ['JSON spelled for a link', `%7B%22accessKeySecret%22%3A%22${secret}%22%7D`, '8bHk2'],
  ['nested settings', `"credentials": {"accessKeyId": "${id}", "accessKeySecret": "${secret}"}`, id, '8bHk2'],
  ['a password of several words', 'password: "correct horse battery staple"', 'correct', 'horse', 'staple'],
  ['the same without quotes', 'password: correct horse battery staple\n', 'correct', 'horse', 'staple'],
  ['a password with signs', 'password="p@ss;word,with&chars"', 'p@ss', ';word', 'with', 'chars'],
  ['a password in single quotes', "password: 'it is; my,secret&x'", 'it is', 'my'],
  ['a password that begins like a sentence', 'password: "the quick fox"', 'quick'],
  ['two labels in a row', 'error: credentials: password: hunter2pass', 'hunter2'],
  // Options.
  ['long options', `--access-key-id ${id} --access-key-secret ${secret} --sts-token CAISxwJ1q6`, id, '8bHk2', 'CAIS'],
  ['short options of ossutil', `ossutil ls -i ${id} -k ${secret} -t CAISxwJ1q6Ft5B2y`, id, '8bHk2', 'CAIS'],
  ['a password option', '--password hunter2pass', 'hunter2'],
  ['a password option with a sign', '--password=hunter2pass', 'hunter2'],
  ['the user of curl', 'curl -u admin:hunter2pass http://host', 'hunter2', 'admin'],
  ['the long option of curl', 'curl --user "admin:hunter 2"', 'hunter'],
  // Headers.
  ['a bearer token', 'Authorization: Bearer short', 'short'],
  ['a user and password', 'authorization: basic YWRtaW46aA==', 'YWRt'],
  ['a printed map of headers', `[Authorization -> Bearer ${jwt}]`, 'eyJ', 'c2lnb'],
  ['bytes of Python', `{'Authorization': b'OSS ${id}:qn6qexample='}`, id, 'qn6q'],
  ['the header of OSS', `Authorization: OSS ${id}:qn6qexample=`, id, 'qn6q'],
  [
    'the V4 header',
    `Authorization: OSS4-HMAC-SHA256 Credential=${id}/2024, AdditionalHeaders=host, Signature=abcdef`,
    id,
    'abcdef',
  ],
  ['a header of Go', `Authorization:[Bearer ${jwt}]`, 'eyJ'],
  ['cookies', 'Cookie: a=first; c=second', 'first', 'second'],
  ['cookies whose names are labels', 'Cookie: token=first; lang=second', 'first', 'second'],
  ['a cookie that is set', 'Set-Cookie: sid=first; path=/', 'first'],
  // Shapes.
  ['an AccessKey id', 'key LTAI5tEXAMPLEexample used', 'LTAI'],
  ['an AccessKey id behind an underscore', 'id_LTAI5tExampleExam', 'LTAI'],
  ['an AccessKey id of AWS', 'AKIAIOSFODNN7EXAMPLE', 'AKIA'],
  ['a temporary id of AWS', 'ASIAexampleExample', 'ASIA'],
  ['an id of Tencent Cloud', 'AKIDexampleExample', 'AKID'],
  ['an id of Volcengine', 'AKLTYWJjZGVmZ2hpamtsbW5vcHFyc3R1', 'AKLT'],
  ['a temporary id', 'STS.NUexampleexampleexample', 'NUex'],
  ['a temporary token', 'TMP.3KdexampleAbCdEf', '3Kde'],
  ['an HMAC key of Google', 'GOOG1EexampleABCDEFGHIJ', 'GOOG1E'],
  ['an API key of Google', 'key=AIzaSyExampleExample', 'AIza'],
  ['an access token of Google', 'access_token ya29.a0AfexampleExample', 'ya29'],
  ['a bare JWT', jwt, 'eyJ', 'c2lnb'],
  ['an id and its secret side by side', `LTAI5tEXAMPLEexample,${secret}`, 'LTAI', '8bHk2'],
  [
    'a private key',
    '-----BEGIN EXAMPLE KEY-----\nMIIEvQIBADANBgkqh\nabcd1234\n-----END EXAMPLE KEY-----',
    'MIIE',
    'abcd1234',
  ],
  [
    'a private key in JSON',
    '"private_key":"-----BEGIN EXAMPLE KEY-----\\nMIIEvQIBADANBgkqh\\nabcd1234\\n-----END EXAMPLE KEY-----\\n"',
    'MIIE',
    'abcd1234',
  ],
  ['a private key that is cut off', '-----BEGIN RSA EXAMPLE KEY-----\nMIIEvQIBADANBgkqh\nabcd1234', 'MIIE', 'abcd1234'],
  ['the id of a private key', '"private_key_id": "0123456789abcdef0123"', '0123456789'],
  ['a constructor of Python', `oss2.Auth('${id}', '${secret}')`, id, '8bHk2'],
  ['a constructor of Java', `new DefaultCredentialProvider("${id}","${secret}")`, id, '8bHk2'],
  ['a client of Java', `new OSSClient("oss-cn-hangzhou.aliyuncs.com", "${id}", "${secret}")`, id, '8bHk2'],
  // Links.
  ['a signed link', `https://b.oss-cn-hangzhou.aliyuncs.com/a.jpg?OSSAccessKeyId=${id}&Signature=abc%2Bd`, id, 'abc'],
  ['a link with a quoted name', 'https://b.com/a?d=filename%3D%22a.jpg%22&x=tail1', 'tail1'],
  ['a signed link without a scheme', `b.oss-cn-hangzhou.aliyuncs.com/a.jpg?OSSAccessKeyId=${id}&x=tail1`, id, 'tail1'],
  ['a request line', `GET /a.jpg?OSSAccessKeyId=${id}&x=tail1 HTTP/1.1`, id, 'tail1'],
  ['a link without names', 'https://b.com/a.jpg?c2VjcmV0', 'c2Vj'],
  ['a link inside a link', `u=https%3A%2F%2Fb.com%2Fa.jpg%3FOSSAccessKeyId%3D${id}%26x%3Dtail1`, id, 'tail1'],
  ['a link in a link in a link', `https%253A%252F%252Fb.com%252Fa%253Fx%253Dtail1`, 'tail1'],
  ['a link in JSON', `"https://b.com/a?OSSAccessKeyId=${id}\\u0026x=tail1"`, id, 'tail1'],
  ['a link in JSON with escaped slashes', `"https:\\/\\/b.com\\/a?c=${id}\\u0026x=tail1"`, id, 'tail1'],
  ['a link in HTML', `https://b.com/a?OSSAccessKeyId=${id}&amp;x=tail1`, id, 'tail1'],
  ['a link wrapped behind a sign', 'https://b.com/a?Expires=17&\nx=tail1', 'tail1'],
  ['a link wrapped before a sign', 'https://b.com/a?Expires=17\n&x=tail1', 'tail1'],
  ['a link wrapped in a value', 'https://b.com/a?Signature=abcd\nefTail1gh%3D&Expires=17', 'Tail1'],
  ['a link wrapped in a quoted mail', '> https://b.com/a?Signature=abcd\n> efTail1gh%3D', 'Tail1'],
  ['the last piece of a wrapped link', 'https://b.com/a?Signature=abcd\nefTail1ghi', 'Tail1'],
  ['a SAS by itself', '?sv=2020-08-04&ss=b&sig=iCvQexample%3D', 'iCvQ', '2020-08-04'],
  ['a SAS with its name', 'SAS token: sv=2020-08-04&ss=b&sig=iCvQexample%3D', 'iCvQ', '2020-08-04'],
  [
    'a connection string of Azure',
    'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=Eby8vdM02xNOcq==;EndpointSuffix=core.windows.net',
    'Eby8',
  ],
  ['a connection string with a SAS', 'SharedAccessSignature=sv=2020-08-04&sig=iCvQexample%3D', 'iCvQ', '2020-08-04'],
  ['a token behind #', 'https://b.com/#access_token=abcdef&x=1', 'abcdef'],
  ['a session id in a path', '/login;jsessionid=0A1B2C3D', '0A1B'],
  ['an id and secret in an address', `oss://${id}:${secret}@bucket/a`, id, '8bHk2'],
  ['a secret with a slash in an address', `s3://${id}:wJal/K7MD@bucket/a`, id, 'wJal', 'K7MD'],
  ['a user and password in an address', 'ftp://admin:hunter2pass@host/a', 'hunter2', 'admin'],
  // People and machines.
  ['a mail address', 'by jane@example.org', 'jane'],
  ['a mail address in a link', 'user%40example.com', 'user%40', 'example.com'],
  ['an international mail address', 'by jürgen@bücher.example', 'jürgen', 'bücher'],
  ['a mobile number', '电话 13812345678', '13812345678'],
  ['a mobile number with its country', '+86 138-1234-5678', '1234'],
  ['a number of another country', 'call +49 30 1234567', '1234567'],
  ['an IPv4 address', 'from 10.20.4.17:8080', '10.20.4.17'],
  ['an IPv4 address behind a host', 'b.oss-cn-hangzhou.aliyuncs.com/192.0.2.9', '192.0.2.9'],
  ['an IPv6 address', 'from 2001:db8:0:0:0:0:2:1', '2001', ':2:1'],
  ['a shortened IPv6 address', '2001:db8::8a2e:370:7334', 'db8', '7334'],
  ['a local IPv6 address', 'fe80::1%eth0', 'fe80'],
  ['an IPv6 address with a port', '[2408:4001::1]:443', '2408', '4001'],
  ['an IPv4 address in IPv6', '::ffff:192.0.2.9', '192.0.2.9'],
  ['a host of EC2', 'ip-10-20-4-17.ec2.internal', '10-20', 'ec2'],
  ['a host name of EC2', 'on ip-10-20-4-17 failed', '10-20'],
  ['an internal host', 'db-7.prod.corp', 'db-7', 'prod'],
  ['a RAM user', 'acs:ram::1234567890123456:user/jane', '123456789', 'jane'],
  ['an account of AWS', 'arn:aws:iam::123456789012:user/jane', '123456789012', 'jane'],
  ['an account in an assumed role', 'arn:aws:sts::123456789012:assumed-role/mover/jane', '123456789012', 'jane'],
  // Below its label.
  ['a block of YAML', 'oss:\n  secret_key: |-\n    opensesame\n  region: cn-hangzhou', 'opensesame'],
  ['a folded block of two lines', 'password: >\n  open\n  sesame\n', 'open', 'sesame'],
  ['a block with a comment', 'token: | # of the job\n  opensesame', 'opensesame'],
  ['the next line of a setting', 'password:\n  opensesame', 'opensesame'],
  ['the next line of a prompt', 'Password:\nhunter2pass', 'hunter2'],
  ['the next line of a prompt with the name of the host', 'Enter password:\r\nopensesame\r\n', 'opensesame'],
  ['the next line in quotes', '"password":\n  "open sesame",', 'open', 'sesame'],
  ['a value behind a line that goes on', 'password=\\\n  opensesame', 'opensesame'],
  ['the next line of a quoted mail', '> password:\n> opensesame', 'opensesame'],
  ['a list over lines', '"secrets": [\n  "open",\n  "sesame"\n]', '"open', 'sesame'],
  ['a list on one line', '"secrets": ["opensesame", "hunter2pass"]', 'opensesame', 'hunter2'],
  ['a list that is cut off', '"secrets": [\n  "opensesame",\n  "hunter', 'opensesame'],
  ['a list of YAML', 'passwords:\n  - opensesame\n  - hunter2pass\n', 'opensesame', 'hunter2'],
  ['a name and its value in YAML', '- name: OSS_ACCESS_KEY_SECRET\n  value: opensesame', 'opensesame'],
  ['a line below an empty one', 'secret_key:\n\n  opensesame', 'opensesame'],
  ['a block below an empty line', 'secret_key: >-\n\n  opensesame\n', 'opensesame'],
  ['a value with a tag of YAML', 'secret: !!str opensesame', 'opensesame'],
  ['a quoted value over two lines', 'secret_key: "open\\\n  sesame"', 'open', 'sesame'],
  ['the line below a label without a sign', '密码\nopensesame', 'opensesame'],
  ['an object under its label', '{"secret":{"data":"opensesame","more":"hunter2pass"}}', 'opensesame', 'hunter2'],
  ['a name and its value as attributes', '<property name="password" value="opensesame"/>', 'opensesame'],
  ['a name and its value on two lines', 'name = password\nvalue = opensesame', 'opensesame'],
  ['a value before its name', '{"value": "opensesame", "name": "accessKeySecret"}', 'opensesame'],
  ['a word in a cell of a table', '| password | opensesame |', 'opensesame'],
  // In a sentence.
  ['a label with a remark', 'password (again): opensesame', 'opensesame'],
  ['a prompt that says for whom', "Password for 'https://jane@host': opensesame", 'opensesame'],
  ['a sentence', 'my password is opensesame.', 'opensesame'],
  ['a Chinese sentence', '密码改成了opensesame，还是失败', 'opensesame'],
  ['a label in colours', '\u001b[31mpassword\u001b[0m: opensesame', 'opensesame'],
  ['a label with a character without width', 'p\u200bassword: opensesame', 'opensesame'],
  ['a label before a space that does not break', 'password\u00a0: opensesame', 'opensesame'],
  ['a header of pairs', 'Authorization: Digest username="bob", response="6629fae4939"', 'bob', '6629fae'],
  // Private keys in pieces.
  ['a private key without its beginning', `${keyLines(5)}ab12=\n-----END EXAMPLE KEY-----`, 'Ab3+', 'ab12'],
  ['the last line of a private key', 'ab12cd34Ef==\n-----END EXAMPLE KEY-----', 'ab12'],
  ['the middle of a private key', keyLines(3), 'Ab3+'],
  [
    'the end of a private key in JSON',
    `${'Ab3+'.repeat(16)}\\nab12cd34Ef==\\n-----END EXAMPLE KEY-----\\n`,
    'Ab3+',
    'ab12',
  ],
  ['the middle of a private key in a quoted mail', keyLines(3).replaceAll('\n', '\n> '), 'Ab3+'],
  ['the private lines of PuTTY', `Private-Lines: 2\n${keyLines(1)}${'Cd5/'.repeat(9)}`, 'Ab3+', 'Cd5/'],
  ['a private key without line ends', `MIIE${'Ab3+'.repeat(300)}`, 'Ab3+'],
  ['a long private key', `-----BEGIN EXAMPLE KEY-----\n${keyLines(200)}-----END EXAMPLE KEY-----`, 'Ab3+'],
  ['a long private key that is cut off', `-----BEGIN EXAMPLE KEY-----\n${keyLines(200)}`, 'Ab3+'],
  [
    'a private key with a header',
    `-----BEGIN EXAMPLE BLOCK-----\nVersion: 1\n\nmQENBFab\n-----END EXAMPLE BLOCK-----`,
    'mQENB',
  ],
  ['a long value in quotes', `password="${'open sesame '.repeat(1500)}"`, 'sesame'],
  ['a long value without quotes', `token=${'Ab3+'.repeat(4000)}`, 'Ab3+'],
  // Of other services, whose tokens begin alike.
  ...known.tokens.map(
    ({ of, begins: [beginning = ''], least }): Leak => [
      `a token of ${of}`,
      `the job said ${beginning}${'Ab3d'.repeat(30).slice(0, least)}.`,
      'Ab3d',
    ],
  ),
  ['a token of Slack with digits', 'xoxb-1234567890-1234567890-AbCdEf', '1234567890', 'AbCdEf'],
  // Commands.
  ...known.commands.flatMap(({ of, forms }) =>
    forms.map(
      (form): Leak => [
        `a command of ${of}: ${form}`,
        form.replaceAll('{secret}', 'opensesame').replaceAll('{word}', 'word').replaceAll('…', '--verbose'),
        'opensesame',
      ],
    ),
  ),
  ['a password in quotes behind an option', "sshpass -p 'open sesame' ssh host", 'open', 'sesame'],
  ['a password right behind its option', 'mysqldump -h db -u root -popensesame photos', 'opensesame'],
  ['a single hyphen', 'keytool -list -storepass opensesame', 'opensesame'],
  ['a parameter of PowerShell', 'Connect-It -AccessKeySecret opensesame', 'opensesame'],
  ['the quoted user of curl', 'curl --user "admin:hun ter 2go" https://host', 'hun', 'ter', '2go'],
  // Other shapes.
  ['a password in braces', 'Driver={x};Uid=a;Pwd={open;sesame}c;', 'open', 'sesame'],
  ['a folded header', 'Cookie: a=first;\r\n\tc=second; d=third', 'first', 'second', 'third'],
  ['full-width characters', 'ＡｃｃｅｓｓＫｅｙＳｅｃｒｅｔ＝ｏｐｅｎｓｅｓａｍｅ', 'ｏｐｅｎ'],
  ['a full-width label', 'ＡｃｃｅｓｓＫｅｙＳｅｃｒｅｔ＝opensesame', 'opensesame'],
  ['full-width labels with spaces', 'ＡＫ： opensesame', 'opensesame'],
  [
    'a secret of Kubernetes',
    'data:\n  user: b3BlbnNlc2FtZQ==\n  tls.x: aHVudGVyMnBhc3M=\nkind: Secret',
    'b3Bl',
    'aHVu',
  ],
  ['a secret of Kubernetes in JSON', '{"data":{"user":"b3BlbnNlc2FtZQ==","x":"aHVudGVyMnBhc3M="}}', 'b3Bl', 'aHVu'],
  ['a secret of Kubernetes as text', 'kind: Secret\nstringData:\n  user: opensesame\n', 'opensesame'],
  ['data of a secret', 'secret data: b3BlbnNlc2FtZQ==', 'b3Bl'],
  ['a secret of 30 characters without a label', 'we use xK4TqQw8ZpL2mVb7RtYc1NdHfJs9Ga here', 'xK4T'],
  ['a secret of 40 characters without a label', 'we use wJalr+UtnFEMI/K7MDENG/bPxRfi3q9Zx5Lm2Vb7 here', 'wJal', 'Vb7'],
  ['a landline', 'call 0571-88150000 or (010)65010000', '8815', '6501'],
  ['the number of an identity card', '身份证 11010519491231002X', '110105'],
  ['the address of a network card', 'on 00:16:3e:0a:1b:2c', '0a:1b'],
  ['a mail address in words', 'write to jane [at] example [dot] org', 'jane'],
];

describe('by default, nothing secret is shared', () => {
  test.each(leaks)('%s', (_, text, ...leaked) => {
    for (const pasted of [text, `a.jpg\tcheck size failed\n${text}\ncheck size failed`]) {
      const shared = redact(pasted, { known, names: false });
      for (const word of leaked) expect(shared).not.toContain(word);
    }
    expect(redact(`${text}\ncheck size failed`, { known, names: false })).toMatch(/check size failed|\[key\]$/);
  });
});

/** Names, hidden on request beside all secrets. */
const nameLeaks: typeof leaks = [
  ['a file in a list row', 'photos/2019/a.jpg\t2019-04-22 10:01:07\tcheck size failed', 'photos', '2019/'],
  ['a file without a folder', 'kitten.jpg,check size failed', 'kitten'],
  ['a file with blanks', 'my kitten 7.heic\t2019-04-22 10:01:07\tcheck size failed', 'my', 'kitten'],
  ['a file with blanks in quotes', '"my kitten 7.x3f","2019-04-22 10:01:07","check size failed"', 'my', 'kitten'],
  ['a file without an ending', 'kitten seven\t2019-04-22 10:01:07\tcheck size failed', 'kitten'],
  ['a file with an unusual ending', 'kitten.x3f\tcheck size failed', 'kitten'],
  ['a file with a Chinese name', '小猫照片.jpg\tcheck size failed', '小猫'],
  ['a path with a Chinese name', '照片/小猫/一.jpg check size failed', '小猫'],
  ['an address of OSS', 'oss://kitten-bucket/a/b.jpg http status code 403', 'kitten', 'b.jpg'],
  ['an address of COS', 'cosn://kitten-1250000000/a', 'kitten'],
  ['an address of S3', 's3a://kitten/a', 'kitten'],
  ['a link', 'https://kitten.example.com/a/b', 'kitten', '/a/b'],
  ['a bucket in a host of OSS', '<HostId>kitten.oss-cn-beijing.aliyuncs.com</HostId>', 'kitten'],
  ['a bucket in a host of S3', 'kitten.s3.amazonaws.com', 'kitten'],
  ['a bucket in a host of S3 with a region', 'kitten.pics.s3.eu-west-1.amazonaws.com', 'kitten', 'pics'],
  ['a bucket in a host of COS', 'kitten-125.cos.ap-beijing.myqcloud.com', 'kitten'],
  ['an account of Azure', 'kitten.blob.core.windows.net', 'kitten'],
  ['a bucket in a host of BOS', 'kitten.bj.bcebos.com', 'kitten'],
  ['a bucket in a host of KS3', 'kitten.ks3-cn-beijing.ksyun.com', 'kitten'],
  ['a file name in JSON', '{"fileName":"a kitten.jpg","errorMsg":"check size failed"}', 'kitten'],
  ['a key in XML', '<Key>kitten in space</Key>', 'kitten', 'space'],
  ['a bucket of ossimport', 'srcBucket=kitten', 'kitten'],
  ['a bucket option', '--bucket kitten --x', 'kitten'],
  ['a prefix', 'prefix: kitten', 'kitten'],
  ['a bucket in a sentence', 'Bucket my-kitten does not exist', 'kitten'],
  ['a bucket in a sentence, in one word', 'Bucket kitten does not exist', 'kitten'],
  ['a quoted bucket', 'bucket "kitten" not found', 'kitten'],
  ['a Windows path', 'C:\\Users\\Jane Doe\\kitten.x', 'Jane', 'Doe', 'kitten'],
  ['a network folder', '\\\\fileserver\\kitten\\a', 'fileserver', 'kitten'],
  ['a path of Unix', 'open /home/jane/kitten: permission denied', 'jane', 'kitten'],
];

test.each(nameLeaks)('on request, %s is hidden', (_, text, ...leaked) => {
  const shared = redact(text, { known, names: true });
  for (const word of leaked) expect(shared).not.toContain(word);
});

test.each(
  [
    'ossutil version 1.7.14.2',
    'User-Agent: aliyun-sdk-java/3.10.2.1',
    'Error: token: expired',
    'AccessKeyId=null',
    '"AccessKeyId": null',
    '"accessKeyId":"null"',
    'password: incorrect',
    'signature: The request signature we calculated does not match the signature you provided',
    'InvalidAccessKeyId: The OSS Access Key Id you provided does not exist',
    'The OSS Access Key Id you provided does not exist in our records.',
    'The security token you provided has expired.',
    'Invalid password: the password is wrong',
    '密码：错误',
    'AccessSecret不能为空,请提供有效的AccessSecret。',
    'at 10:01:07:22:33:44',
    '2024-03-02T10:00:07+0800',
    'std::string and Foo::Bar',
    'ETag: "5D41402ABC4B2A76B9719D911017C592"',
    'Content-MD5: XUFAKrxLKna5cZ2REBfFkg==',
    'x-oss-hash-crc64ecma: 9548687815775124833',
    'x-oss-request-id: 5C3D9175B6FC201293AD4890',
    'InvalidAccessKeyId 64F5C0DE11AA220000BB2001',
    'InvalidAccessKeyId: 403 Forbidden',
    'x-oss-ec: 0002-00000902',
    'size 13812345678 bytes, expected: 13812345678',
    'com.aliyun.oss.internal.OSSUtils.ensureObjectKeyValid(OSSUtils.java:113)',
    'harbour.oss-cn-beijing-internal.aliyuncs.com',
    'could not read -----BEGIN EXAMPLE KEY----- header',
    'Task: 5 done, break: 3, bypass=true',
    'unexpected token < in JSON at position 0',
    'Please check AccessKey: it must not be empty',
    'Caused by: invalid security token:\n\tat com.aliyun.oss.OSSClient.putObject',
    'The token is not valid. Reason:\nInvalidAccessKeyId',
    'Signature for bucket photos: AccessDenied',
    'AccessKey of the source: InvalidAccessKeyId',
    'the password is wrong, the password was expired.',
    'Invalid token:\nSecurityTokenExpired',
    'd41d8cd98f00b204e9800998ecf8427e\n'.repeat(3),
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.jpg\n'.repeat(3),
    'data: 12 files, size: 40',
    'GET /photos/a.jpg 200 13812345 -',
    'x-oss-ec: 0016-00000502',
    'aws s3 ls -p profile, mkdir -p photos, ssh -p 22 host, docker run -p 8080:80 image',
    'x-amz-id-2: with the request',
    'copied 110 of 11010519 files in 20191231 seconds',
  ].map((text) => [text]),
)('by default, this stays: %s', (text) => {
  expect(redact(text, { known, names: false })).toBe(text);
});

test.each(
  [
    'Premature end of Content-Length delimited message body (expected: 11,990,526; received: 202,880)',
    'dial tcp: i/o timeout',
    'I/O error',
    '404/Not Found',
    '源文件/目录不存在，请检查',
    'com/aliyun/oss/Foo.java',
    'UnsupportedClassVersionError: com/aliyun/ossimport2/OSSImport2',
    'speed 5MB/s',
    'file name: too long',
    'HTTP/1.1 404 Not Found',
    'Content-Type: application/xml',
    'at 2024/03/02 10:00:07',
    'The bucket you access does not belong to you.',
    'Bucket policy does not allow this',
    'The specified bucket does not exist.',
    'operation error PutObject: crc is inconsistent',
    '<Code>NoSuchKey</Code>',
    'http://bj.bcebos.com',
    'oss-cn-hangzhou.aliyuncs.com',
  ].map((text) => [text]),
)('on request, this stays too: %s', (text) => {
  expect(redact(text, { known, names: true })).toBe(text);
});

test.each([
  ['a\tb.jpg\t2019-04-22 10:01:07\t2019-04-22 10:01:07\tHTTP 612', 'HTTP 612'],
  [
    'docs/a.pdf\t2019-04-22 10:01:07\t2019-04-22 10:01:07\tSourceAddrListFilePathInvalid',
    'SourceAddrListFilePathInvalid',
  ],
  ['https://b.oss-cn-hangzhou.aliyuncs.com/a.jpg?x=1&y=2,check size failed', 'check size failed'],
  ['accessKeySecret=abc\\ncheck size failed', 'check size failed'],
  ['{AccessKeySecret=abc, status=403}', 'status=403'],
  ['AccessKeyId=abc&status=403', 'status=403'],
  ['password=hunter2pass check size failed', 'check size failed'],
  ['Authorization: Bearer short check size failed', 'check size failed'],
  ['https://b.com/a?Signature=abc=\nAccessDenied', 'AccessDenied'],
  ['password:\n  opensesame\nstatus=403', '\nstatus=403'],
  ['oss:\n  secret_key: |-\n    opensesame\n  region: cn', '\n  region: cn'],
  ['"secrets": ["opensesame"], "status": 403', '"status": 403'],
  ['data:\n  user: b3BlbnNlc2FtZQ==\nkind: Secret', '\nkind: Secret'],
  ['sshpass -p opensesame ssh host', 'ssh host'],
])('what stands beside it stays: %s', (text, stays) => {
  expect(redact(text, { known, names: true })).toContain(stays);
});

test('a shared text leads to the same first answer, for every sample of every page', () => {
  const finder = openIndex(searchIndexOf(content));
  const find = (text: string) => {
    const finding = findErrors(text, finder);
    return { first: firstAnswer(finding)?.id, isSure: finding.matches.length > 0 };
  };
  const samples = content.errors.flatMap(({ samples: own }) => own);
  const strayed = samples.flatMap((sample) => {
    const [whole, withNames, withoutNames] = [
      find(sample),
      find(redact(sample, { known, names: true })),
      find(redact(sample, { known, names: false })),
    ];
    // Names may be what made it sure, and what a guess rests on.
    const isKept = withoutNames.first === whole.first && (!whole.isSure || withoutNames.isSure);
    const isKeptWithNames = !whole.isSure || withNames.first === whole.first;
    return isKept && isKeptWithNames ? [] : [{ sample, whole, withNames, withoutNames }];
  });
  expect(samples.length).toBeGreaterThan(500);
  expect(strayed).toEqual([]);
});

test.each([
  ['a character at the longest value', `token="${'a'.repeat(7_999)}\u{1f600}b"`],
  ['characters in a query', `https://b.com/?${'\u{1f600}'.repeat(9_000)}`],
  ['half a character', 'check size failed \ud83d token=\ude00'],
])('no character is cut in half: %s', (_, text) => {
  for (const names of [false, true]) expect(() => encodeURIComponent(redact(text, { known, names }))).not.toThrow();
});

describe('a hostile text comes to an end', () => {
  const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

  test.each(
    [
      'a',
      '1',
      '/',
      '\\',
      '%',
      '%25',
      '&amp;',
      '?',
      '?a=',
      '://',
      '@',
      'a@',
      ':',
      '1:',
      '.',
      '1.',
      '-',
      ' ',
      '\n',
      '\t',
      '=',
      '"',
      "'",
      '<',
      '>',
      '密',
      '密码',
      '\u{1f600}',
      'token',
      'token ',
      'token=',
      'token="',
      'token: ',
      '<token>',
      'token token=',
      'Cookie: a=b;',
      '-----BEGIN KEY-----',
      '-----BEGIN KEY-----\nMIIEvQIBADANBgkqh\n',
      'auth("',
      'LTAI12345678',
      'a/',
      'a.b',
      'a.jpg',
      'bucket ',
      'bucket="',
      '://a@',
      '?a=b,',
      '?a=b\n',
      '\\u0026',
      '+1 2',
      'ip-1-1',
      '--token ',
      'a:b@',
      'acs:a:b:',
      '/a/b',
      'a b.',
      'oss.',
      '\\\\a\\b ',
      'passphrase: aa bb ',
      'eyJa',
      '::',
      'a::',
      'password:\n',
      'password:\n- a\n',
      'password: |\n a\n',
      'password: |\n',
      'secrets: [',
      'secrets: ["a",',
      'data:\n a: abcd\n',
      '"data":{"a":"abcd",',
      'stringData:\n a\n',
      'mysql ',
      'mysql -p',
      'net use ',
      'ghp_',
      'ghp_a1',
      `${'Ab3+'.repeat(16)}\n`,
      'Ab3+',
      'MIIE',
      'a[at]',
      'token for ',
      'token (',
      'password is ',
      'password\n',
      '| password ',
      '"secret":{"a":',
      '"value":"a",',
      '\u001b[',
    ].map((piece) => [piece]),
  )('%j', (piece) => {
    // Work that grew with the square of the length would take minutes.
    expect(redact(fill(piece, 50_000), { known, names: true })).not.toBe('');
  });
});
