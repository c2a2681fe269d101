import { expect } from 'vitest';
import { channels } from '../../../../receiver/channels/channels';
import type { Channel, Message } from '../../../../receiver/channels/channel';
import type { ChannelTools } from '../../../../receiver/channels/channel-kind';

/** A channel as the receiver opens it: by its name, with the settings of an environment. */
export function openChannel(
  name: string,
  environment: Record<string, string> = {},
  tools: Partial<ChannelTools> = {},
): Channel {
  const kind = channels[name]!;
  const values: Record<string, string> = {};
  for (const [key, row] of Object.entries(kind.settings)) {
    const text = environment[row.name] ?? row.default;
    if (text === undefined) continue;
    expect(row.read(text), row.name).toEqual({ value: text });
    values[key] = text;
  }
  const unused = (): never => {
    throw new Error('This channel has no business here.');
  };
  return kind.create(values, { request: unused, log: { info: unused }, ...tools });
}

/** A message with what a test wants to be different. */
export function messageWith(parts: Partial<Message> = {}): Message {
  return {
    deliveryId: '7b6d-1',
    to: { contactId: 11, name: 'Ana', phone: '+12025550101', email: 'ana@client.test' },
    text: 'Hi Ana',
    account: { id: 5 },
    ...parts,
  };
}
