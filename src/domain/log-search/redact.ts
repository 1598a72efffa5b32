/** What is hidden besides secrets, which are always hidden. */
export interface RedactOptions {
  /** Also bucket names, object names and paths. */
  readonly names: boolean;
}

/** In front of a value in XML, JSON, log lines and printed maps, escaped or not. */
const gap = String.raw`[\s"'\\]{0,4}[:=>][\s"'\\]{0,4}`;

/** Secrets, and what identifies a person or a machine. The first group stays. */
const secrets: readonly (readonly [RegExp, string])[] = [
  // Everything behind the question mark of a signed link.
  [/(https?:\/\/[^\s?"'<>]{1,2000}\?)[^\s"'<>]{1,4000}/gi, '$1[query]'],
  [/\b(?:LTAI|AKIA|ASIA|AKID|AKLT|STS\.)[0-9A-Za-z.+/=-]{8,2000}/g, '[key]'],
  [
    new RegExp(
      String.raw`\b((?:authorization|x-[a-z]{2,8}-(?:security-token|date-signature)|signature|security[_-]?token|session[_-]?token|(?:access[_-]?key[_-]?)?secret(?:[_-]?(?:access[_-]?)?key)?|access[_-]?key(?:[_-]?id)?|password|passwd|pwd|token)${gap})[^\s"'<>,;&}]{3,4000}(?: [^\s"'<>,;&}]{16,4000})?`,
      'gi',
    ),
    '$1[secret]',
  ],
  [
    /<(OSSAccessKeyId|AWSAccessKeyId|SignatureProvided|StringToSign|StringToSignBytes|CanonicalRequest|SecurityToken)>[^<]{1,8000}/gi,
    '<$1>[secret]',
  ],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '[ip]'],
  [/\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b/gi, '[ip]'],
  [/\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/g, '[mail]'],
];

const nameOfName = '(?:bucket(?:[ _-]?name)?|file[ _-]?name|object(?:[ _-]?name)?|key|path)';

/** Names of buckets and objects, in addresses, host names, XML and file lists. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\b((?:oss|s3|cos|bos|gs|ks3|obs|tos|nas|https?):\/\/)[^\s"'<>,]{1,2000}/gi, '$1[address]'],
  [
    /\b[a-z0-9][a-z0-9-]{1,61}[a-z0-9](\.(?:oss|s3|cos)[.-][a-z0-9-]{2,40}\.(?:aliyuncs|amazonaws|myqcloud)\.com)\b/gi,
    '[bucket]$1',
  ],
  [/<(BucketName|Bucket|Key|HostId|ObjectName)>[^<]{1,2000}/gi, '<$1>[name]'],
  [
    new RegExp(String.raw`\b(${nameOfName}\\?["']?\s{0,4}[:=]\s{0,4}\\?(["']))[^"'\n]{1,1024}?(?=\\?\2)`, 'gi'),
    '$1[name]',
  ],
  [new RegExp(String.raw`\b(${nameOfName}${gap})(?!\[)[^\s"'<>,;}]{1,1024}`, 'gi'), '$1[name]'],
  // A path or file name with an ending; class names and versions have other shapes.
  [/(^|[\s"',;|(])(?:[^\s"'<>,;|():]{1,255}\/){1,30}[^\s"'<>,;|()]{0,255}/gm, '$1[path]'],
  [
    /(^|[\s"',;|(])[^\s"'<>,;|()/]{1,200}\.(?:jpe?g|png|gif|webp|svg|mp[34]|mov|avi|pdf|docx?|xlsx?|pptx?|zip|gz|tar|tgz|7z|rar|csv|tsv|json|xml|txt|log|html?|css|js|bin|dat|dump|bak|iso|vhd|parquet|orc|avro)(?=$|[\s"',;|):])/gim,
    '$1[file]',
  ],
];

/** The text without secrets, and without names where that is asked for, for sharing. Line by line the same. */
export function redact(pasted: string, options: RedactOptions): string {
  const patterns = options.names ? [...secrets, ...names] : secrets;
  return patterns.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), pasted);
}
