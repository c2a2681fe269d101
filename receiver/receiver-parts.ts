import type { Route } from './http/route';
import type { StepLog } from './log/step-log';
import type { Metrics } from './metrics/metrics';
import type { Settings } from './settings/settings';
import type { HookStore } from './store/hook-store';

/** What every part is made from. */
export interface Surroundings {
  settings: Settings;
  log: StepLog;
  metrics: Metrics;
}

/** What stands behind the accepting side. */
export interface ReceiverParts {
  store: HookStore;
  /** GET /kommo/oauth, GET /kommo/uninstalled, POST /kommo/settings, as far as they exist. */
  routes: readonly Route[];
  /** Hooks were added to the store: there may be work. */
  wake: () => void;
  /** Sets `queueLength` and `queueAge`; called before each reading of the metrics. */
  measure: () => Promise<void>;
  /** Finishes or releases what is held, within the milliseconds given, and closes everything. */
  stop: (milliseconds: number) => Promise<void>;
}

/** Makes the parts, ready to be worked with. */
export type OpenParts = (surroundings: Surroundings) => Promise<ReceiverParts>;
