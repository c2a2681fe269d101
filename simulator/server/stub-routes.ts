import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { type PageAnswer, jsonAnswer, textAnswer } from './answer';
import { bodyOf, readOwnJson } from './read-body';
import type { Stubs } from './stubs';

/** Kommo's own addresses, which this page has not: only a stub can answer for them. */
const ofKommo = /^\/(api\/v\d|ajax|private|v3)\//;
const proxy = '/private/widget/proxy.php';

/** The answer of a back end that is not there; undefined for the page's own requests. */
export function answerOfStubs(stubs: Stubs | undefined, request: IncomingMessage): Promise<PageAnswer> | undefined {
  const [method, url] = [String(request.method), String(request.url)];
  const [pathname = '/', query] = url.split('?');
  const isKommos = ofKommo.test(pathname);
  if (!stubs) return isKommos ? Promise.resolve(withoutFolder(pathname)) : undefined;
  if (pathname === '/stubbed') return stubs.answer(method, new URLSearchParams(query).get('address') ?? '');
  if (pathname === proxy) return throughProxy(stubs, request);
  return isKommos ? stubs.answer(method, url) : undefined;
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
