import type { ErrorPage } from '../catalogue/error-page.ts';
import type { Tree } from '../troubleshooter/tree.ts';
import { errorFile, type Problem } from './problem.ts';

/** Something that has a name, and the names that it had before. */
interface Renamed {
  readonly file: string;
  /** The way to its `was`. */
  readonly field: string;
  readonly name: string;
  readonly was: readonly string[];
}

/** Finds former names that something still has, or that two things claim. */
export function checkFormerNames(content: {
  readonly errors: readonly Pick<ErrorPage, 'id' | 'was'>[];
  readonly guides: readonly { readonly id: string; readonly was: readonly string[] }[];
  readonly providers: readonly { readonly id: string; readonly was: readonly string[] }[];
  readonly trees: readonly Tree[];
}): Problem[] {
  const pages = (folder: string, list: readonly { readonly id: string; readonly was: readonly string[] }[]) =>
    list.map(({ id, was }) => ({ file: `content/${folder}/${id}.mdx`, field: 'was', name: id, was }));
  const steps = content.trees.flatMap(({ id: tree, questions, outcomes }) =>
    Object.entries({ questions, outcomes }).flatMap(([kind, named]) =>
      Object.entries<{ readonly was?: readonly string[] | undefined }>(named).map(([name, { was = [] }]) => ({
        file: `content/troubleshooters/${tree}.yaml`,
        field: `${kind}.${name}.was`,
        name: `${tree}/${name}`,
        was: was.map((former) => (former.includes('/') ? former : `${tree}/${former}`)),
      })),
    ),
  );
  const answers = content.trees.flatMap(({ id: tree, questions }) =>
    Object.entries(questions).map(([name, { answers }]) =>
      answers.map(({ id, was = [] }) => ({
        file: `content/troubleshooters/${tree}.yaml`,
        field: `questions.${name}.answers.${id}.was`,
        name: id,
        was,
      })),
    ),
  );
  const trees = content.trees.map(({ id, was = [] }) => ({
    file: `content/troubleshooters/${id}.yaml`,
    field: 'was',
    name: id,
    was,
  }));
  const errors = content.errors.map(({ id, was }) => ({ file: errorFile(id), field: 'was', name: id, was }));
  return [
    errors,
    pages('guides', content.guides),
    pages('providers', content.providers),
    trees,
    steps,
    ...answers,
  ].flatMap(checkGroup);
}

function checkGroup(group: readonly Renamed[]): Problem[] {
  const present = new Map(group.map((one) => [one.name, one]));
  const claimed = new Map<string, Renamed>();
  return group.flatMap((one) =>
    one.was.flatMap((former) => {
      const { file, field } = one;
      const holder = present.get(former);
      if (holder !== undefined) {
        const where = holder === one ? 'It has that name still' : `${holder.file} has that name now`;
        return [{ file, field, message: `\`${former}\` is no former name. ${where}: take it out here.` }];
      }
      const other = claimed.get(former);
      claimed.set(former, one);
      return other === undefined
        ? []
        : [
            {
              file,
              field,
              message: `\`${former}\` is a former name of \`${other.name}\` in ${other.file} already. An old address leads to one place: keep one of the two.`,
            },
          ];
    }),
  );
}
