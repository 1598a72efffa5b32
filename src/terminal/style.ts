import { styleText } from 'node:util';

/** How a text is set off in a terminal; each returns it as it is where there are no colours. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly code: (text: string) => string;
  readonly link: (text: string) => string;
}

const asItIs = (text: string) => text;

/** No colours at all. */
export const plainStyle: Style = { strong: asItIs, quiet: asItIs, code: asItIs, link: asItIs };

/** The colours that a stream shows: none outside of a terminal, with `NO_COLOR`, or with `TERM=dumb`. */
export function styleFor(stream: NodeJS.WritableStream & { readonly hasColors?: () => boolean }): Style {
  if (!stream.hasColors?.()) return plainStyle;
  // The stream has been asked.
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(format, text, { validateStream: false });
  return { strong: style('bold'), quiet: style('dim'), code: style('cyan'), link: style('underline') };
}
