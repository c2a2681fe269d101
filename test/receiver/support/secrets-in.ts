/** What may stand in no log: whatever has its shape, and what the tests of the receiver use as such. */
const secrets: readonly RegExp[] = [
  // Phones and mail addresses, as the sample account writes them too.
  /\+\d{7,}/,
  /\(\d{3}\) \d{3}/,
  /\b(12125550\d{3}|13125550\d{3}|12025550\d{3}|15550001111|902125550\d{3})\b/,
  /[\w.+-]+@[\w-]+\.[a-z]+/,
  // People, and the words of messages.
  /Maria|Lopez|John Smith|Yılmaz|Haddad|Ana\b/,
  /\b(Hello|Hi|Olá)\b|\{\{/,
  // Tokens, keys and passwords.
  /eyJ[\w-]{8,}/,
  /Bearer|whsec_/,
  /a-token-for-tests|a-key-for-tests|another-key-for-tests|(BwcH){3}/,
  /secret|password|hunter2/,
];

/** The lines of a log in which a phone, a text, a token or a key stands. */
export function secretsIn(log: string): string[] {
  return log.split('\n').filter((line) => secrets.some((secret) => secret.test(line)));
}
