import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readContent } from './src/authoring/read-content.ts';
import { untranslatedPaths } from './src/authoring/translations.ts';
import { addressLedger } from './src/build/addresses.ts';
import { nameCollisions } from './src/build/colliding-names.ts';
import { contentChecks } from './src/build/content-checks.ts';
import { finishPages } from './src/build/finish-pages.ts';
import { contentFolder, distFolder } from './src/build/folders.ts';
import { fullTextIndex } from './src/build/full-text-index.ts';
import { lightPreload } from './src/build/light-preload.ts';
import { offlineCopies } from './src/build/offline/copies.ts';
import { readPublishing } from './src/build/publishing.ts';
import { readyStyles } from './src/build/ready-styles.ts';
import { newestDay } from './src/domain/catalogue/newest-day.ts';
import { formerSteps } from './src/domain/troubleshooter/former-steps.ts';

const publishing = readPublishing(process.env);
const { site, base } = publishing;
const shared = /node_modules[\\/]preact|islands[\\/]hydrate|domain[\\/]fill/;

// Former names only lead on.
const content = readContent(contentFolder);
const { errors, guides, providers, trees } = content;
const former = [
  ...errors.flatMap(({ was }) => was.map((id) => `/errors/${id}/`)),
  ...guides.flatMap(({ was }) => was.map((id) => `/guides/${id}/`)),
  ...providers.flatMap(({ was }) => was.map((id) => `/providers/${id}/`)),
  ...trees.flatMap(formerSteps).map(([step]) => `/troubleshoot/${step}/`),
];

const untranslated = new Set(untranslatedPaths(content).map((path) => `${base}${path}`));

// The original of an untranslated page is listed, once.
const listed = (page) =>
  !/\/(?:e|design)\//.test(page) &&
  !former.some((path) => page.endsWith(path)) &&
  !untranslated.has(new URL(page).pathname);

/** The day the facts of a page last changed, in every language. */
const days = new Map([
  ...errors.map(({ id, changed }) => [`errors/${id}/`, changed]),
  ...guides.map(({ id, changed }) => [`guides/${id}/`, changed]),
  ...providers.map(({ id, changed }) => [`providers/${id}/`, changed]),
]);
const withDay = (item) => {
  const lastmod = days.get(new URL(item.url).pathname.split('/').slice(-3).join('/'));
  return lastmod === undefined ? item : { ...item, lastmod };
};

/** How long plugins take on a busy machine is no fault of the site, and no warning. */
const checks = { moduleLevelDirective: false, bundlerTimings: false };

export default defineConfig({
  site,
  base,
  outDir: distFolder,
  trailingSlash: 'always',
  integrations: [
    contentChecks(),
    mdx(),
    preact(),
    // Names under /e/ only lead on, too. A sitemap holds whole addresses or none.
    site &&
      sitemap({
        filter: listed,
        i18n: { defaultLocale: 'en', locales: { en: 'en', zh: 'zh-CN' } },
        serialize: withDay,
      }),
    fullTextIndex(),
    finishPages(),
    offlineCopies(publishing, newestDay(errors)),
    nameCollisions(),
    addressLedger(),
  ],
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [readyStyles(), lightPreload()],
    // Scripts load after the page; a small one in the page would delay what it improves.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks } },
    worker: { rolldownOptions: { checks } },
    environments: {
      client: {
        build: {
          // Small files compress badly, and each costs a page some time: what every page needs is one, what every island
          // needs, and what waits for a text to search.
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'preact', test: shared },
                  {
                    name: 'page',
                    test: /preload-helper|site[\\/](?:page-controls|recent-pages|keep-offline)|islands[\\/]tool-choice/,
                  },
                  {
                    name: 'start-search',
                    test: /error-search[\\/](?:engine|cards|start-search|field|held-paste)|triage[\\/]files/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
