import { decodeJwt } from 'jose';

/** What an access token tells of itself. It is ours, or Kommo's answer to us, so its signature need not be checked. */
export interface TokenClaims {
  accountId?: number;
  /** A host of Kommo that does not change with the subdomain. */
  apiDomain?: string;
}

/** The claims of a token; nothing of one that is no JWT. */
export function claimsOf(accessToken: string): TokenClaims {
  try {
    const { account_id: accountId, api_domain: apiDomain } = decodeJwt(accessToken);
    return {
      ...(Number.isSafeInteger(Number(accountId)) && accountId !== undefined && { accountId: Number(accountId) }),
      ...(typeof apiDomain === 'string' && { apiDomain }),
    };
  } catch {
    return {};
  }
}
