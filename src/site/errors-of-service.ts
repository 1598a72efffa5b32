import type { ErrorPage } from '../domain/catalogue/error-page.ts';

/** The errors that a service raises first of all; of a service that only shares errors, those that it shares. */
export function errorsOfService<E extends Pick<ErrorPage, 'services'>>(errors: readonly E[], service: string): E[] {
  const own = errors.filter(({ services: [first] }) => first === service);
  return own.length > 0 ? own : errors.filter(({ services }) => services.includes(service));
}
