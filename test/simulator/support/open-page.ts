import { inject } from 'vitest';
import { zipSource } from '../../../simulator/server/sources/zip-source';
import { sharedSimulator } from './test-simulator';
import { SimulatorUser } from './user';

/** A user with the page open, and the exceptions that nobody caught in it. */
type UserOfWidget = SimulatorUser & { errors: string[] };

/** Opens the page with this project's widget in it, at 15:46:56 of 4 April 2017. */
export function widgetPages(): () => Promise<UserOfWidget> {
  const openPage = sharedSimulator(() => zipSource(inject('archive')));
  return async () => {
    const { page, errors } = await openPage((opened) => opened.clock.setFixedTime(1_491_300_016_000));
    return Object.assign(new SimulatorUser(page), { errors });
  };
}
