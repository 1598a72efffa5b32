import type { Provider } from '../catalogue/article.ts';
import type { ErrorPage } from '../catalogue/error-page.ts';
import type { Service } from '../catalogue/service.ts';
import { didYouMean } from './nearest.ts';
import { errorFile, type Problem } from './problem.ts';

/** Words of many names, by which no service is known. */
const common = new Set(['and', 'the', 'cloud', 'storage', 'object', 'store', 'stores', 'lists', 'network', 'data']);

/** Finds services that have no file, and notes on providers that name none. */
export function checkServices(content: {
  readonly errors: readonly Pick<ErrorPage, 'id' | 'services' | 'providers'>[];
  readonly providers: readonly Pick<Provider, 'id' | 'service'>[];
  readonly services: readonly Service[];
}): Problem[] {
  const ids = content.services.map(({ id }) => id);
  const words = new Set(content.services.flatMap(({ id, name }) => wordsOf(`${id} ${name}`)));
  const unknown = (file: string, field: string, id: string): Problem => ({
    file,
    field,
    message: `There is no service \`${id}\`.${didYouMean(id, ids)} Choose one of ${ids.map((one) => `\`${one}\``).join(', ')}, or add content/services/${id}.yaml with its \`name\` and \`order\`.`,
  });
  return [
    ...content.errors.flatMap(({ id, services, providers }) => [
      ...services.flatMap((service, i) =>
        ids.includes(service) ? [] : [unknown(errorFile(id), `services.${i}`, service)],
      ),
      ...providers.flatMap(({ provider }, i) =>
        wordsOf(provider).some((word) => words.has(word))
          ? []
          : [
              {
                file: errorFile(id),
                field: `providers.${i}.provider`,
                message: `\`${provider}\` names no store of content/services.${wordsOf(provider)
                  .map((word) => didYouMean(word, words))
                  .join('')} Correct it, or add a file for the store there.`,
              },
            ],
      ),
    ]),
    ...content.providers.flatMap(({ id, service }) =>
      ids.includes(service) ? [] : [unknown(`content/providers/${id}.mdx`, 'service', service)],
    ),
  ];
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !common.has(word));
}
