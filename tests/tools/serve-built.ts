/** Serves the built site to the browser tests, on the port that is named. */
import { distFolder } from '../../src/build/folders.ts';
import { readPublishing } from '../../src/build/publishing.ts';
import { serveFolder } from '../e2e/folder-server.ts';

await serveFolder(distFolder, readPublishing(process.env).base, { port: Number(process.argv[2]) });
