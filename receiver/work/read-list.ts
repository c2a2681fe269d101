import { isObject } from '../../shared/is-object';
import { ApiFailure } from '../api/api-failure';
import type { KommoClient } from '../api/kommo-client';
import { type KommoRecord, listIn, readRecord } from '../values/records';

/** How many records Kommo gives in one answer. */
const pageSize = 250;

/** Where a list stands: `leads` of `/api/v4/leads?with=contacts`. */
export interface ListPlace {
  accountId: number;
  path: string;
  /** What it is called in `_embedded`. */
  name: string;
  query?: string;
  /** What it belongs to may be deleted. */
  mayBeMissing?: boolean;
}

/** One page of a list; empty for 204. */
async function readPage(api: KommoClient, { accountId, path, name, mayBeMissing }: ListPlace, query: string) {
  const { status, body } = await api.request(accountId, { method: 'GET', path: `${path}?${query}` });
  if (status === 204 || (status === 404 && mayBeMissing)) return [];
  if (status !== 200 || !isObject(body) || !isObject(body['_embedded'])) throw new ApiFailure('broken-answer');
  return listIn(body['_embedded'][name]);
}

/** A whole list, page after page. */
export async function readList(api: KommoClient, place: ListPlace): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for (let page = 1; ; page += 1) {
    const items = await readPage(api, place, `limit=${pageSize}&page=${page}`);
    all.push(...items);
    if (items.length < pageSize) return all;
  }
}

/** The records with these numbers; those that are deleted are missing. */
export async function readRecords(
  api: KommoClient,
  place: ListPlace,
  ids: readonly number[],
): Promise<Map<number, KommoRecord>> {
  const records = new Map<number, KommoRecord>();
  const wanted = [...new Set(ids)];
  for (let start = 0; start < wanted.length; start += pageSize) {
    // Brackets as they are: encoded ones would make the address of 250 numbers longer than servers take.
    const filter = wanted.slice(start, start + pageSize).map((id) => `filter[id][]=${id}`);
    const query = [...(place.query ? [place.query] : []), ...filter, `limit=${pageSize}`].join('&');
    for (const item of await readPage(api, place, query)) records.set(Number(item['id']), readRecord(item));
  }
  return records;
}
