/** A guide or a provider page. Its body is MDX. */
export interface Article {
  readonly id: string;
  /** Former ids, and those of pages that this one took the place of: their addresses lead here. */
  readonly was: readonly string[];
  readonly title: string;
  /** One sentence on what the reader gets here; markdown. */
  readonly summary: string;
  /** Ids of `content/sources.yaml`. */
  readonly sources: readonly string[];
  /** Day of the last change to the facts, as `YYYY-MM-DD`. */
  readonly changed: string;
  /** What changed on that day, in one line, for readers who know the page. */
  readonly change?: string | undefined;
}

/** What readers are about to do when they need a guide, the most urgent first. */
export const purposes = ['failed', 'job', 'result'] as const;
export type Purpose = (typeof purposes)[number];

/** A job that several fixes need, told once; the search answers questions with it. */
export interface Guide extends Article {
  readonly purpose: Purpose;
  /** The words that tell what a question is about which it answers, in their order, in any language. */
  readonly asks: readonly string[];
}

/** What is special about one source or destination. */
export interface Provider extends Article {
  /** The service whose errors the page lists. */
  readonly service: string;
}

/** The headings that the body of every provider page has, in this order. */
export const providerSections = ['Credentials', 'Permissions', 'Endpoint', 'Limits'] as const;
