import type { IncomingMessage } from 'node:http';
import type { SimulatorStatus } from '../protocol';
import { type PageAnswer, jsonAnswer, textAnswer } from './answer';
import type { Catcher } from './catcher';
import { contentType } from './content-type';
import type { EventStream } from './event-stream';
import { bodyOf, readOwnJson } from './read-body';
import type { ReceiverDesk } from './receiver/receiver-desk';
import { answerOfDesk } from './receiver/receiver-routes';
import { hookSchema, sendHook } from './send-hook';
import type { Session } from './session';
import { answerOfStubs } from './stub-routes';
import type { Stubs } from './stubs';

/** What answers are made from. */
export interface SimulatorParts {
  assets: ReadonlyMap<string, Uint8Array>;
  session: Session;
  catcher: Catcher;
  pages: EventStream;
  status: () => SimulatorStatus;
  /** Absent where no folder was named. */
  stubs?: Stubs;
  /** Absent where there is no receiver. */
  desk?: ReceiverDesk;
}

/** The page's requests; the events, which are no single answer, are not among them. */
const routes: Record<string, (served: SimulatorParts, request: IncomingMessage) => PageAnswer | Promise<PageAnswer>> = {
  'GET /api/status': ({ status }) => jsonAnswer(status()),
  'GET /api/caught': ({ catcher }) => jsonAnswer(catcher.requests),
  'GET /api/source-lines': ({ session }) => jsonAnswer(session.sourceLines),
  'POST /api/send': sendRoute,
  'POST /catcher': catchRoute,
};

/** Answers a request that was not refused. */
export function answerPage(served: SimulatorParts, request: IncomingMessage): PageAnswer | Promise<PageAnswer> {
  const path = decoded((request.url ?? '/').replace(/[?#].*$/, ''));
  const name = `${request.method} ${path}`;
  const route = routes[name];
  if (route) return route(served, request);
  const { desk } = served;
  const ofDesk = desk && answerOfDesk(desk, name, request);
  if (ofDesk) return ofDesk;
  const stubbed = answerOfStubs(served.stubs, request);
  if (stubbed) return stubbed;
  return (request.method === 'GET' && file(served, path)) || textAnswer(`There is nothing at ${path}.`, 404);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function file({ assets, session }: SimulatorParts, path: string): PageAnswer | undefined {
  const [, revision = '', name = ''] = /^\/archive\/(\w+)\/(.+)$/.exec(path) ?? [];
  const body = name ? session.file(revision, name) : assets.get(path.slice(1));
  return body && { type: contentType(name || path.slice(1) || 'index.html'), body };
}

async function sendRoute({ desk }: SimulatorParts, request: IncomingMessage): Promise<PageAnswer> {
  const hook = await readOwnJson(request, hookSchema, '{"url": …, "contentType": …, "body": …}');
  if ('refusal' in hook) return hook.refusal;
  return jsonAnswer(await (desk ? desk.send(hook.value) : sendHook(hook.value)));
}

async function catchRoute({ catcher, pages }: SimulatorParts, request: IncomingMessage): Promise<PageAnswer> {
  const body = await bodyOf(request);
  if (body === undefined) return textAnswer('The request is too large.', 413);
  const caught = catcher.catch({ contentType: request.headers['content-type'] ?? '', body });
  pages.tell({ type: 'caught', request: caught });
  return textAnswer('Caught by the simulator.');
}
