/** Whether a host belongs to Kommo: no token goes anywhere else. Kommo's documentation has an underscore in one. */
export function isKommoHost(host: string): boolean {
  return /^(?:[a-z0-9_-]+\.)+(?:kommo|amocrm)\.com$/.test(host.toLowerCase());
}

/** Where a host of Kommo is called, and with which headers. */
export interface KommoAddress {
  origin: string;
  headers: Record<string, string>;
}

/**
 * The address of a host: its own, or that of the local Kommo of the settings, which is told whom it stands for. Throws for a
 * host of somebody else.
 */
export function addressOf(host: string, kommoOrigin: string | undefined): KommoAddress {
  if (!isKommoHost(host)) throw new Error(`"${host}" is not a host of Kommo.`);
  return kommoOrigin === undefined
    ? { origin: `https://${host.toLowerCase()}`, headers: {} }
    : { origin: kommoOrigin, headers: { host } };
}
