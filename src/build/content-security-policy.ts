import { createHash } from 'node:crypto';

const inlineScript = /<script(?![^>]*\ssrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * The page with its content security policy right behind the character set, before anything it rules. It is made from what
 * really stands in the page: one hash for each inline script and style, nothing `unsafe-inline`, and no leave for what the
 * page does not have. It is a `<meta>`, so it works on any static host. Astro's own policy misses styles that MDX brings in.
 */
export function withPolicy(html: string): string {
  const charset = '<meta charset="utf-8">';
  if (!html.includes(charset)) {
    throw new Error(`A page has no ${charset}, so there is no place for its security policy.`);
  }
  const policy = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
  return html.replace(charset, () => `${charset}${policy}`);
}

function policyFor(html: string): string {
  // Pagefind compiles WebAssembly; only pages that can load it may.
  const wasm = html.includes('pagefind/pagefind.js') ? ["'wasm-unsafe-eval'"] : [];
  const scripts = [
    ['script-src', "'self'", ...wasm, ...hashes(html, inlineScript)].join(' '),
    "connect-src 'self'",
    "worker-src 'self'",
  ];
  const styles = [['style-src', "'self'", ...hashes(html, inlineStyle)].join(' ')];
  return [
    "default-src 'none'",
    ...(html.includes('<script') ? scripts : []),
    ...(/<style|rel="stylesheet"/.test(html) ? styles : []),
    "img-src 'self' data:",
    ...(html.includes('rel="manifest"') ? ["manifest-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

function hashes(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map(([, text = '']) => createHash('sha256').update(text).digest('base64'));
  return [...new Set(found)].map((hash) => `'sha256-${hash}'`);
}
