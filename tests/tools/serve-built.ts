/** Serves the built site to the browser tests on a free port, and prints where. */
import { distFolder } from '../../src/build/folders.ts';
import { readPublishing } from '../../src/build/publishing.ts';
import { serveFolder } from '../e2e/folder-server.ts';

const { url } = await serveFolder(distFolder, readPublishing(process.env).base);
console.log(url);
