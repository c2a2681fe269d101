import type { Call } from './call';
import { ApiProblem } from './problem';
import type { Reply } from './reply';

/** What answers a kind of request. */
export type ApiRoute<Served> = (served: Served, call: Call) => Reply;

/** Routes by `METHOD /path`; in a path `:id` stands for a number, `:name` for a word, `:cards` for a kind of cards. */
export type ApiRoutes<Served> = Readonly<Record<string, ApiRoute<Served>>>;

const variables: Record<string, string> = {
  ':id': '(\\d+)',
  ':name': '([\\w-]+)',
  ':cards': '(leads|contacts|companies|customers)',
};

/** Prepares routes; the function answers a call, undefined where no route has its path. @throws Problem of status 405 */
export function prepareRoutes<Served>(routes: ApiRoutes<Served>): (served: Served, call: Call) => Reply | undefined {
  const prepared = Object.entries(routes).map(([written, route]) => {
    const [method, path = ''] = written.split(' ');
    const pattern = path.replace(/:\w+/g, (name) => variables[name] ?? name);
    return { method, pattern: new RegExp(`^${pattern}$`), route };
  });
  return (served, call) => {
    const there = prepared.filter(({ pattern }) => pattern.test(call.path));
    const found = there.find(({ method }) => method === call.method);
    if (!found && there.length === 0) return undefined;
    if (!found) throw new ApiProblem(405, `${call.method} is not allowed here`);
    const [, ...words] = found.pattern.exec(call.path) ?? [];
    return found.route(served, { ...call, words });
  };
}
