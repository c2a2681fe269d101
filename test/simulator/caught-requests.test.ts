import { expect, it } from 'vitest';
import { CaughtRequests } from '../../simulator/page/events/caught-requests';
import type { ServerConnection } from '../../simulator/page/server-connection';
import type { CaughtRequest } from '../../simulator/protocol';

type Listener = Parameters<ServerConnection['listen']>[0];

function caughtOne(id: number): CaughtRequest {
  return { id, time: 0, contentType: '', body: String(id) };
}

it('what was caught between the list and the connection, or while that was lost, comes with the connection', async () => {
  const listeners: Listener[] = [];
  const known = [caughtOne(1)];
  const server = {
    listen: (events: Listener) => void listeners.push(events),
    caught: async () => [...known],
  } as unknown as ServerConnection;
  const tell = (events: Listener, ...told: [connected: boolean] | [caught: CaughtRequest]): void => {
    if (typeof told[0] === 'boolean') events.connected?.(told[0]);
    else events.caught?.(told[0]);
  };
  const caught = new CaughtRequests(server);
  const ids = (): number[] => caught.newest(0, 10).map(({ id }) => id);
  // Nobody looks at them yet.
  listeners.forEach((events) => tell(events, true));
  expect(ids()).toEqual([]);

  await caught.load();
  known.push(caughtOne(2));
  listeners.forEach((events) => tell(events, true));
  await expect.poll(ids).toEqual([2, 1]);

  listeners.forEach((events) => tell(events, false));
  known.push(caughtOne(3), caughtOne(4));
  listeners.forEach((events) => tell(events, true));
  listeners.forEach((events) => tell(events, caughtOne(5)));
  known.push(caughtOne(5));
  await expect.poll(ids).toEqual([5, 4, 3, 2, 1]);
});
