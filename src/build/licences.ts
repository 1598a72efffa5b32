/** Licences that somebody has looked at, and that a public project of this kind can build with. */
const known = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Zlib',
  // Ask for the source of changes to the package itself; none is changed here.
  'EPL-2.0',
  'GPL-3.0-or-later',
  'LGPL-3.0-or-later',
  'MPL-2.0',
]);

/** What matters here of `package-lock.json`, which holds the packages of all platforms. */
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly link?: boolean }>
  >;
}

/** The packages of each licence that are not of this project itself, the most frequent licence first, and those whose licence is unknown. */
export function readLicences({ packages }: Lock): { packagesOf: Map<string, string[]>; unknown: string[] } {
  const all = Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, { version, license = 'none' }]) => ({
      name: `${path.replace(/^.*node_modules\//, '')}@${version}`,
      licence: license,
    }));
  const groups = Map.groupBy(all, ({ licence }) => licence);
  const byFrequency = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return {
    packagesOf: new Map(byFrequency.map(([licence, group]) => [licence, group.map(({ name }) => name)])),
    unknown: all.filter(({ licence }) => !isKnown(licence)).map(({ name, licence }) => `${name}: ${licence}`),
  };
}

/** Of a choice, too, every part must be known: an author of a package may mean any of them. */
function isKnown(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/ (?:AND|OR) /)
    .every((licence) => known.has(licence));
}
