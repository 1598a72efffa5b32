#!/usr/bin/env node
/** The command as it is installed: its knowledge lies beside it. */
import { readFileSync } from 'node:fs';
import { main } from './main.ts';

await main(process.argv.slice(2), () => JSON.parse(readFileSync(new URL('./knowledge.json', import.meta.url), 'utf8')));
