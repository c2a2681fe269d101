import type { Action } from '../../../kommo/hook/action';
import type { HookRequest } from '../../curl-command';
import type { InstallStatus } from '../../../kommo/types';
import type { SendResult } from '../../protocol';
import type { Controls } from './controls';

/** The views of the page. */
export type ViewName = 'integrations' | 'pipeline' | 'events' | 'host';

/** A card on the board: a lead, or a customer. */
export interface Lead {
  id: number;
  name: string;
  contact: string;
  /** In dollars. */
  price: number;
  stageId: number;
}

/** A hook that was sent. */
export interface SentHook {
  title: string;
  request: HookRequest;
  result: SendResult;
}

/** Everything that is kept over a reload of the page. */
export interface SimulatorState {
  view: ViewName;
  installation: { status: InstallStatus; active: 'Y' | 'N'; settings: Record<string, unknown> };
  /** The saved pipeline. */
  actions: Action[];
  leads: Lead[];
  controls: Controls;
  desk: { destination: 'catcher' | 'manifest' | 'other'; address: string; encoding: 'form' | 'json' };
  /** The newest first. */
  sent: SentHook[];
}
