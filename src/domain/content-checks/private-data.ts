import type { TextFault } from './prose-faults.ts';

/** AccessKey ids as Alibaba Cloud, AWS and Tencent Cloud form them. */
const keyIds = /\b(?:LTAI|AKIA|ASIA|AKID)[A-Za-z0-9]{8,}/g;
/** What marks a name as made up. */
const madeUp = /example|xxx/i;

const mails = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Addresses that vendors publish for everyone. */
const publishedMails = new Set(['oss@service.aliyun.com']);

const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
/** Addresses that belong to nobody in public: kept for documentation, private networks, or the machine itself. */
const nobodys =
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113|10|127|0|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|255)\./;

/** What may belong to somebody: key ids, mail addresses and public addresses that are not marked as made up. */
export function privateData(text: string): TextFault[] {
  return text.split('\n').flatMap((line, i) => {
    const found = (form: RegExp, isHarmless: (word: string) => boolean, message: (word: string) => string) =>
      [...line.matchAll(form)]
        .map(([word]) => word)
        .filter((word) => !isHarmless(word))
        .map((word) => ({ line: i + 1, message: message(word) }));
    return [
      ...found(
        keyIds,
        (word) => madeUp.test(word),
        (word) =>
          `\`${word}\` looks like a real AccessKey id. Write one that says it is made up, such as \`LTAIexample\`.`,
      ),
      ...found(
        mails,
        (word) => madeUp.test(word) || publishedMails.has(word.replace(/\.$/, '')),
        (word) => `\`${word}\` may be somebody's mail address. Write one at \`example.com\`.`,
      ),
      ...found(
        ipv4,
        (word) => nobodys.test(word) || word.split('.').some((part) => Number(part) > 255),
        (word) => `\`${word}\` may be somebody's server. Write an address kept for examples, such as \`192.0.2.10\`.`,
      ),
    ];
  });
}
