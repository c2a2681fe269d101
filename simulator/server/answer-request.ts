import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { HookRequest } from '../curl-command';
import type { SimulatorStatus } from '../protocol';
import { type Answer, jsonAnswer, textAnswer } from './answer';
import type { Catcher } from './catcher';
import { contentType } from './content-type';
import type { EventStream } from './event-stream';
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

const hookSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ url: v.string(), contentType: v.string(), body: v.string() }),
);

function parseHook(text: string): HookRequest | undefined {
  const { success, output } = v.safeParse(hookSchema, text);
  return success ? output : undefined;
}

async function catchRoute({ catcher, pages }: Served, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request);
  if (body === undefined) return textAnswer('The request is too large.', 413);
  const caught = catcher.catch({ contentType: request.headers['content-type'] ?? '', body });
  pages.tell({ type: 'caught', request: caught });
  return textAnswer('Caught by the simulator.');
}

/** Far more than a hook has. */
const largestBody = 2 * 1024 * 1024;

/** The body of a request as text; undefined when it is too large to be taken. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= largestBody) chunks.push(chunk);
  }
  return length > largestBody ? undefined : Buffer.concat(chunks).toString();
}
