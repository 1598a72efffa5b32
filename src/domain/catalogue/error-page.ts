import type { TranslationLanguage } from './languages.ts';

/**
 * What the site knows about one error. Written in the frontmatter of `content/errors/<id>.mdx`,
 * checked by `src/schemas/error-page.ts`.
 *
 * Strings called `markdown` may hold inline Markdown: code, bold, and links. A link to another
 * page is written `[its name](error:check-size-failed)`; everything else is a plain address.
 */
export interface ErrorPage {
  /** Permanent: the file name, the address, and the name other pages use. */
  readonly id: string;
  /** Former ids, and those of pages that this one took the place of: their addresses lead here. */
  readonly was: readonly string[];
  /** On a page that is not kept up any more. */
  readonly retired?: Retirement | undefined;
  readonly kind: PageKind;
  /** What happened, in plain words. */
  readonly title: string;
  /** One sentence on what it means; markdown. */
  readonly summary: string;
  /** Whose error it is: ids of the services or tools that raise it. */
  readonly services: readonly string[];
  /** Where the reader sees it. */
  readonly shows: readonly Place[];
  /** Every wording that tools print for it, the best known first; none when there is only a code. */
  readonly messages: readonly Message[];
  /** Error codes and exception classes that lead here, such as `InvalidObjectState`. */
  readonly codes: readonly string[];
  /** Fine-grained OSS error codes (header `x-oss-ec`), such as `0016-00000404`. */
  readonly ec: readonly string[];
  /** How people describe it, and how other tools word the same failure. Search material only. */
  readonly phrases: readonly string[];
  /** Whether other software prints the same: then only a paste that speaks of stores or migrations means this page. */
  readonly elsewhere: boolean;
  /** Lines as a reader would paste them; each must lead to this page first. */
  readonly samples: readonly string[];
  readonly badges: Badges;
  /** Where on the way of the data it breaks, the likeliest first; none when the data is not on its way at all. */
  readonly brokeAt: readonly Station[];
  /** On an error of time or order: what happened, the first event first. */
  readonly timeline: readonly TimelineEvent[];
  /** What to do, for someone who reads nothing else. */
  readonly whatToDo: readonly Step[];
  /** On a hub: the errors that share its code or message, with the sign that shows each. */
  readonly tellApart: readonly ToldApart[];
  /** The most likely cause first. */
  readonly causes: readonly Cause[];
  /** How to make sure that the files have arrived. */
  readonly verify: readonly Step[];
  readonly seen: readonly Sighting[];
  readonly ignore: Ignore;
  /** On a stub: what no source says; markdown. */
  readonly notKnown: readonly string[];
  /** What to hand over when support is asked; markdown. */
  readonly forSupport: readonly string[];
  readonly providers: readonly ProviderNote[];
  readonly generations: readonly GenerationNote[];
  readonly confusedWith: readonly Confusion[];
  /** Ids of `content/sources.yaml`. */
  readonly sources: readonly string[];
  /** Further names under `/e/`, such as the vendor's old anchors. */
  readonly aliases: readonly string[];
  /** The troubleshooter's question that a reader should answer when this is not their error. */
  readonly askedAt: string;
  /** Day of the last change to the facts, as `YYYY-MM-DD`. */
  readonly changed: string;
  /** What changed on that day, in one line, for readers who know the page. */
  readonly change?: string | undefined;
}

/** Why a page is not kept up any more; the page stays, and says so. */
export interface Retirement {
  /** The day from which it is, as `YYYY-MM-DD`. */
  readonly since: string;
  /** Why; markdown. */
  readonly because: string;
  /** The page that took its place. */
  readonly replacedBy?: string | undefined;
}

/**
 * `full`: causes with checks and fixes; `hub`: tells several errors of one code apart; `stub`: little
 * is known, and the page says what is not.
 */
export const pageKinds = ['full', 'hub', 'stub'] as const;
export type PageKind = (typeof pageKinds)[number];

/** Where a reader sees an error. */
export const places = ['failed-file-list', 'data-address', 'job', 'tool-log'] as const;
export type Place = (typeof places)[number];

/**
 * The way of the data, as a job takes it. `setup`: before it, while addresses, jobs or a tool are prepared;
 * `service`: the migration service or the tool; `check`: the comparison after the copy.
 */
export const stations = ['setup', 'source', 'network', 'service', 'destination', 'check'] as const;
export type Station = (typeof stations)[number];

/** What an error of a hub is about: its rows stand under these headings, in this order. */
export const subjects = ['rights', 'key', 'account', 'address', 'encryption', 'archive'] as const;
/** One of `subjects`. */
export type Subject = (typeof subjects)[number];

/** Where something happens in a timeline. */
export const lanes = ['source', 'job', 'destination'] as const;
export type Lane = (typeof lanes)[number];

/** One thing that happened, in a timeline. */
export interface TimelineEvent {
  readonly lane: Lane;
  /** What happens; markdown. */
  readonly text: string;
  /** Whether this is what goes wrong. */
  readonly wrong: boolean;
}

/** One wording, verbatim, with `{placeholders}` for what varies. */
export interface Message {
  readonly text: string;
  /** Where this wording was read, in plain words. */
  readonly where: string;
  readonly lang: 'en' | 'zh' | 'ja';
}

