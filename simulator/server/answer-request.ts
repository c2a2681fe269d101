import type { IncomingMessage } from 'node:http';
import { isObject } from '../../shared/is-object';
import type { HookRequest } from '../curl-command';
import type { SimulatorStatus } from '../protocol';
import { type Answer, jsonAnswer, textAnswer } from './answer';
import type { Catcher } from './catcher';
import { contentType } from './content-type';
import type { EventStream } from './event-stream';
import { readBody } from './read-body';
import { areCards } from './receiver/put-cards';
import type { ReceiverDesk } from './receiver/receiver-desk';
import { sendHook } from './send-hook';
import type { Session } from './session';

/** What answers are made from. */
export interface Served {
  assets: ReadonlyMap<string, Uint8Array>;
  session: Session;
  catcher: Catcher;
  pages: EventStream;
  status: () => SimulatorStatus;
  /** Absent where there is no receiver. */
  desk?: ReceiverDesk;
}

type Route = (served: Served, request: IncomingMessage) => Answer | Promise<Answer>;

/** The page's requests; the events, which are no single answer, are not among them. */
const routes: Record<string, Route> = {
  'GET /api/status': ({ status }) => jsonAnswer(status()),
  'GET /api/caught': ({ catcher }) => jsonAnswer(catcher.requests),
  'POST /api/send': sendRoute,
  'POST /catcher': catchRoute,
  'GET /api/progress': ({ desk }) => jsonAnswer(desk?.trail.all ?? []),
  'PUT /api/cards': cardsRoute,
  'POST /phone': phoneRoute,
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

async function sendRoute({ desk }: Served, request: IncomingMessage): Promise<Answer> {
  const read = await readOwnJson(request);
  if ('refusal' in read) return read.refusal;
  const hook = read.value;
  if (!isHook(hook)) return textAnswer('Send {"url": …, "contentType": …, "body": …}.', 400);
  return jsonAnswer(await (desk ? desk.follow(hook, sendHook) : sendHook(hook)));
}

/** What only the page itself may send. */
async function readOwnJson(request: IncomingMessage): Promise<{ value: unknown } | { refusal: Answer }> {
  // A page of another origin cannot send this type without being asked for permission first, which it does not get.
  if (request.headers['content-type'] !== 'application/json') return { refusal: textAnswer('Send JSON.', 415) };
  const body = await readBody(request);
  return body === undefined ? { refusal: textAnswer('The request is too large.', 413) } : { value: parseJson(body) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHook(value: unknown): value is HookRequest {
  return (
    isObject(value) && [value['url'], value['contentType'], value['body']].every((part) => typeof part === 'string')
  );
}

async function cardsRoute({ desk }: Served, request: IncomingMessage): Promise<Answer> {
  const read = await readOwnJson(request);
  if ('refusal' in read) return read.refusal;
  if (!areCards(read.value)) return textAnswer('Send the list of the cards.', 400);
  desk?.putCards(read.value);
  return jsonAnswer({});
}

/** Where the receiver's channel posts messages to. */
async function phoneRoute({ desk }: Served, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request);
  const isTaken = desk?.take(String(request.headers['idempotency-key']), parseJson(body ?? ''));
  return isTaken ? textAnswer('It has arrived.') : textAnswer('That is no message.', 400);
}

async function catchRoute({ catcher, pages }: Served, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request);
  if (body === undefined) return textAnswer('The request is too large.', 413);
  const caught = catcher.catch({ contentType: request.headers['content-type'] ?? '', body });
  pages.tell({ type: 'caught', request: caught });
  return textAnswer('Caught by the simulator.');
}
