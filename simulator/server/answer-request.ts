import type { IncomingMessage } from 'node:http';
import { type PageAnswer, jsonAnswer, textAnswer } from './answer';
import { contentType } from './content-type';
import { sideOf } from './gate/origins';
import { ownRoutes } from './gate/own-routes';
import { answerOfDesk } from './receiver/receiver-routes';
import type { Routes, SimulatorParts } from './served';
import type { Session } from './session';
import { answerOfStubs } from './stub-routes';

/** The requests of the page with the widget; the events, which are no single answer, are not among them. */
const widgetRoutes: Routes = {
  'GET /api/status': ({ status }) => jsonAnswer(status()),
  'GET /api/caught': ({ catcher }) => jsonAnswer(catcher.requests),
  'GET /api/source-lines': ({ session }) => jsonAnswer(session.sourceLines),
};

/** Answers a request that was not refused, on the side that it is for. */
export function answerPage(served: SimulatorParts, request: IncomingMessage): PageAnswer | Promise<PageAnswer> {
  const path = decoded((request.url ?? '/').replace(/[?#].*$/, ''));
  const isOwn = sideOf(request.headers.host, served.origins) === 'own';
  const answer = isOwn ? ownAnswer(served, request, path) : widgetAnswer(served, request, path);
  return answer ?? textAnswer(`There is nothing at ${path}.`, 404);
}

type MaybeAnswer = PageAnswer | Promise<PageAnswer> | undefined;

function ownAnswer(served: SimulatorParts, request: IncomingMessage, path: string): MaybeAnswer {
  const route = ownRoutes[`${request.method} ${path}`];
  return route ? route(served, request) : asset(served.assets.own, request, path);
}

function widgetAnswer(served: SimulatorParts, request: IncomingMessage, path: string): MaybeAnswer {
  const { desk, stubs, assets, session } = served;
  const name = `${request.method} ${path}`;
  const route = widgetRoutes[name];
  if (route) return route(served, request);
  const others = (desk && answerOfDesk(desk, name, request)) ?? answerOfStubs({ stubs, desk }, request);
  return others ?? archiveFile(session, request, path) ?? asset(assets.widget, request, path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function archiveFile(session: Session, { method }: IncomingMessage, path: string): MaybeAnswer {
  const [, revision = '', name = ''] = /^\/archive\/(\w+)\/(.+)$/.exec(path) ?? [];
  const body = method === 'GET' && name ? session.file(revision, name) : undefined;
  return body && { type: contentType(name), body };
}

function asset(assets: ReadonlyMap<string, Uint8Array>, { method }: IncomingMessage, path: string): MaybeAnswer {
  const body = method === 'GET' ? assets.get(path.slice(1)) : undefined;
  return body && { type: contentType(path.slice(1) || 'index.html'), body };
}
