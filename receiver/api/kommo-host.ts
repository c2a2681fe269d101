/** Whether a host belongs to Kommo: no token goes anywhere else. */
export function isKommoHost(host: string): boolean {
  return /^(?:[a-z0-9-]+\.)+(?:kommo|amocrm)\.com$/.test(host.toLowerCase());
}

/** Where an account is called: its host, or the local Kommo of the settings instead. Throws for a host of somebody else. */
export function originOf(host: string, kommoOrigin: string | undefined): string {
  if (kommoOrigin !== undefined) return kommoOrigin;
  if (!isKommoHost(host)) throw new Error(`"${host}" is not a host of Kommo.`);
  return `https://${host.toLowerCase()}`;
}
