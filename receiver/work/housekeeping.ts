import { finishInstallation } from '../api/finish-installation';
import { installPrivate } from '../api/private-installation';
import { errorFields } from '../log/error-fields';
import type { Step } from '../log/step-log';
import type { Surroundings } from '../receiver-parts';
import { eraseOld, forgetOld } from '../store/retention';
import type { ReceiverStore } from '../store/store';

/** Something that is done again and again, until it is `done`. */
interface Chore {
  step: Step;
  /** In milliseconds. */
  every: number;
  work: () => Promise<'again' | 'done'>;
}

const minute = 60_000;
/** After a failure, in milliseconds: until it is done, messages may be waiting for it. */
const afterFailure = 5000;

/** Does, at once and again and again, what no hook asks for. */
export function startHousekeeping(surroundings: Surroundings, store: ReceiverStore): { stop: () => void } {
  const timers = new Map<Chore, NodeJS.Timeout>();
  const doChore = async (chore: Chore): Promise<void> => {
    const end = await chore.work().catch((error: unknown) => {
      surroundings.log.error({ step: chore.step, ...errorFields(error) }, 'a chore failed; it is tried again');
    });
    if (end !== 'done' && timers.has(chore)) plan(chore, end === 'again' ? chore.every : afterFailure);
  };
  const plan = (chore: Chore, milliseconds: number): void => {
    timers.set(
      chore,
      setTimeout(() => void doChore(chore), milliseconds),
    );
  };
  for (const chore of choresOf(surroundings, store)) plan(chore, 0);
  return {
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

function choresOf(surroundings: Surroundings, store: ReceiverStore): Chore[] {
  const { settings, log } = surroundings;
  const installPrivateOne = async (): Promise<'done' | 'again'> =>
    (await installPrivate(surroundings, store)) ? 'done' : 'again';
  const finishInstallations = async () => {
    if (settings.oauth) while (await finishInstallation(surroundings, store));
    return 'again' as const;
  };
  const erase = async () => {
    const hooks = await eraseOld(store.database, settings.retentionDays, store.clock());
    await forgetOld(store.database, store.clock());
    log.info({ step: 'erase', hooks }, 'old texts erased');
    return 'again' as const;
  };
  return [
    { step: 'install', every: minute, work: installPrivateOne },
    { step: 'install', every: minute / 4, work: finishInstallations },
    { step: 'erase', every: 60 * minute, work: erase },
  ];
}
