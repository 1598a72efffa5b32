import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../tools/free-port.ts';

/** A web server that a recipe of `hosting/` is for. */
export interface Server {
  readonly name: string;
  /** The file in `hosting/`. */
  readonly recipe: string;
  /** What brings it, on Debian. */
  readonly install: string;
  /** A file that tells that it is installed. */
  readonly installed: string;
  /** Writes into `folder` what it wants besides the recipe, and returns its command. The address is `localhost:port`. */
  readonly prepare: (folder: string, recipe: string, port: number) => readonly string[];
}

/** What the recipes say where their readers write their own. */
const written = { host: 'docs.example.org', folder: '/srv/oss-migration-troubleshooter', notFound: '/404.html' };

const asRoot = process.getuid?.() === 0;

/** The servers that are started. */
export const servers: readonly Server[] = [
  {
    name: 'nginx',
    recipe: 'nginx.conf',
    install: 'apt-get install nginx libnginx-mod-http-brotli-static',
    installed: '/usr/share/nginx/modules-available/mod-http-brotli-static.conf',
    prepare: (folder, recipe, port) => {
      const site = write(folder, 'site.conf', replaced(recipe, 'listen 80', `listen localhost:${port}`));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (what) => `${what}_temp_path ${folder};`,
      );
      const main = [
        'include /usr/share/nginx/modules-available/mod-http-brotli-static.conf;',
        'daemon off;',
        ...(asRoot ? ['user root;'] : []),
        `pid ${folder}/nginx.pid;`,
        'events {}',
        // As Debian's own nginx.conf has them, before it includes what is in conf.d.
        'http { include /etc/nginx/mime.types; default_type application/octet-stream; gzip on; access_log off;',
        ...temporary,
        `include ${site}; }`,
      ];
      return [
        '/usr/sbin/nginx',
        '-e',
        'stderr',
        '-p',
        '/usr/share/nginx',
        '-c',
        write(folder, 'nginx.conf', main.join('\n')),
      ];
    },
  },
  {
    name: 'Apache',
    recipe: 'apache.conf',
    install: 'apt-get install apache2',
    installed: '/usr/sbin/apache2',
    prepare: (folder, recipe, port) => {
      const site = write(folder, 'site.conf', replaced(recipe, '*:80', `*:${port}`));
      // What Debian enables by itself, and what the recipe says to enable.
      const enabled = [
        'mpm_event',
        'authz_core',
        'mime',
        'dir',
        'alias',
        'autoindex',
        'negotiation',
        'filter',
        'deflate',
      ];
      const main = [
        `ServerName localhost`,
        `Listen localhost:${port}`,
        `PidFile ${folder}/apache.pid`,
        `DefaultRuntimeDir ${folder}`,
        `ErrorLog ${folder}/error.log`,
        ...(asRoot ? ['User www-data', 'Group www-data'] : []),
        ...[...enabled, 'headers', 'rewrite'].flatMap((module) =>
          ['load', 'conf']
            .map((kind) => `/etc/apache2/mods-available/${module}.${kind}`)
            .filter((path) => existsSync(path))
            .map((path) => `Include ${path}`),
        ),
        `Include ${site}`,
      ];
      return ['/usr/sbin/apache2', '-D', 'FOREGROUND', '-f', write(folder, 'apache2.conf', main.join('\n'))];
    },
  },
  {
    name: 'Caddy',
    recipe: 'Caddyfile',
    install: 'apt-get install caddy',
    installed: '/usr/bin/caddy',
    prepare: (folder, recipe, port) => {
      const site = replaced(recipe, 'localhost {', `http://localhost:${port} {`);
      const file = write(folder, 'Caddyfile', `{\n\tadmin off\n}\n${site}`);
      return ['/usr/bin/caddy', 'run', '--adapter', 'caddyfile', '--config', file];
    },
  },
];

const isInstalled = ({ installed }: Server) => existsSync(installed);

/** The servers to test: all of them, or with `HOSTS=installed` those of this machine; the others are named. */
export function serversToTest(which = process.env.HOSTS): readonly Server[] {
  if (which !== 'installed') return servers;
  for (const { name, recipe, install } of servers.filter((server) => !isInstalled(server))) {
    console.log(`${name} is not installed here, so hosting/${recipe} is not tested. To install it: ${install}`);
  }
  return servers.filter(isInstalled);
}

/** A server that runs. */
export interface Running {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server with its recipe as it is, but for the values that everybody writes: host, folder and base path.
 *
 * @param folder where its own files may lie
 * @param root the folder that it publishes
 */
export async function start(server: Server, folder: string, root: string, base: string): Promise<Running> {
  if (!isInstalled(server)) {
    throw new Error(
      `${server.name} is not installed, so hosting/${server.recipe} was not tested. Run: ${server.install}`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  let recipe = replaced(readFileSync(`hosting/${server.recipe}`, 'utf8'), written.folder, root);
  recipe = replaced(recipe, written.host, 'localhost');
  recipe = replaced(recipe, written.notFound, `${base}404.html`);
  const [command = '', ...args] = server.prepare(folder, recipe, port);
  const log = join(folder, 'error.log');
  const output = openSync(log, 'a');
  const child = spawn(command, args, {
    stdio: ['ignore', output, output],
    env: { PATH: process.env.PATH, HOME: folder },
  });
  closeSync(output);
  const ended = once(child, 'exit');
  while (!(await answers(port))) {
    if (child.exitCode === null) continue;
    throw new Error(`${server.name} does not start with hosting/${server.recipe}:\n${readFileSync(log, 'utf8')}`);
  }
  return { port, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>) {
  child.kill('SIGTERM');
  await ended;
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from))
    throw new Error(`The recipe does not contain \`${from}\`, which the test replaces by \`${to}\`.`);
  return text.replaceAll(from, to);
}

function write(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Whether a server answers; if not, it was given time to start before the next question. */
async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://localhost:${port}/`);
    return true;
  } catch {
    await setTimeout(50);
    return false;
  }
}
