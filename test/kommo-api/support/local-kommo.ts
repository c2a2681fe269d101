import { afterEach } from 'vitest';
import { type KommoApi, type KommoApiOptions, startKommoApi } from '../../../kommo-api/start-kommo-api';

/** What came back from the local Kommo. */
export interface LocalAnswer {
  status: number;
  type: string | null;
  // Whatever a test looks for in it.
  body: Json;
}

/** JSON whose keys a test knows. */
export interface Json {
  [key: string]: Json;
}

/** The text that an answer has under a name. */
export function textIn(body: Json, name: string): string {
  const text: unknown = body[name];
  if (typeof text !== 'string') throw new Error(`${name} is no text.`);
  return text;
}

/** A local Kommo at 15:46:56 of 4 April 2017, whose clock stands still unless the test puts it forward. */
export interface TestKommo extends KommoApi {
  token: string;
  ask: (
    request: string,
    options?: { token?: string; body?: unknown; headers?: Record<string, string> },
  ) => Promise<LocalAnswer>;
}

/** Starts local Kommos; closes them after each test. */
export function localKommos(): (options?: KommoApiOptions) => Promise<TestKommo> {
  const opened: KommoApi[] = [];
  afterEach(async () => {
    for (const api of opened.splice(0)) await api.close();
  });
  return async (options) => {
    const api = await startKommoApi({ clock: () => 1_491_300_016_000, ...options });
    opened.push(api);
    const token = api.kommo.tokens.longLived(api.kommo.firstAccount.facts.id);
    return {
      ...api,
      token,
      ask: (request, more) => ask(api.origin + request.replace(/^\w+ /, ''), request, { token, ...more }),
    };
  };
}

interface Asked {
  token: string;
  body?: unknown;
  headers?: Record<string, string>;
}

async function ask(url: string, request: string, { token, body, headers }: Asked): Promise<LocalAnswer> {
  const response = await fetch(url, {
    method: request.split(' ')[0] ?? 'GET',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed = text && /json/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as Json) : {};
  return { status: response.status, type: response.headers.get('content-type'), body: parsed };
}
