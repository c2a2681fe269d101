import type { IncomingMessage } from 'node:http';
import type { SimulatorStatus } from '../protocol';
import type { PageAnswer } from './answer';
import type { Catcher } from './catcher';
import type { EventStream } from './event-stream';
import type { Origins } from './gate/origins';
import type { Targets } from './gate/targets';
import type { OneTimeTokens } from './gate/one-time-tokens';
import type { PageAssets } from './page-assets';
import type { ReceiverDesk } from './receiver/receiver-desk';
import type { Session } from './session';
import type { Stubs } from './stubs';

/** What answers are made from. */
export interface SimulatorParts {
  origins: Origins;
  tokens: OneTimeTokens;
  targets: Targets;
  assets: PageAssets;
  session: Session;
  catcher: Catcher;
  pages: EventStream;
  status: () => SimulatorStatus;
  /** Tells the user in the terminal. */
  report: (line: string) => void;
  /** Absent where no folder was named. */
  stubs?: Stubs;
  /** Absent where there is no receiver. */
  desk?: ReceiverDesk;
}

/** Answers by `METHOD /path`. */
export type Routes = Record<
  string,
  (served: SimulatorParts, request: IncomingMessage) => PageAnswer | Promise<PageAnswer>
>;
