import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { localReceiver } from '../../scripts/dev/local-receiver';
import type { BoardCard, HookProgress } from '../../simulator/protocol';
import { ReceiverDesk } from '../../simulator/server/receiver/receiver-desk';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Targets } from '../../simulator/server/gate/targets';
import { sendHook } from '../../simulator/server/send-hook';
import { takeMessage } from '../../simulator/server/receiver/receiver-routes';

let desk: ReceiverDesk;
let phones: Server;

beforeAll(async () => {
  phones = createServer((request, response) => {
    void takeMessage(desk, request).then(({ status = 200, body }) => response.writeHead(status).end(body));
  });
  await new Promise<void>((resolve) => phones.listen(0, '127.0.0.1', resolve));
  const { port } = phones.address() as AddressInfo;
  desk = await ReceiverDesk.open(await localReceiver(), port, { changed: () => {}, progress: () => {} });
  await vi.waitUntil(() => desk.status.state !== 'starting', 30_000);
});
afterAll(async () => {
  await desk.close();
  phones.close();
});

let time = 1_491_300_016;

/** Sends a hook, each at another second, and waits until `isDone`. */
async function send(event: object, isDone: (progress: HookProgress) => boolean): Promise<HookProgress | undefined> {
  const { status } = desk;
  time += 1;
  const body = JSON.stringify({
    event: { time, ...event },
    action: { settings: { widget: { settings: { message: 'Hi {{contact_name}}', only_main: '' } } } },
    account_id: 30441694,
  });
  const url = status.state === 'running' ? status.url : '';
  const hook = { url, contentType: 'application/json', body };
  const targets = new Targets({ own: () => [url], named: [], allowAt: '' });
  expect(await desk.send(hook, () => sendHook(hook, targets))).toMatchObject({ status: 200 });
  await vi.waitUntil(() => desk.trail.all[0] && isDone(desk.trail.all[0]), 20_000);
  return desk.trail.all[0];
}

const card: BoardCard = {
  id: 123123,
  name: 'Order',
  price: 5,
  stageId: 654321,
  contact: 'Maria',
  phone: '+12125550143',
};

describe('a hook that is followed', () => {
  it('for a customer goes to the customer’s contacts, with a note on the customer', async () => {
    const data = { id: 123124, element_type: 12, status_id: 654322, pipeline_id: 123457 };
    const sent = await send({ type: 21, type_code: 'customer_period_changed', data }, ({ note }) => note !== undefined);
    expect(sent).toMatchObject({
      card: { kind: 'customers', id: 123124 },
      messages: [{ name: 'John Smith', text: 'Hi John Smith' }],
      note: expect.stringContaining('Noor Haddad'),
    });
  });

  it('for a lead that leaves the stage sends nothing', async () => {
    const data = { id: 123123, element_type: 2, status_id: 654322, pipeline_id: 123456 };
    const left = { ...data, direction_of_movement: 'went_from_trigger' };
    const ended = await send({ type: 14, type_code: 'lead_status_changed', data: left }, () => true);
    const moved = { ...data, direction_of_movement: 'went_to_trigger' };
    await send({ type: 14, type_code: 'lead_status_changed', data: moved }, ({ note }) => note !== undefined);
    expect(ended).toMatchObject({ messages: [] });
    expect(ended?.note).toBeUndefined();
  });

  it('has what the board shows: cards that are changed and new ones, and not those that are gone', async () => {
    desk.putCards([card, { ...card, id: 5, contact: 'Ada', phone: '+12125550199' }]);
    const of = (id: number): object => ({ type: 1, type_code: 'lead_added', data: { id, element_type: 2 } });
    expect(await send(of(5), ({ note }) => note !== undefined)).toMatchObject({
      messages: [{ name: 'Ada', address: '+12125550199' }],
    });
    expect(await send(of(123123), ({ note }) => note !== undefined)).toMatchObject({ messages: [{ name: 'Maria' }] });
    expect(await send(of(123125), ({ outcome }) => outcome !== undefined)).toMatchObject({ messages: [] });
  });
});
