const style = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
/** A rule without rules inside; its selectors begin behind whatever ended before them. */
const rule = /([^{};]+)\{[^{}]*\}/g;
/** An argument of `:is()` and its like, with one more in it. */
const argument = /\((?:[^()]|\([^()]*\))*\)/g;

/**
 * The page without the rules of its styles that can apply to nothing in it: a style is written for all pages that have a
 * component, and each of them carries it whole. Those go that ask for a class which the page has not, or for a language
 * which nothing in it has but links, which name the language of what they lead to.
 *
 * @param brought the names that scripts may bring into any page
 */
export function withUsedStyles(html: string, brought: ReadonlySet<string>): string {
  const own = new Set(namesIn(html.replace(style, '')));
  const languages = new Set([...html.matchAll(/<(?!a\s)[^>]*\slang="([a-z]+)/g)].map(([, language]) => language));
  const asksInVain = (selector: string) => {
    // What is negated, or one of several, may be missing.
    const outside = selector.replaceAll(argument, (text, at: number) =>
      selector.slice(0, at).endsWith(':lang') ? text : '',
    );
    const classes = [...outside.matchAll(/\.([a-z_-][\w-]*)/gi)].map(([, name = '']) => name);
    const asked = [...outside.matchAll(/:lang\(([a-z]+)/g)].map(([, language]) => language);
    return (
      classes.some((name) => !own.has(name) && !brought.has(name)) || asked.some((language) => !languages.has(language))
    );
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
export function namesIn(text: string): string[] {
  return text.match(/[\w-]+/g) ?? [];
}
