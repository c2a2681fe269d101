import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { type PageAnswer, jsonAnswer, textAnswer } from './answer';
import { bodyOf, readOwnJson } from './read-body';
import type { ReceiverDesk } from './receiver/receiver-desk';
import type { Stubs } from './stubs';

/** What answers for what is not in this page. */
interface BackEnds {
  stubs: Stubs | undefined;
  desk: ReceiverDesk | undefined;
}

/** Kommo's own addresses, which this page has not: only a stub can answer for them, and the local API for what is read. */
const ofKommo = /^\/(api\/v\d|ajax|private|v3)\//;
const proxy = '/private/widget/proxy.php';

/** The answer of a back end that is not there; undefined for the page's own requests. */
export function answerOfStubs(ends: BackEnds, request: IncomingMessage): Promise<PageAnswer> | undefined {
  const { stubs } = ends;
  const [pathname = '/', query] = String(request.url).split('?');
  if (stubs && pathname === '/stubbed')
    return stubs.answer(String(request.method), new URLSearchParams(query).get('address') ?? '');
  if (stubs && pathname === proxy) return throughProxy(stubs, request);
  return ofKommo.test(pathname) ? answerOfKommo(ends, request) : undefined;
}

/** A stub goes before the local API: whoever wrote it wants that answer. */
async function answerOfKommo({ stubs, desk }: BackEnds, request: IncomingMessage): Promise<PageAnswer> {
  const [method, url] = [String(request.method), String(request.url)];
  const isRead = method === 'GET' && url.startsWith('/api/v4/');
  const answer = (await stubs?.find(method, url)) ?? (isRead ? await desk?.readForPage(request) : undefined);
  return answer ?? stubs?.refusal(method, url) ?? withoutFolder(url.replace(/\?.*/, ''));
}

function withoutFolder(path: string): PageAnswer {
  return textAnswer(
    `This page has no ${path}. Name a folder with an answer for it: npm run dev -- --stubs FOLDER`,
    404,
  );
}

/** What `crm_post` asks for: the address behind Kommo's proxy. */
async function throughProxy(stubs: Stubs, request: IncomingMessage): Promise<PageAnswer> {
  const target = new URLSearchParams((await bodyOf(request)) ?? '').get('target');
  return stubs.answer('POST', target ?? proxy);
}

/** Writes the file that answers a request from now on. */
export async function makeStub(stubs: Stubs, request: IncomingMessage): Promise<PageAnswer> {
  const asked = await readOwnJson(request, v.object({ request: v.string() }), '{"request": "GET https://…"}');
  if ('refusal' in asked) return asked.refusal;
  const path = await stubs.make(asked.value.request);
  return path === undefined
    ? textAnswer('These are too many stubs. Start npm run dev again.', 429)
    : jsonAnswer({ path });
}
