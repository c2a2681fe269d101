import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type PageAnswer, redirection, textAnswer } from './answer';
import { isHostOf, type Origins } from './gate/origins';

/** What this computer is called too. By these names the page is entered only. */
const otherNames = ['localhost', '[::1]'];

/**
 * The answer to a request that is not one of this server's pages; undefined for those. Another Host is a foreign name made
 * to point to this computer, another Origin a foreign page; both would reach whatever listens here. What comes from one
 * of the two origins to the other is foreign too.
 */
export function refusal({ headers, method, url = '/' }: IncomingMessage, origins: Origins): PageAnswer | undefined {
  const { host } = headers;
  const asked = [origins.own, origins.widget].find((origin) => isHostOf(host, origin));
  if (!asked) {
    const isEntry = method === 'GET' && url === '/' && isOtherName(host, origins);
    if (isEntry) return redirection(origins.own);
    return textAnswer(`This server answers to ${new URL(origins.own).host} only, not to ${host}.`, 403);
  }
  const fault =
    faultOf(headers, asked, method === 'GET') ?? (climbs(url) ? 'The path leads out of the archive.' : undefined);
  return fault === undefined ? undefined : textAnswer(fault, 403);
}

function isOtherName(host: string | undefined, { own }: Origins): boolean {
  return otherNames.some((name) => isHostOf(host, own.replace('127.0.0.1', name)));
}

function faultOf(headers: IncomingHttpHeaders, asked: string, isGet: boolean): string | undefined {
  const { origin, 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode } = headers;
  if (origin !== undefined && !isFrom(origin, asked)) {
    return `This server answers to its own page only, not to ${origin}.`;
  }
  const isForeign = !['same-origin', 'none'].includes(site);
  if (isForeign && !(isGet && mode === 'navigate')) return 'This server answers to its own page only.';
  // One would outlive the page, and be asked before this server.
  if (headers['service-worker'] !== undefined) return 'There are no service workers here.';
  return undefined;
}

function isFrom(origin: string, own: string): boolean {
  return URL.canParse(origin) && new URL(origin).origin === own;
}

function climbs(url: string): boolean {
  const path =
    url
      .split('?')[0]
      ?.replace(/%2e/gi, '.')
      .replace(/%2f|%5c|\\/gi, '/') ?? '';
  return path.split('/').includes('..');
}
