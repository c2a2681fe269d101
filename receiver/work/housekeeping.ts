import { finishInstallation } from '../api/finish-installation';
import { installPrivate } from '../api/private-installation';
import { errorFields } from '../log/error-fields';
import type { Surroundings } from '../receiver-parts';
import { eraseOld, forgetOld } from '../store/retention';
import type { Store } from '../store/store';

/** Something that is done again and again; `isDone` ends it. */
interface Chore {
  step: string;
  /** In milliseconds. */
  every: number;
  work: () => Promise<'again' | 'done'>;
}

const minute = 60_000;

/** Does, at once and again and again, what no hook asks for. */
export function startHousekeeping(surroundings: Surroundings, store: Store): { stop(): void } {
  const { settings, log } = surroundings;
  const chores: Chore[] = [
    {
      ...{ step: 'private-installation', every: minute },
      work: async () => ((await installPrivate(surroundings, store)) ? 'done' : 'again'),
    },
    {
      ...{ step: 'installations', every: minute / 4 },
      async work() {
        if (settings.oauth) while (await finishInstallation(surroundings, store));
        return 'again';
      },
    },
    {
      ...{ step: 'erase', every: 60 * minute },
      async work() {
        const erased = await eraseOld(store.database, settings.retentionDays, store.clock());
        await forgetOld(store.database, store.clock());
        log.info({ step: 'erase', hooks: erased }, 'old texts erased');
        return 'again';
      },
    },
  ];
  const timers = new Map<Chore, NodeJS.Timeout>();
  const doChore = async (chore: Chore): Promise<void> => {
    const end = await chore.work().catch((error: unknown) => {
      log.error({ step: chore.step, ...errorFields(error) }, 'a chore failed; it is tried again');
    });
    if (end !== 'done' && timers.has(chore))
      timers.set(
        chore,
        setTimeout(() => void doChore(chore), chore.every),
      );
  };
  for (const chore of chores)
    timers.set(
      chore,
      setTimeout(() => void doChore(chore)),
    );
  return {
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
