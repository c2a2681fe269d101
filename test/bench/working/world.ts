import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AccountContent } from '../../../kommo/sample-account/account-content';
import { type KommoApi, startKommoApi } from '../../../kommo-api/start-kommo-api';
import { type Phone, startPhone } from '../../receiver/support/phone';
import { startWholeReceiver, type WholeReceiver } from '../../receiver/support/whole-receiver';

/** A local Kommo and a phone, with receivers between them. */
export interface World {
  local: KommoApi;
  phone: Phone;
  folder: string;
  /** Starts a receiver whose files are in the folder, unless it is told another. */
  start: (environment?: Record<string, string>) => Promise<WholeReceiver>;
}

/** Makes a world for the time of some work. The first account has a private integration. */
export async function withWorld<Result>(
  accounts: readonly [AccountContent, ...AccountContent[]],
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  const local = await startKommoApi({ accounts });
  const phone = await startPhone();
  const folder = mkdtempSync(join(tmpdir(), 'receiver-bench-'));
  const receivers: WholeReceiver[] = [];
  const { id, subdomain } = accounts[0].facts;
  const usual = {
    DATA_DIR: folder,
    KOMMO_ORIGIN: local.origin,
    KOMMO_HOST: `${subdomain}.kommo.com`,
    KOMMO_TOKEN: local.kommo.tokens.longLived(id),
    CHANNEL: 'http',
    HTTP_URL: phone.url,
  };
  const start = async (environment: Record<string, string> = {}): Promise<WholeReceiver> => {
    const receiver = await startWholeReceiver({ ...usual, ...environment });
    receivers.push(receiver);
    return receiver;
  };
  try {
    return await work({ local, phone, folder, start });
  } finally {
    await Promise.all(receivers.map((receiver) => receiver.kill()));
    await Promise.all([local.close(), phone.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits until something is so, or so many seconds; tells whether it is. */
export async function until(isSo: () => boolean, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  while (!isSo() && performance.now() < end) await pause(20);
  return isSo();
}