/** What a reader must know before anything else. */
export interface Badges {
  /** `yes`: safe and useful at once; `after-fix`: useless before the fix; `no`: never helps. */
  readonly retry: { readonly verdict: 'yes' | 'after-fix' | 'no'; readonly note: string };
  /** `safe`: nothing lost; `missing`: not at the destination; `outdated`: an old state is there; `check`: look. */
  readonly data: { readonly verdict: 'safe' | 'missing' | 'outdated' | 'check'; readonly note: string };
  /** Who has to act, the likeliest first. */
  readonly who: readonly Actor[];
}

export type Actor = 'you' | 'source-provider' | 'alibaba-cloud';

/** One instruction; `text` is markdown, `command` can be pasted into a shell. */
export interface Step {
  readonly text: string;
  readonly command?: string | undefined;
  /** Where tools differ, in place of `command`: the same for each of them. */
  readonly variants?: readonly Variant[] | undefined;
}

/** What a command can be given for. */
export const tools = ['ossutil-2', 'ossutil-1', 'curl', 'console'] as const;
export type Tool = (typeof tools)[number];

/** How one tool does what a step says: a command, or the way through a console. */
export interface Variant {
  readonly tool: Tool;
  readonly command?: string | undefined;
  /** The way through the console; markdown. */
  readonly text?: string | undefined;
}

/** The commands of a step: its own, or one for each tool, with the way to each. */
export function commandsOfStep({
  command,
  variants = [],
}: Step): { readonly field: string; readonly command: string }[] {
  return [
    { field: 'command', command },
    ...variants.map((variant, i) => ({ field: `variants.${i}.command`, command: variant.command })),
  ].flatMap((found) => (found.command === undefined ? [] : [{ field: found.field, command: found.command }]));
}

/**
 * Who says that a cause leads to the error: a vendor's documentation, people who met it or the source text of a
 * tool, or only we.
 */
export const bases = ['documented', 'seen', 'inferred'] as const;

/** What a claim rests on. */
export interface Proof {
  readonly basis: (typeof bases)[number];
  /** The sources of the page that support it. */
  readonly from: readonly string[];
  /** How it follows, where no source says it in as many words; markdown. */
  readonly how?: string | undefined;
  /** The day it was last compared with its sources, where that is later than the day of the sources themselves. */
  readonly checked?: string | undefined;
}

/** The sources that support a cause or its check. */
export function proofSources({ from, check }: Pick<Cause, 'from' | 'check'>): string[] {
  return [...new Set([...from, ...check.from])];
}

/** One cause of an error, with the check that decides and the fix. Shown wherever it is needed. */
export interface Cause extends Proof {
  /** Permanent anchor on the error page. */
  readonly id: string;
  /** Former anchors, which still lead here. */
  readonly was: readonly string[];
  readonly title: string;
  /** Why it happens; markdown. */
  readonly text: string;
  readonly check: Check;
  readonly fix: readonly Step[];
}

/** A read-only way to confirm or rule out a cause. */
export interface Check extends Step {
  /** The output that confirms the cause; markdown. */
  readonly confirms: string;
  /** The output that rules it out; markdown. */
  readonly rulesOut: string;
  /** The sources that describe the check, where they are others than those of the cause. */
  readonly from: readonly string[];
}

/** A place where the reader meets the error, with a row or line as it appears there. */
export interface Sighting {
  readonly place: string;
  readonly row: string;
  /** The part of `row` to look at. */
  readonly mark: string;
  readonly note?: string | undefined;
}

/** Whether, and when, the row may be ignored. */
export interface Ignore {
  readonly may: boolean;
  readonly text: string;
}

/** What is special about one source or destination. */
export interface ProviderNote {
  readonly provider: string;
  readonly note: string;
}

export type Generation = 'old-console' | 'new-console' | 'api' | 'mgwutil' | 'ossimport' | 'ossutil';

/** How sure we are that a product generation shows this error. */
export interface GenerationNote {
  readonly generation: Generation;
  readonly evidence: 'documented' | 'likely';
  readonly note?: string | undefined;
}

/** What separates two neighboring errors; markdown. */
export interface Difference {
  /** What is seen with the error of the page, where that is not plain from its messages. */
  readonly here?: string | undefined;
  /** What is seen with the other. */
  readonly there: string;
}

/** A neighboring error. */
export interface Confusion extends Difference {
  readonly id: string;
}

/** One of the errors that a hub tells apart. */
export interface ToldApart {
  readonly id: string;
  /** EC values, codes and words of a message that only this one has. */
  readonly marks: readonly string[];
  /** What else shows that it is this one; markdown. */
  readonly sign?: string | undefined;
  /** Its heading in a long table; without it a row stands under its service. */
  readonly about?: Subject | undefined;
  /** Anchors of causes that stood on the hub before this page took them over; links to them still arrive. */
  readonly was: readonly string[];
}

/** A place the facts come from; one entry of `content/sources.yaml`. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Its name in the language that it is written in, for readers of that language. */
  readonly titleIn?: { readonly [language in TranslationLanguage]?: string | undefined } | undefined;
  readonly url: string;
  /** Day the source itself is dated, where it says so. */
  readonly dated?: string | undefined;
  /** Day our statements were last compared with it. */
  readonly checked: string;
  readonly note?: string | undefined;
}
