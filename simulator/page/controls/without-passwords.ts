import { isObject } from '../../../shared/is-object';
import type { ArchiveInfo } from '../../protocol';
import type { SimulatorState } from '../state/simulator-state';

const mask = '••••••';

/** The state without the passwords in it: that of a field of the type `pass`, and that of each user. */
export function withoutPasswords(state: SimulatorState, { manifest }: ArchiveInfo): SimulatorState {
  const fields = manifest.settings ?? {};
  const settings = Object.entries(state.installation.settings).map(([key, value]): [string, unknown] => [
    key,
    masked(value, fields[key]?.type),
  ]);
  return { ...state, installation: { ...state.installation, settings: Object.fromEntries(settings) } };
}

function masked(value: unknown, type: string | undefined): unknown {
  if (type === 'pass') return value === '' ? '' : mask;
  if (type !== 'users_lp' || !isObject(value)) return value;
  const users = Object.entries(value).map(([user, pair]) => [
    user,
    isObject(pair) ? { ...pair, password: mask } : pair,
  ]);
  return Object.fromEntries(users);
}
