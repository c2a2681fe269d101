import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorFields } from '../log/error-fields';
import type { StepLog } from '../log/step-log';
import { findRoute } from './find-route';
import { receiveBody } from './receive-body';
import type { HttpAnswer, RequestHead, Route } from './route';

/** What requests are answered with. */
export interface Service {
  routes: readonly Route[];
  log: StepLog;
  /** The server goes down: connections are not kept. */
  isStopping(): boolean;
}

/** Answers one request, whatever it is. */
export async function serveRequest(
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
): Promise<void> {
  const answer = await answerTo(request, service);
  if (answer) send(answer, { request, response, isLast: service.isStopping() });
}

/** Undefined where nobody is there any more who could read it. */
async function answerTo(request: IncomingMessage, { routes, log }: Service): Promise<HttpAnswer | undefined> {
  const head = headOf(request);
  if (!head) return { status: 400, body: 'The address of this request cannot be read.' };
  const found = findRoute(head, routes);
  if ('refusal' in found) return found.refusal;
  const body = await receiveBody(request).catch(() => 'gone' as const);
  if (body === 'gone') return undefined;
  if (!body)
    return { status: 413, headers: { connection: 'close' }, body: 'It is too large: 256 KB are taken at most.' };
  try {
    return await found.route.handle({ ...head, body });
  } catch (error) {
    log.error({ step: 'answer', path: found.route.path, ...errorFields(error) }, 'a request could not be answered');
    return { status: 500, body: 'This server made a mistake. Its log says more.' };
  }
}

function headOf({ method = '', url = '', headers }: IncomingMessage): RequestHead | undefined {
  const base = 'http://receiver';
  return URL.canParse(url, base) ? { method, url: new URL(url, base), headers } : undefined;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  isLast: boolean;
}

function send({ status, headers, body = '' }: HttpAnswer, { request, response, isLast }: Exchange): void {
  // What was refused before its body was read would otherwise be read to its end.
  const closes = isLast || !request.complete;
  response.writeHead(status, {
    ...(body && { 'content-type': 'text/plain; charset=utf-8' }),
    'content-length': Buffer.byteLength(body),
    ...(closes && { connection: 'close' }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
