import { isKommoHost } from '../api/kommo-host';

/** Whether `origin` is the place of an account of Kommo, such as `https://shop.kommo.com`. */
export function isKommoOrigin(origin: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  return protocol === 'https:' && port === '' && isKommoHost(hostname);
}
