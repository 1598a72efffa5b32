import type { Piece, Problem } from './problem.ts';

/** Words that readers stumble over, and what to write in their place; the rules behind them are in CONTRIBUTING.md. */
const rules: readonly (readonly [form: RegExp, instead: string])[] = [
  [/\b(?:stands?|stood) (?:in|on|at|under|below|above|there|for)\b/i, 'Write “is”, “appears” or “means”.'],
  [/\bholds?\b(?! (?:true|back|down|up)\b)/i, 'Write “contains”, “has” or “keeps”.'],
  [/\bwants\b/i, 'Write “expects” or “requires”.'],
  [/\banswers? of (?:OSS|(?:an?|the|its) (?:\w+ )?(?:store|service|server))\b/i, 'Write “response”.'],
  [/\bbody of the answer\b/i, 'Write “response body”.'],
  [
    /\b(?:(?:an?|the|this|that|each|another|your|own|old|source|third-party) store|(?:other|several|these|two|third-party) stores)\b/i,
    'Write “storage service”, or “source”.',
  ],
  [/\bold state\b/i, 'Write “older version”.'],
  [/\bblanks\b/i, 'Write “spaces”.'],
  [/\b(?:please|simply|obviously|of course)\b/i, 'Leave it out.'],
  [
    /\b(?:in order to|utili[sz]e[sd]?|prior to|in the case of)\b/i,
    'Write the short word: “to”, “use”, “before”, “for”.',
  ],
  [/\ballows? to\b/i, 'Write “lets you”, or who is allowed to do it.'],
  [
    /\b(?:see(?: also)?|leads? to|shows(?: as)?|returns|gives|end(?:s|ed) in|fails? with|because of|error is) \[(?!(?:how|what|when|where|which|whether|who|why)\b)[^\]·]+ (?:is|are|was|were|do|does|did|has|have|can|cannot|may|must|match|lacks|belongs|rejects|denies|throttles|returns|asks|tries)\b/i,
    'A link within a sentence is named by its words: write what the page is about, such as “missing tokens”.',
  ],
  [
    /\bsee(?: also)? \[(?:compare|convert|create|fix|get|give|limit|read|repair|restore|retry|set|split|test|verify)\b/i,
    'Write “how to” before it.',
  ],
  [/\b(?:the|a) vendor\b(?!''?s NAS)|\bvendor pages?\b/i, 'Name whom you mean, such as “Alibaba Cloud”.'],
  [
    /\bthe (?:old |earlier )?(?:tutorials?|help pages?)\b(?! (?:of|on|for)\b)/i,
    'Say whose it is, such as “Alibaba Cloud’s tutorial”.',
  ],
  [/\bit is (?:possible|necessary) (?:to|that)\b/i, 'Say who can or must do it.'],
  [/\b(?:click|see) here\b/i, 'Name what the link leads to.'],
  [/\b(?:e\.g\.|i\.e\.|etc\.)/i, 'Write “such as”, “that is”, or the whole list.'],
  [
    /\b(?:recogni|authori|organi|initiali|normali|summari)s(?:e[sd]?|ing|ation)\b|\b(?:behaviour|colour)s?\b/i,
    'Use American spelling.',
  ],
];

/** Whose words are somebody else's: code, quotes, addresses of links, and labels of a console. */
const notOurs = /(`+)[^`]*\1|“[^”]*”|"[^"]*"|\]\([^)]*\)|\*\*[^*]*\*\*/g;

/** The first of the words to avoid in each line of some English Markdown, by rule. */
export function checkWording({ file, text, firstLine }: Piece): Problem[] {
  return text
    .replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/[^\n]/g, ''))
    .replace(notOurs, (words) => words.replace(/[^\n]/g, '·'))
    .split('\n')
    .flatMap((line, i) =>
      rules.flatMap(([form, instead]) => {
        const found = form.exec(line);
        if (found === null) return [];
        return [{ file, line: firstLine + i, field: 'body', message: `Says “${found[0]}”. ${instead}` }];
      }),
    );
}
