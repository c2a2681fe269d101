import { describe, expect, it } from 'vitest';
import { isWebAddress, printableUrl } from '../../shared/web-address';

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

describe('isWebAddress', () => {
  it.each([
    ['https://example.com', true],
    ['HTTP://localhost:8080/a?b', true],
    ['ftp://example.com', false],
    ['mailto:https://example.com', false],
    ['https://', false],
    ['https://a b', false],
    ['https://example.com/a b', false],
    ['https://example.com:port', false],
    ['', false],
  ])('of %j is %j', (address, answer) => {
    expect(isWebAddress(address)).toBe(answer);
  });
});
