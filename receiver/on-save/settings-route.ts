import { createHash } from 'node:crypto';
import type { HttpAnswer, HttpRequest, Route } from '../http/route';
import { errorFields } from '../log/error-fields';
import type { StepLog } from '../log/step-log';
import { checkToken, type DisposableToken, TokenRefused, type TokenRules } from './check-token';
import { crossOriginHeaders } from './cross-origin';
import { readFields } from './read-fields';
import type { SettingsStore } from './settings-store';

/** What the route stands on. */
export interface SettingsRouteParts {
  rules: TokenRules;
  store: SettingsStore;
  log: Pick<StepLog, 'error'>;
}

/** `POST /kommo/settings`: the widget's onSave brings what the administrator wrote into the settings of an account. */
export function createSettingsRoute(parts: SettingsRouteParts): Route {
  return {
    path: '/kommo/settings',
    methods: ['POST', 'OPTIONS'],
    async handle(request) {
      const answer = request.method === 'OPTIONS' ? { status: 204 } : await answerTo(request, parts);
      return { ...answer, headers: crossOriginHeaders(request, parts.rules.kommoOrigin !== undefined) };
    },
  };
}

async function answerTo(request: HttpRequest, { rules, store, log }: SettingsRouteParts): Promise<HttpAnswer> {
  try {
    const token = await checkToken(firstOf(request.headers['x-auth-token']), rules);
    const fields = readFields(request.body);
    if (!fields) return { status: 400, body: 'The body has to be JSON such as {"fields": {"login": "…"}}.' };
    if (!(await store.useTokenOnce(useOf(token, request), token.expires))) {
      return { status: 409, body: 'These settings have been sent before. Save them again.' };
    }
    await store.saveCredentials(token.accountId, fields);
    return { status: 200, body: 'The settings are stored.' };
  } catch (error) {
    if (error instanceof TokenRefused) return { status: 401, body: error.message };
    log.error({ step: 'settings', ...errorFields(error) }, 'settings of an account could not be stored');
    // Answered here, because a page cannot read an answer without the headers of this route.
    return { status: 503, body: 'The settings could not be stored. Save them again later.' };
  }
}

/**
 * What may happen once. Kommo's page keeps a token for 25 minutes (observed) and uses it for every save in that time, so a
 * token that was good for one request would refuse an administrator who corrects a password. The widget puts a number
 * into each request; the same request a second time is a replay.
 */
function useOf({ id }: DisposableToken, { body }: HttpRequest): string {
  return `${id}.${createHash('sha256').update(body).digest('base64url')}`;
}

function firstOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
