/** Words whose forms share no ending, and the contractions of `not`. */
const irregular: Readonly<Record<string, string>> = {
  failure: 'fail',
  failures: 'fail',
  got: 'get',
  gotten: 'get',
  sent: 'send',
  forbade: 'forbidden',
  frozen: 'freez',
  froze: 'freez',
  denies: 'deny',
  denied: 'deny',
  cannot: 'cant',
  couldnt: 'cant',
  wont: 'cant',
  unable: 'cant',
  doesnt: 'not',
  didnt: 'not',
  dont: 'not',
  isnt: 'not',
  wasnt: 'not',
  hasnt: 'not',
  werent: 'not',
  arent: 'not',
};

/** Texts repeat their words, and looking one up is faster than taking it apart again. */
const cache = new Map<string, string>();
const mostCached = 20_000;

/** A word without the endings that people vary: `failed`, `fails` and `failure` are one word. */
export function stem(word: string): string {
  if (word < ':') return word; // Begins with a digit: numbers have no endings, and there is no end of them.
  const cached = cache.get(word);
  if (cached !== undefined) return cached;
  if (cache.size >= mostCached) cache.clear();
  const stemmed = stemOf(word);
  cache.set(word, stemmed);
  return stemmed;
}

function stemOf(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let short = word;
  if (/(?:ies|ied)$/.test(short)) short = `${short.slice(0, -3)}y`;
  else if (/sses$/.test(short)) short = short.slice(0, -2);
  else if (/[^isu]s$/.test(short)) short = short.slice(0, -1);
  if (short.length > 5 && short.endsWith('ing')) short = single(short.slice(0, -3));
  else if (short.length > 4 && /[^e]ed$/.test(short)) short = single(short.slice(0, short.length === 5 ? -1 : -2));
  if (short.length > 6 && short.endsWith('ly')) short = short.slice(0, -2);
  return short.length > 4 && short.endsWith('e') ? short.slice(0, -1) : short;
}

/** `stopp`, of `stopped`, as `stop`. */
function single(word: string): string {
  return /([bdgklmnprt])\1$/.test(word) && !word.endsWith('ll') ? word.slice(0, -1) : word;
}
