import { isObject } from '../../shared/is-object';

/** What can go wrong with an answer. */
export type TroubleKind = 'slow' | 'broken' | 'cut off' | 'lost' | 'refused';

/** Something that goes wrong on purpose. */
export interface Trouble {
  /** The beginning of the requests that it befalls, such as `POST /oauth2` or `GET /api/v4/leads`; without it, all. */
  on?: string;
  /**
   * `slow` answers late; `broken` answers half of the JSON as if it were all; `cut off` hangs up in the middle of an
   * answer; `lost` does what was asked and hangs up without an answer; `refused` does nothing and answers with `status`.
   */
  kind: TroubleKind;
  /** For `slow`. */
  milliseconds?: number;
  /** For `refused`: a gateway's 500, 502 or 504, or any other. */
  status?: number;
  /** For `refused`: seconds. */
  retryAfter?: number;
  /** How often; without it, until it is cleared. */
  times?: number;
}

/** The troubles that are set, the first that fits is taken. */
export class Troubles {
  #set: Trouble[] = [];

  add(trouble: Trouble): void {
    this.#set.push({ ...trouble });
  }

  clear(): void {
    this.#set = [];
  }

  /** The trouble that befalls a request, counted. */
  take(request: string): Trouble | undefined {
    const found = this.#set.find(({ on = '', times = 1 }) => times > 0 && request.startsWith(on));
    if (found?.times !== undefined) found.times -= 1;
    return found;
  }
}

const kinds: ReadonlySet<unknown> = new Set(['slow', 'broken', 'cut off', 'lost', 'refused']);

/** Whether a value that came over HTTP is a trouble. */
export function isTrouble(value: unknown): value is Trouble {
  if (!isObject(value) || !kinds.has(value['kind'])) return false;
  const { on = '', milliseconds = 0, status = 0, retryAfter = 0, times = 0 } = value;
  return typeof on === 'string' && [milliseconds, status, retryAfter, times].every(Number.isFinite);
}
