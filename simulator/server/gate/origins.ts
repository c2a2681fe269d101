import { createHash } from 'node:crypto';
import { accountFacts } from '../../../kommo/sample-account/facts';

/**
 * Where the server is reached: two origins on one port, between which the browser keeps a wall. The widget’s code runs
 * in pages of the one; what may send hooks and write files stands in pages of the other.
 */
export interface Origins {
  /** Of this server’s own pages, with the address that it has bound. */
  own: string;
  /** Of the page with the widget in it: another one for each source, so that none finds what is stored for another. */
  widget: string;
}

/**
 * The origins for a source. Browsers find every name that ends in `.localhost` on this computer. As in Kommo, the first
 * part of the name is the account's subdomain: widgets read it there.
 */
export function originsOf(source: string, port: number): Origins {
  const name = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const at = (host: string): string => new URL(`http://${host}:${port}`).origin;
  return { own: at('127.0.0.1'), widget: at(`${accountFacts.subdomain}.widget-${name}.localhost`) };
}

/** Which of them a request is for, by its Host; undefined for neither. */
export function sideOf(host: string | undefined, origins: Origins): keyof Origins | undefined {
  const sides = ['own', 'widget'] as const;
  return sides.find((side) => isHostOf(host, origins[side]));
}

/** Whether a Host is the one of an origin; browsers leave the port of http itself out, other programs do not. */
export function isHostOf(host: string | undefined, origin: string): boolean {
  return host !== undefined && [host, host.replace(/:80$/, '')].includes(new URL(origin).host);
}
