import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from './built-pages.ts';

/**
 * Takes out of every built page the rules of its styles that can apply to nothing in it: a style is written for all pages
 * that have a component, and each of them carries it whole. It comes before the security policy, which is made of what is left.
 */
export function usedStyles(): AstroIntegration {
  return {
    name: 'used-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = builtFiles(folder);
        const read = (file: string) => readFileSync(join(folder, file), 'utf8');
        // What scripts make, and what they fetch and show.
        const brought = new Set(
          files.filter((file) => /\.(?:js|json)$/.test(file)).flatMap((file) => namesIn(read(file))),
        );
        for (const file of files.filter((name) => name.endsWith('.html')))
          writeFileSync(join(folder, file), withUsedStyles(read(file), brought));
      },
    },
  };
}

const style = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
/** A rule without rules inside; its selectors begin behind whatever ended before them. */
const rule = /([^{};]+)\{[^{}]*\}/g;
/** An argument of `:is()` and its like, with one more in it. */
const argument = /\((?:[^()]|\([^()]*\))*\)/g;

/**
 * The page without the rules that ask for a class which it has not, or for another language: `:lang()` asks for that of the
 * page, `[lang]` for that of a part of it.
 *
 * @param brought the names that scripts may bring into any page
 */
export function withUsedStyles(html: string, brought: ReadonlySet<string>): string {
  const own = new Set(namesIn(html.replace(style, '')));
  const [, language] = /<html[^>]*\slang="([a-z]+)/.exec(html) ?? [];
  const asksInVain = (selector: string) => {
    // What is negated, or one of several, may be missing.
    const outside = selector.replaceAll(argument, (text, at: number) =>
      selector.slice(0, at).endsWith(':lang') ? text : '',
    );
    const classes = [...outside.matchAll(/\.([a-z_-][\w-]*)/gi)].map(([, name = '']) => name);
    const asked = [...outside.matchAll(/:lang\(([a-z]+)/g)].map(([, lang]) => lang);
    return classes.some((name) => !own.has(name) && !brought.has(name)) || asked.some((lang) => lang !== language);
  };
  return html.replace(style, (_, open: string, css: string, close: string) => {
    const used = css.replace(rule, (whole, selectors: string) => {
      if (selectors.trim().startsWith('@')) return whole;
      return selectors.split(/,(?![^()]*\))/).every(asksInVain) ? '' : whole;
    });
    return `${open}${used}${close}`;
  });
}

/** All that may be the name of a class: any word, so that nothing is missed. */
function namesIn(text: string): string[] {
  return text.match(/[\w-]+/g) ?? [];
}
