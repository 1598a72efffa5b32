/** Colours, titles and links that a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one.
const orders = /[\u001b\u009b]\[?[\d;?]{0,40}[ -/]?[A-Za-z]|\u001b\][^\u0007\u001b\n]{0,1000}(?:\u0007|\u001b\\)?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal obeys these alone, too; tabs and line ends stay.
const control = /[\0-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** What was pasted, as a terminal may print it: it can move no cursor, set no colour and answer no question. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(orders, '').replace(control, '\ufffd');
}
