import type { APIContext } from 'astro';
import { readContact } from '../../build/contact.ts';
import { lastChanged } from '../../site/catalogue.ts';
import { absolute, urlsFor } from '../../site/urls.ts';
import { defaultLocale, locales, words } from '../../site/words/index.ts';

const { mail, repository } = readContact(process.env);
const contact = mail === undefined ? repository && `${repository}/issues` : `mailto:${mail}`;
/** A year: RFC 9116 recommends no longer. */
const validDays = 365;

/** Without somebody to tell there is no such file. */
export function getStaticPaths() {
  return contact === undefined ? [] : [{ params: { file: 'security' } }];
}

/** Whom to tell of a weakness, after RFC 9116; valid from the last change to the content on, so that builds are alike. */
export function GET({ site }: APIContext) {
  const expires = new Date(`${lastChanged}T00:00:00Z`);
  expires.setUTCDate(expires.getUTCDate() + validDays);
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${locales.map((locale) => words(locale).lang).join(', ')}`,
    ...(site === undefined
      ? []
      : [`Canonical: ${absolute(`${urlsFor(defaultLocale).home}.well-known/security.txt`, site)}`]),
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
