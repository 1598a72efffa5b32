/**
 * Starts a guide or a provider page: `npm run new:guide -- limit-speed`, and
 * `npm run new:provider -- obs 'Huawei OBS'`, which adds the service too where it is new.
 */
import { existsSync } from 'node:fs';
import { parse } from 'yaml';
import { folderOnDisk, listFiles, nameFault } from './content-files.ts';
import { startFile, writeNew } from './new-file.ts';
import { refuse } from './refuse.ts';
import { today } from './today.ts';

const [kind, id = '', name = '', ...more] = process.argv.slice(2);
const isProvider = kind === 'provider';
if (nameFault(id) !== undefined || more.length > 0 || (isProvider && name === '')) {
  refuse(
    isProvider
      ? "Name the provider and what readers call it, as in `npm run new:provider -- obs 'Huawei OBS'`. The first is its permanent address: lower-case words joined by hyphens that begin with a letter."
      : 'Name the guide, as in `npm run new:guide -- limit-speed`. The name is its permanent address: lower-case words joined by hyphens that begin with a letter.',
  );
}

const file = startFile(isProvider ? 'providers' : 'guides', id, (template) =>
  template
    .replace('FILL IN the day', today())
    .replace('FILL IN the name', () => (/[:#'"&*!@%`{[]/.test(name) ? `'${name.replaceAll("'", "''")}'` : name))
    .replace('fill-in-a-service', id),
);
const made = [file];
const service = `content/services/${id}.yaml`;
if (isProvider && !existsSync(service)) {
  const { files } = listFiles(folderOnDisk('content'), 'services', '.yaml');
  const last = Math.max(0, ...files.map(({ text }) => Number(parse(text)?.order) || 0));
  writeNew(service, `name: '${name.replaceAll("'", "''")}'\norder: ${last + 10}\n`);
  made.push(service);
}
console.log(
  `${made.join(' and ')} ${made.length === 1 ? 'is' : 'are'} ready. Replace every FILL IN, ${isProvider ? 'name the service in the pages of its errors' : `link to it with \`guide:${id}\``}, then run \`npm run check:content\`.`,
);
