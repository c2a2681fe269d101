// The names that RFC 2606 keeps for examples.
const exampleHost = /(^|\.)example(\.(com|net|org))?$/i;

/**
 * Where the widget sends what the administrator saves: the origin of the address that Kommo calls. Its path and its key
 * stay out of script.js. Empty for an example such as the default of package.json: nobody answers there.
 */
export function receiverOrigin(webhookUrl: string): string {
  const { origin, hostname } = new URL(webhookUrl);
  return exampleHost.test(hostname) ? '' : origin;
}
