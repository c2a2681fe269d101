import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { cut } from '../../../shared/cut';
import type { SendResult } from '../../protocol';
import { jsonAnswer, type PageAnswer, redirection, textAnswer } from '../answer';
import type { Routes, SimulatorParts } from '../served';
import { bodyOf, readOwnJson } from '../read-body';
import { takeMessage } from '../receiver/receiver-routes';
import { hookSchema, sendHook } from '../send-hook';
import { makeStub } from '../stub-routes';
import { allowPage, gateFrame, wayOnPage } from './gate-pages';

/** What is asked of this server under its own origin: by its own pages, by back ends and by the user. */
export const ownRoutes: Routes = {
  'GET /': wayToPage,
  'GET /api/status': ({ status }) => jsonAnswer(status()),
  'POST /catcher': catchRoute,
  'POST /phone': ({ desk }, request) => (desk ? takeMessage(desk, request) : textAnswer('There is no phone.', 404)),
  'GET /gate': ({ origins }) => gateFrame(origins),
  'POST /api/token': (served, request) => ofOwnPage(served, request) ?? jsonAnswer({ token: served.tokens.give() }),
  'POST /api/send': (served, request) => withToken(served, request, sendRoute),
  'POST /api/stubs': (served, request) => withToken(served, request, stubRoute),
  'GET /allow': ({ targets, tokens }) => allowPage({ hosts: targets.hosts, token: tokens.give() }),
  'POST /allow': (served, request) => ofOwnPage(served, request) ?? allowRoute(served, request),
};

/** How much of what a widget may have asked for is printed, in characters. */
const longestLine = 300;

const isSafari = /^(?!.*(Chrome|Chromium|Firefox|Edg)\/).*Safari\//;

function wayToPage({ origins }: SimulatorParts, { headers }: IncomingMessage): PageAnswer {
  return isSafari.test(headers['user-agent'] ?? '') ? wayOnPage(origins) : redirection(origins.widget);
}

/** Refuses what no page of this server has asked for; browsers name the origin of whatever is posted. */
function ofOwnPage({ origins }: SimulatorParts, { headers }: IncomingMessage): PageAnswer | undefined {
  return headers.origin === origins.own ? undefined : textAnswer('Only this server’s own pages may ask for this.', 403);
}

function withToken(
  served: SimulatorParts,
  request: IncomingMessage,
  route: (served: SimulatorParts, request: IncomingMessage) => Promise<PageAnswer>,
): PageAnswer | Promise<PageAnswer> {
  const refused = ofOwnPage(served, request);
  if (refused) return refused;
  if (!served.tokens.take(request.headers['x-token'])) return textAnswer('The token is not good, or was used.', 403);
  return route(served, request);
}

async function sendRoute({ desk, targets, report }: SimulatorParts, request: IncomingMessage): Promise<PageAnswer> {
  const read = await readOwnJson(request, hookSchema, '{"url": …, "contentType": …, "body": …}');
  if ('refusal' in read) return read.refusal;
  const hook = read.value;
  const send = (): Promise<SendResult> => sendHook(hook, targets);
  const result = await (desk ? desk.send(hook, send) : send());
  const url = URL.canParse(hook.url) ? new URL(hook.url) : undefined;
  if (url?.host && !targets.isOwn(url))
    report(cut(`A hook for ${url.host}: ${result.status ?? result.answer}`, longestLine));
  return jsonAnswer(result);
}

async function stubRoute({ stubs }: SimulatorParts, request: IncomingMessage): Promise<PageAnswer> {
  return stubs ? makeStub(stubs, request) : textAnswer('No folder for stubs was named.', 404);
}

async function catchRoute({ catcher, pages }: SimulatorParts, request: IncomingMessage): Promise<PageAnswer> {
  const body = await bodyOf(request);
  if (body === undefined) return textAnswer('The request is too large.', 413);
  const caught = catcher.catch({ contentType: request.headers['content-type'] ?? '', body });
  pages.tell({ type: 'caught', request: caught });
  return textAnswer('Caught by the simulator.');
}

const allowSchema = v.object({ token: v.string(), host: v.pipe(v.string(), v.trim()) });

async function allowRoute({ targets, tokens }: SimulatorParts, request: IncomingMessage): Promise<PageAnswer> {
  const form = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
  const { success, output } = v.safeParse(allowSchema, form);
  if (!success || !tokens.take(output.token)) return textAnswer('Load the page /allow anew.', 403);
  const fault = targets.allow(output.host);
  if (fault === undefined) return redirection('/allow', 303);
  return allowPage({ hosts: targets.hosts, token: tokens.give(), fault });
}
