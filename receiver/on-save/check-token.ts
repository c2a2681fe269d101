import { createSecretKey } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { OAuthIntegration } from '../settings/settings';
import { isKommoOrigin } from './kommo-origin';

/** What a disposable token of Kommo tells, after everything about it was checked but whether it was used before. */
export interface DisposableToken {
  id: string;
  accountId: number;
  /** In seconds since 1970. */
  expires: number;
}

/** Who may have signed a token, and for whom. */
export interface TokenRules extends OAuthIntegration {
  /** A local Kommo, which issues tokens under its own address. */
  kommoOrigin?: string;
}

/** Why a token is refused, in one sentence. */
export class TokenRefused extends Error {}

/** Seconds by which the clocks of Kommo and of this server may differ. */
const clockTolerance = 30;

/**
 * Reads the token that Kommo's page puts into X-Auth-Token: HS256 with the integration's secret, for the origin of
 * PUBLIC_URL, issued by a host of Kommo, within its time. Throws TokenRefused.
 */
export async function checkToken(token: string | undefined, rules: TokenRules): Promise<DisposableToken> {
  if (!token) throw new TokenRefused('The header X-Auth-Token is missing.');
  const { payload } = await jwtVerify(token, createSecretKey(rules.clientSecret, 'utf8'), {
    algorithms: ['HS256'],
    audience: new URL(rules.publicUrl).origin,
    clockTolerance,
    requiredClaims: ['iss', 'jti', 'exp'],
  }).catch((error: unknown) => {
    throw new TokenRefused(sentenceOf(error), { cause: error });
  });
  if (payload.iss !== rules.kommoOrigin && !isKommoOrigin(payload.iss)) {
    throw new TokenRefused('The token was not issued by a host of Kommo.');
  }
  // The documents write client_uuid; tokens with client_uid have been seen.
  const client = payload['client_uuid'] ?? payload['client_uid'];
  if (client !== rules.clientId) throw new TokenRefused('The token is of another integration than KOMMO_CLIENT_ID.');
  const accountId = Number(payload['account_id']);
  if (!Number.isSafeInteger(accountId) || accountId <= 0) throw new TokenRefused('The token names no account.');
  return { id: payload.jti ?? '', accountId, expires: (payload.exp ?? 0) + clockTolerance };
}

function sentenceOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) return claimSentence(error.claim);
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return 'The token is not signed with the secret of this integration: KOMMO_CLIENT_SECRET may be another one.';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'The token is not signed with HS256.';
  return 'X-Auth-Token is not a token.';
}

const claimSentences: Readonly<Record<string, string>> = {
  aud: 'The token is for another server than PUBLIC_URL.',
  nbf: 'The token is not valid yet: the clock of this server may be slow.',
};

function claimSentence(claim: string): string {
  return claimSentences[claim] ?? `The token has no right "${claim}".`;
}
