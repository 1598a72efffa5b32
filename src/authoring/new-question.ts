/** Adds a question with two outcomes to a tree: `npm run new:question -- failed-file owner-of-object`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMap, parseDocument } from 'yaml';

const [tree = '', name = ''] = process.argv.slice(2);
const file = `content/troubleshooters/${tree}.yaml`;

if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || tree === '') {
  console.error(
    'Name the tree and the new question, as in `npm run new:question -- failed-file owner-of-object`. Both names are permanent.',
  );
  process.exitCode = 1;
} else if (!existsSync(file)) {
  console.error(`There is no ${file}. Correct the name of the tree, or start that file first.`);
  process.exitCode = 1;
} else {
  const document = parseDocument(readFileSync(file, 'utf8'));
  if (document.hasIn(['questions', name])) {
    console.error(`${file} has a question \`${name}\` already. Edit it, or choose another name.`);
    process.exitCode = 1;
  } else {
    document.setIn(
      ['questions', name],
      document.createNode({
        ask: 'FILL IN what the reader can see?',
        hint: 'FILL IN where to look.',
        answers: [
          { id: 'fill-in', say: 'FILL IN the answer', next: `${name}-found` },
          { id: 'not-sure', say: "I'm not sure", next: `${name}-not-sure` },
        ],
      }),
    );
    if (!isMap(document.get('outcomes'))) document.set('outcomes', document.createNode({}));
    document.setIn(
      ['outcomes', `${name}-found`],
      document.createNode({
        title: `FILL IN the finding of ${name}`,
        cause: 'fill-in-error-page#fill-in-cause',
        otherwise: name,
      }),
    );
    document.setIn(
      ['outcomes', `${name}-not-sure`],
      document.createNode({
        title: `FILL IN a cautious default for ${name}`,
        reason: 'FILL IN why there is no error page.',
        advice: ['FILL IN how to find out, or what is known.'],
        otherwise: name,
      }),
    );
    writeFileSync(file, document.toString({ lineWidth: 0 }));
    console.log(
      `${file} has the question \`${name}\`. Replace every FILL IN, lead an answer to it with \`next: ${name}\`, then run \`npm run check:content\`.`,
    );
  }
}
