import type { IncomingMessage } from 'node:http';
import type { HookRequest } from '../curl-command';
import type { SimulatorStatus } from '../protocol';
import { type Answer, jsonAnswer, textAnswer } from './answer';
import type { Catcher } from './catcher';
import { contentType } from './content-type';
import type { EventStream } from './event-stream';
import { readBody } from './read-body';
import { sendHook } from './send-hook';
import type { Session } from './session';

/** What answers are made from. */
export interface Served {
  assets: ReadonlyMap<string, Uint8Array>;
  session: Session;
  catcher: Catcher;
  pages: EventStream;
  status: () => SimulatorStatus;
}

type Route = (served: Served, request: IncomingMessage) => Answer | Promise<Answer>;

/** The page's requests; the events, which are no single answer, are not among them. */
const routes: Record<string, Route> = {
  'GET /api/status': ({ status }) => jsonAnswer(status()),
  'GET /api/caught': ({ catcher }) => jsonAnswer(catcher.requests),
  'POST /api/send': sendRoute,
  'POST /catcher': catchRoute,
};

/** Answers a request that was not refused. */
export function answerRequest(served: Served, request: IncomingMessage): Answer | Promise<Answer> {
  const path = decoded((request.url ?? '/').replace(/[?#].*$/, ''));
  const route = routes[`${request.method} ${path}`];
  if (route) return route(served, request);
  return (request.method === 'GET' && file(served, path)) || textAnswer(`There is nothing at ${path}.`, 404);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function file({ assets, session }: Served, path: string): Answer | undefined {
  const [, revision = '', name = ''] = /^\/archive\/(\w+)\/(.+)$/.exec(path) ?? [];
  const body = name ? session.file(revision, name) : assets.get(path.slice(1));
  return body && { type: contentType(name || path.slice(1) || 'index.html'), body };
}

async function sendRoute(_: Served, request: IncomingMessage): Promise<Answer> {
  // A page of another origin cannot send this type without being asked for permission first, which it does not get.
  if (request.headers['content-type'] !== 'application/json') return textAnswer('Send JSON.', 415);
  const body = await readBody(request);
  if (body === undefined) return textAnswer('The request is too large.', 413);
  const hook = parseHook(body);
  return hook ? jsonAnswer(await sendHook(hook)) : textAnswer('Send {"url": …, "contentType": …, "body": …}.', 400);
}

function parseHook(text: string): HookRequest | undefined {
  try {
    const hook = JSON.parse(text) as Partial<HookRequest> | null;
    const parts = [hook?.url, hook?.contentType, hook?.body];
    return parts.every((part) => typeof part === 'string') ? (hook as HookRequest) : undefined;
  } catch {
    return undefined;
  }
}

async function catchRoute({ catcher, pages }: Served, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request);
  if (body === undefined) return textAnswer('The request is too large.', 413);
  const caught = catcher.catch({ contentType: request.headers['content-type'] ?? '', body });
  pages.tell({ type: 'caught', request: caught });
  return textAnswer('Caught by the simulator.');
}
