import type { KommoHost } from './host';

/** What stands for the tags that a description may hold (developers.kommo.com/docs/manifest-json). */
export function descriptionTags({ page }: KommoHost): Record<string, string> {
  if (!page) return {};
  const { subdomain, domain, amouser, amouser_id: userId, amohash } = page.system();
  return {
    HOST: `${subdomain}.${domain}`,
    SUBDOMAIN: subdomain,
    LOGIN: amouser,
    ACCOUNT_ID: String(page.account().id),
    USER_ID: String(userId),
    TOP_LEVEL_DOMAIN: domain.split('.').at(-1) ?? '',
    API_HASH: amohash,
  };
}
