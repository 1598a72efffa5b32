/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the links and headings in the body of a page need: Astro hands them nothing but their own attributes. */
    body?: {
      readonly w: import('./site/words/index.ts').Words;
      readonly urls: import('./site/urls.ts').Urls;
      /** The anchor of each heading of a translation: that of its original. */
      readonly anchors: ReadonlyMap<string, string>;
    };
  }
}
