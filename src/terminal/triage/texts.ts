import type { ListTexts } from '../../domain/triage/in-words.ts';
import { defaultLocale, words } from '../../site/words/index.ts';

/** What the terminal says about lists. */
export const texts: ListTexts = words(defaultLocale).triage.words.lists;
