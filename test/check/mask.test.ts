import { describe, expect, it } from 'vitest';
import { excerpt } from '../../check/excerpt';
import { maskedSecret, maskSecrets } from '../../check/mask';

describe('a text with a secret in it', () => {
  it.each([
    ['var client_secret = "hush4you2know";', 'var client_secret = "hu… (13 characters)";'],
    [`headers['X-Api-Key', 'hush4you2know'](1)`, `headers['X-Api-Key', 'hu… (13 characters)'](1)`],
    ['password: "password", next: 1', 'password: "p… (8 characters)", next: 1'],
    ['a "&access_token=hush4you2know" b', 'a "&access_token=hu… (13 characters)" b'],
    [
      'password="first4secret"; password="second4secret";',
      'password="fi… (12 characters)"; password="se… (13 characters)";',
    ],
    [`'Bearer ${['hush4you2know', 'what9is7here'].join('')}', 1`, "'Bearer hush… (25 characters)', 1"],
    [`(${['AK', 'IAQ3EGRIWLOPZX7DNB'].join('')})`, '(AKIA… (20 characters))'],
  ])('%s keeps everything but the secret', (text, shown) => {
    expect(maskSecrets(text)).toBe(shown);
  });

  it.each([
    ['see https://a.dev/x?key=hush, then go on', 'see https://a.dev/x?… then go on'],
    ['see https://a.dev/x#key and go on', 'see https://a.dev/x?… and go on'],
    ["'./x.js?token=hush'", "'./x.js?…'"],
    ['is it so? yes=no', 'is it so? yes=no'],
  ])('%s loses the query of its addresses', (text, shown) => {
    expect(maskSecrets(text)).toBe(shown);
  });
});

describe('a secret', () => {
  it.each([
    ['abcd', '… (4 characters)'],
    ['abcde', 'a… (5 characters)'],
    ['abcdefghijklmnopqrstuvwxyz', 'abcd… (26 characters)'],
  ])('%s is told by its beginning and its length', (secret, shown) => {
    expect(maskedSecret(secret)).toBe(shown);
  });
});

describe('an excerpt', () => {
  it('has at most 80 characters', () => {
    expect(excerpt('a'.repeat(80))).toBe('a'.repeat(80));
    expect(excerpt('a'.repeat(81))).toBe(`${'a'.repeat(79)}…`);
  });

  it('is cut after the secrets were masked, of which half would not be known', () => {
    expect(excerpt(`${'a'.repeat(60)} password="hush4you2know"`)).not.toContain('hush');
  });
});
