/** The language in which all content is written first. */
export const originalLanguage = 'en';

/** Languages that content is translated into, as names of files and addresses have them: `check-size-failed.zh.mdx`. */
export const translationLanguages = ['zh'] as const;
export type TranslationLanguage = (typeof translationLanguages)[number];
