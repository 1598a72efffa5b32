/** The headers that every recipe of `hosting/` sends, where the host lets it. */
export const headersOfHosts: readonly (readonly [name: string, value: string])[] = [
  [
    'Content-Security-Policy',
    "frame-ancestors 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; connect-src 'self'; img-src 'self' data:",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)'],
];
