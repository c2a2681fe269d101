import type { KommoClient } from '../api/kommo-client';
import type { StepLog } from '../log/step-log';
import type { SettingRow } from '../settings/setting-row';
import type { Channel } from './channel';

/** What a channel may use of the receiver. */
export interface ChannelTools {
  /** Calls Kommo in the name of the account that sends. */
  request: KommoClient['request'];
  log: Pick<StepLog, 'info'>;
}

/** The settings of a channel by their keys; their values are texts. */
export type Rows = Readonly<Record<string, SettingRow<string>>>;

/** What rows mean in an environment that has passed their readers. */
export type ValuesOf<Table extends Rows> = {
  readonly [Key in keyof Table]: Table[Key] extends { required: true } | { default: string }
    ? string
    : string | undefined;
};

/** A channel before it has its settings. Only those of the channel that is chosen are read. */
export interface ChannelKind<Table extends Rows = Rows> {
  settings: Table;
  create(settings: ValuesOf<Table>, tools: ChannelTools): Channel;
}
