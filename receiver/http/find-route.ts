import type { HttpAnswer, RequestHead, Route } from './route';

/** The route of a request, or the answer that says why there is none. */
export function findRoute(head: RequestHead, routes: readonly Route[]): { route: Route } | { refusal: HttpAnswer } {
  const route = routes.find(({ path }) => path === head.url.pathname);
  if (!route) return { refusal: { status: 404, body: nothingHere(routes) } };
  const method = head.method === 'HEAD' ? 'GET' : head.method;
  if (!(route.methods as readonly string[]).includes(method)) return { refusal: wrongMethod(route) };
  const refusal = route.refuse?.(head);
  return refusal ? { refusal } : { route };
}

function nothingHere(routes: readonly Route[]): string {
  const known = routes.map(({ path, methods }) => `${methods[0]} ${path}`).join(', ');
  return `Nothing is here. This server answers: ${known}.`;
}

function wrongMethod({ path, methods }: Route): HttpAnswer {
  const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  return { status: 405, headers: { allow: allowed.join(', ') }, body: `${path} takes ${allowed.join(', ')} only.` };
}
