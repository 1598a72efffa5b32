const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** The media type of a file of the site, by the end of its name. */
export function mediaType(path: string): string {
  return types[/\.([a-z\d]+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
}
