import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readContent } from './src/authoring/read-content.ts';
import { addressLedger } from './src/build/addresses.ts';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { contentFolder, distFolder } from './src/build/folders.ts';
import { fullTextIndex } from './src/build/full-text-index.ts';

const shared = /node_modules[\\/](?:preact|vite)|preload-helper|islands[\\/]hydrate|domain[\\/]fill/;

// Steps that moved only lead on.
const moved = readContent(contentFolder).trees.flatMap(({ id, moved }) =>
  Object.keys(moved ?? {}).map((step) => `/troubleshoot/${id}/${step}/`),
);

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: distFolder,
  trailingSlash: 'always',
  integrations: [
    mdx(),
    preact(),
    // Names under /e/ only lead on, too.
    sitemap({ filter: (page) => !page.includes('/e/') && !moved.some((path) => page.endsWith(path)) }),
    fullTextIndex(),
    contentSecurityPolicy(),
    addressLedger(),
  ],
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  build: { inlineStylesheets: 'always' },
  vite: {
    // Scripts load after the page; a small one in the page would delay what it improves.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      client: {
        build: {
          // What every island needs, as one file: small ones compress badly.
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'preact', test: shared }] } } },
        },
      },
    },
  },
});
