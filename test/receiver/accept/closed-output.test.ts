import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder';
import { environmentOf, startReceiver } from './support/receiver-process';

it('a receiver whose log nobody reads any more ends when it is told to', async () => {
  const receiver = await startReceiver(environmentOf(temporaryFolder()));
  receiver.child.stdout?.destroy();
  expect(await receiver.end('SIGTERM')).toBe(0);
});
