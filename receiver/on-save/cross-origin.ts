import type { HttpRequest } from '../http/route';
import { isKommoOrigin } from './kommo-origin';

/**
 * The headers that let a page of Kommo read an answer; none for other pages. Beside a local Kommo, whose pages have a port
 * of their own, any page of this computer counts as one. What protects the route is its token.
 */
export function crossOriginHeaders({ headers }: HttpRequest, isLocal: boolean): Record<string, string> {
  const { origin } = headers;
  const isPage = isKommoOrigin(origin) || (isLocal && isOfThisComputer(origin));
  if (!isPage || origin === undefined) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST',
    // jQuery adds the third one where a page has told it to.
    'access-control-allow-headers': 'X-Auth-Token, Content-Type, X-Requested-With',
    'access-control-max-age': '600',
  };
}

function isOfThisComputer(origin = ''): boolean {
  return /^https?:\/\/(([\w-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(origin);
}
