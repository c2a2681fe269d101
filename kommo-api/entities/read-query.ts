import type { Call } from '../http/call';
import { ApiProblem } from '../http/problem';
import type { With } from './draw-card';

/** A filter by numbers, such as `filter[id][]=1&filter[id][]=2` or `filter[id]=1`; undefined where there is none. */
export function idFilter({ query }: Call, name: string): ReadonlySet<number> | undefined {
  const pattern = new RegExp(`^filter\\[${name}\\](\\[\\d*\\])?$`);
  const values = [...query].filter(([key]) => pattern.test(key)).map(([, value]) => Number(value));
  return values.length > 0 ? new Set(values) : undefined;
}

/** What `with` asks for. */
export function withOf({ query }: Call): With {
  return new Set((query.get('with') ?? '').split(','));
}

/** Puts cards in order by `order[id]=desc` and the like; all have the same times, so only the number tells them apart. */
export function ordered<Card extends { id: number }>(cards: Card[], { query }: Call): Card[] {
  const direction = [...query].find(([key]) => /^order\[(id|created_at|updated_at)\]$/.test(key))?.[1] ?? 'asc';
  if (direction !== 'asc' && direction !== 'desc') throw new ApiProblem(400, 'order has to be asc or desc');
  const sign = direction === 'asc' ? 1 : -1;
  return cards.toSorted((one, other) => sign * (one.id - other.id));
}

/**
 * Refuses what this model does not know: Kommo may, and an answer that leaves a filter out would show more than was
 * asked for. @throws Problem of status 400
 */
export function checkQuery({ query }: Call, filters: readonly string[] = []): void {
  const known = /^(with|limit|page|order\[\w+\])$/;
  const filter = new RegExp(`^filter\\[(${filters.join('|')})\\](\\[\\d*\\])?$`);
  const unknown = [...query.keys()].find((key) => !known.test(key) && !(filters.length > 0 && filter.test(key)));
  if (unknown !== undefined) throw new ApiProblem(400, `The local Kommo does not know the parameter ${unknown}`);
}
