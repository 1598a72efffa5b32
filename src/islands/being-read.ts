/**
 * Readers of files, from the first read to the last. Chromium takes away a stream that nothing refers to but what waits for
 * its bytes, when it collects garbage at such a moment, and then whoever waits does so forever.
 */
export const beingRead = new Set<object>();
