import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublic } from './is-public';
import { PrivateTarget } from './private-target';

/** Looks up all addresses of a name. */
export type LookupAll = (
  name: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A look-up for sockets that fails when one of the addresses is not public. A socket connects to what its own look-up
 * answered, so a name cannot mean something else between the check and the connection.
 */
export function guardedLookup(lookup: LookupAll = systemLookup): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      const fault = error ?? faultOf(name, addresses);
      if (fault) callback(fault, []);
      else if (options.all) callback(null, addresses);
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 0);
    });
  };
}

function faultOf(name: string, addresses: LookupAddress[]): Error | undefined {
  if (addresses.length === 0) return new Error(`${name} has no address.`);
  return addresses.every(({ address }) => isPublic(address)) ? undefined : new PrivateTarget(name);
}
