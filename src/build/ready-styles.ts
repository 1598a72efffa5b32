import { readFileSync } from 'node:fs';

const declaration = /(--[\w-]+):\s*([^;]+);/g;
const use = /var\((--[\w-]+)\)/g;

/** Who wins, from the weakest on. Which style comes first in a page is not ours to say, so each says it. */
const layers = '@layer tokens, base, components, overrides;';

/** The tokens whose value no theme changes, with their values: sizes, spaces, widths. Colors and fonts stay names. */
export function fixedTokens(tokens: string): ReadonlyMap<string, string> {
  const all = [...tokens.matchAll(declaration)].map(([, name = '', value = '']) => [name, value] as const);
  return new Map(all.filter(([name]) => !/^--(?:color|font)-/.test(name)));
}

/** A style with the values of fixed tokens in place of their names, and without their declarations. */
export function withFixedTokens(css: string, fixed: ReadonlyMap<string, string>): string {
  return css
    .replace(declaration, (whole, name: string) => (fixed.has(name) ? '' : whole))
    .replace(use, (whole, name: string) => fixed.get(name) ?? whole);
}

/** A style whose other tokens have the shortest names that keep them apart, in the order in which `tokens` declares them. */
export function withShortNames(css: string, tokens: string): string {
  const names = [...new Set([...tokens.matchAll(declaration)].map(([, name = '']) => name))];
  return css.replace(/--[\w-]+/g, (name) => {
    const place = names.indexOf(name);
    return place < 0 ? name : `--${(place + 10).toString(36)}`;
  });
}

/**
 * What every stylesheet goes through: the order of the layers, fixed tokens as values, all others under short names.
 * Each page carries its style, and a name that means the same everywhere is only weight to whoever reads the page.
 */
export function readyStyles() {
  const file = new URL('../styles/tokens.css', import.meta.url);
  return {
    name: 'ready-styles',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/\.css(?:$|\?)|[?&]lang\.css/.test(id)) return undefined;
      const tokens = readFileSync(file, 'utf8');
      const fixed = fixedTokens(tokens);
      return { code: layers + withShortNames(withFixedTokens(code, fixed), withFixedTokens(tokens, fixed)), map: null };
    },
  };
}
