/** What can happen to a lead. */
export type EventKind = 'moved' | 'added' | 'mail_in' | 'call_in' | 'site_visit' | 'chat';

/** One thing that happened to one lead, or to one customer. */
export interface PipelineEvent {
  kind: EventKind;
  /** The number of the lead. */
  id: number;
  /** The stage that the lead is in, after the event. */
  stageId: number;
  /** The stage that it came from; for a move only. */
  fromStageId?: number;
  /** In unix seconds. */
  time: number;
}
