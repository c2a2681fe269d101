import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../receiver/channels/channels';
import { repositoryRoot } from '../../../shared/paths';
import { messageWith, openChannel } from './support/open-channel';

const rows = Object.entries(channels).flatMap(([channel, { settings }]) =>
  Object.values(settings).map((row) => ({ channel, ...row })),
);
const document = readFileSync(join(repositoryRoot, 'docs', 'channels.md'), 'utf8');

describe('the table of channels', () => {
  it('has each channel under its own name', () => {
    for (const [name, { settings }] of Object.entries(channels)) {
      const environment = Object.values(settings).map((row) => [row.name, row.example] as const);
      expect(openChannel(name, Object.fromEntries(environment)).name).toBe(name);
    }
  });

  it.each(rows)('$name begins with the name of its channel, and its example passes', (row) => {
    expect(row.name.startsWith(`${row.channel.toUpperCase().replace('-', '_')}_`)).toBe(true);
    expect(row.read(row.example)).toHaveProperty('value');
    if (row.default !== undefined) expect(row.read(row.default)).toHaveProperty('value');
  });

  it.each(rows)('$name stands in docs/channels.md as in the table', ({ name, meaning, ...row }) => {
    const value = row.default === undefined ? (row.required ? 'required' : 'none') : `\`${row.default}\``;
    expect(document).toContain(`| \`${name}\` | ${meaning} | ${value} | \`${row.example}\` |`);
  });

  it.each(Object.keys(channels))('%s has a chapter in docs/channels.md', (name) => {
    expect(document).toContain(`\n## ${name}\n`);
  });

  it.each([
    ['HTTP_URL', 'gateway'],
    ['HTTP_SIGNING_SECRET', 'whsec_short'],
    ['HTTP_SIGNING_SECRET', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    ['HTTP_IDEMPOTENT', 'yes'],
    ['SMS_URL', 'api.twilio.com'],
    ['SMS_TOKEN', '  '],
    ['MAIL_URL', 'mail.example.com'],
    ['MAIL_URL', 'smtp://user:secret@mail.example.com'],
    ['MAIL_FROM', 'Shop'],
    ['MAIL_FROM', 'Shop <a@b.test>\r\nBcc: <x@y.test>'],
    ['MAIL_FROM', 'a@b.test, c@d.test'],
  ])('%s refuses %j', (name, value) => {
    const row = rows.find((one) => one.name === name)!;
    expect(row.read(value)).toEqual({ fault: expect.stringMatching(/^(is|has) /) as string });
  });
});

describe('the channel log', () => {
  it('writes ids alone', async () => {
    const lines: unknown[] = [];
    const log = { info: (...line: unknown[]) => void lines.push(line) };
    const channel = openChannel('log', {}, { log });
    const account = { id: 5, credentials: { login: 'secret-login', password: 'secret-password' } };
    expect(await channel.send(messageWith({ account }))).toEqual({ kind: 'accepted' });
    expect(lines).toEqual([
      [{ step: 'send', deliveryId: '7b6d-1', contactId: 11, accountId: 5 }, expect.stringContaining('not sent')],
    ]);
  });
});
