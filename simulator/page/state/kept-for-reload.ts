import * as v from 'valibot';
import { isObject } from '../../../shared/is-object';
import { parseStored } from './parse-stored';

type Kind = 'unfinished' | 'window';

/** Keeps something of the widget of `source` for the next load of this tab. */
export function keepForReload(kind: Kind, source: string, work: object): void {
  sessionStorage.setItem(`local-kommo ${kind}`, JSON.stringify({ source, ...work }));
}

/** What was kept of the widget of `source`, if it is whole; it is given out once. */
export function takeKept<Work>(kind: Kind, source: string, schema: v.GenericSchema<unknown, Work>): Work | undefined {
  const key = `local-kommo ${kind}`;
  const kept = parseStored(sessionStorage.getItem(key));
  sessionStorage.removeItem(key);
  if (!isObject(kept) || kept['source'] !== source) return undefined;
  const { success, output } = v.safeParse(schema, kept);
  return success ? output : undefined;
}
