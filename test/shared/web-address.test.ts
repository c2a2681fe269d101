import { expect, it } from 'vitest';
import { isWebAddress } from '../../shared/web-address';

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
