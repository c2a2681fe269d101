import { describe, expect, it } from 'vitest';
import { isLoopback, isWebAddress, printableUrl } from '../../shared/web-address';

describe('printableUrl', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['https://user:pass@word@example.com/a', 'https://…@example.com/a'],
    ['https://example.com/a?key=secret', 'https://example.com/a?…'],
    ['https://example.com/a#token=secret', 'https://example.com/a#…'],
    ['https://example.com/a?key=one\ntwo', 'https://example.com/a?…'],
    ['https://example.com?to=//user@host', 'https://example.com?…'],
    ['https://example.com/user@host', 'https://example.com/user@host'],
  ])('of %j is %j', (address, printable) => {
    expect(printableUrl(address)).toBe(printable);
  });
});

it.each([
  'https://host.com/path?key=a#b',
  'http://127.0.0.1:8080',
  'http://[::1]:80/a',
  'HTTPS://Host.COM/',
  'https://user:word@host.com/',
  'https://пример.рф/hook',
  'https://xn--e1afmkfd.xn--p1ai/hook',
])('%s is an address', (address) => expect(isWebAddress(address)).toBe(true));

it.each([
  'host.com/path',
  'ftp://host.com',
  'https://host.com/a b',
  String.raw`https://h.com\@evil.com/`,
  'https://h.com@evil.com/',
  'https://%65vil.com/',
  'https://ｅvil.com/',
  'https://0x7f.1/',
])('%s is none, or leads elsewhere than it reads', (address) => expect(isWebAddress(address)).toBe(false));

it.each(['localhost', '127.0.0.1', '127.255.0.9', '[::1]', '::1'])('%s is this machine', (host) =>
  expect(isLoopback(host)).toBe(true),
);

it.each(['localhost.example.com', 'my-localhost', '127.0.0.1.example.com', '10.127.0.0.1', '[::2]', '::11'])(
  '%s is another machine',
  (host) => expect(isLoopback(host)).toBe(false),
);
