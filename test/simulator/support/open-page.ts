import { inject } from 'vitest';
import { zipSource } from '../../../simulator/server/sources/zip-source';
import { store, type Stored } from './stored';
import { foreignWidget } from './foreign-widget';
import { type browserSimulators, sharedSimulator, unexamined } from './test-simulator';
import { SimulatorUser } from './user';

/** A user with the page open, and the exceptions that nobody caught in it. */
type UserOfWidget = SimulatorUser & { errors: string[] };

/** Opens the page with this project's widget in it, at 15:46:56 of 4 April 2017. */
export function widgetPages(): (stored?: Stored) => Promise<UserOfWidget> {
  const archive = inject('archive');
  const openPage = sharedSimulator(() => unexamined(zipSource(archive)));
  return async (stored = {}) => {
    const { page, errors } = await openPage(async (opened) => {
      await opened.clock.setFixedTime(1_491_300_016_000);
      await store(opened, archive, stored);
    });
    return Object.assign(new SimulatorUser(page), { errors });
  };
}

/** Opens the page with a widget in the manner of others, by its name, in a simulator of its own. */
export function foreignPages(
  openSimulator: ReturnType<typeof browserSimulators>,
): (name: string) => Promise<UserOfWidget> {
  return async (name) => {
    const { page, errors } = await openSimulator(foreignWidget(name));
    await page.waitForSelector('.integration');
    return Object.assign(new SimulatorUser(page), { errors });
  };
}
