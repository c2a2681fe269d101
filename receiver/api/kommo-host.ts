/** Whether a host belongs to Kommo: no token goes anywhere else. Kommo's documentation has an underscore in one. */
export function isKommoHost(host: string): boolean {
  return /^(?:[a-z0-9_-]+\.)+(?:kommo|amocrm)\.com$/.test(host.toLowerCase());
}

/** Where an account is called: its host, or the local Kommo of the settings instead. Throws for a host of somebody else. */
export function originOf(host: string, kommoOrigin: string | undefined): string {
  if (kommoOrigin !== undefined) return kommoOrigin;
  if (!isKommoHost(host)) throw new Error(`"${host}" is not a host of Kommo.`);
  return `https://${host.toLowerCase()}`;
}
