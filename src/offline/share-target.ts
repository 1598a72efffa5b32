/**
 * What another program of the device shares with the installed site: a form that the browser sends to `shareTarget`, where the
 * service worker takes it. The page at `sharedAnchor` then asks the worker for it.
 * Source: https://w3c.github.io/web-share-target/
 */
export const shareTarget = 'share-target/';
export const sharedAnchor = 'shared';
/** The message that asks the service worker; the answer comes through its port, as files. */
export const askForShared = 'what was shared';

/** Names of the fields of the form. */
export const sharedParts = { title: 'title', text: 'text', url: 'url' } as const;
export const sharedFiles = 'files';

/** The files of a share; where there are none its texts, as one file without a name. */
export function partsShared(form: FormData): readonly File[] {
  const files = form.getAll(sharedFiles).filter((part) => part instanceof File && part.size > 0) as File[];
  if (files.length > 0) return files;
  const texts = Object.values(sharedParts).map((name) => form.get(name));
  const text = texts.filter((part) => typeof part === 'string' && part !== '').join('\n');
  return text === '' ? [] : [new File([text], '')];
}
