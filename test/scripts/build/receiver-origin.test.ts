import { describe, expect, it } from 'vitest';
import { receiverOrigin } from '../../../scripts/build/receiver-origin';

describe('where the widget finds the receiver', () => {
  it.each([
    ['https://hooks.shop.test/kommo/pipeline?key=k', 'https://hooks.shop.test'],
    ['http://127.0.0.1:8080/kommo/pipeline', 'http://127.0.0.1:8080'],
    ['https://user:secret@hooks.shop.test:8443/a', 'https://hooks.shop.test:8443'],
    ['https://myexample.com/kommo/pipeline', 'https://myexample.com'],
    ['https://example.com/kommo/pipeline', ''],
    ['https://hooks.EXAMPLE.org/kommo/pipeline', ''],
    ['https://receiver.example/kommo/pipeline', ''],
  ])('%s leads to "%s"', (webhookUrl, origin) => expect(receiverOrigin(webhookUrl)).toBe(origin));
});
