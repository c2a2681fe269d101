import type { KommoApi } from '../../kommo-api/start-kommo-api';

/** What to do with a local Kommo that runs. */
export function describeKommoApi({ origin, kommo }: KommoApi): string {
  const { facts } = kommo.firstAccount;
  const { integration } = kommo.tokens;
  const token = kommo.tokens.longLived(facts.id);
  return `
The API of the local Kommo is at ${origin} (Ctrl+C ends it). Try it:

curl -H 'Authorization: Bearer ${token}' '${origin}/api/v4/leads?with=contacts'

For a receiver with one private integration:

KOMMO_ORIGIN=${origin}
KOMMO_HOST=${facts.subdomain}.kommo.com
KOMMO_TOKEN=${token}

For one with OAuth, which POST ${origin}/local/accounts/${facts.id}/code installs:

KOMMO_ORIGIN=${origin}
KOMMO_CLIENT_ID=${integration.id}
KOMMO_CLIENT_SECRET=${integration.secret}
PUBLIC_URL=${new URL(integration.redirectUri).origin}`;
}
