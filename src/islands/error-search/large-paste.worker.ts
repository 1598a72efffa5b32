import type { SearchIndex } from '../../domain/log-search/build-index.ts';
import { findErrors, openIndex } from '../../domain/log-search/find-errors.ts';
import type { Reading } from './search-data.ts';

/** Reads one large paste away from the page, so that the page stays usable. */
addEventListener('message', ({ data }: MessageEvent<{ index: SearchIndex; pasted: string }>) => {
  const tell = (share: number) => postMessage({ share } satisfies Reading);
  postMessage({ finding: findErrors(data.pasted, openIndex(data.index), tell) } satisfies Reading);
});
