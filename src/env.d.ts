/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the links and headings in the body of a page need: Astro hands them nothing but their own attributes. */
    body?: {
      readonly w: import('./site/words/index.ts').Words;
      readonly urls: import('./site/urls.ts').Urls;
      /** By the slug in the language of the body. */
      readonly headings: ReadonlyMap<string, import('./site/body-headings.ts').BodyHeading>;
    };
  }
}
