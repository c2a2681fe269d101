/** A hook of Kommo that was understood and is to be worked on. It is stored as JSON, so it holds plain values only. */
export interface AcceptedHook {
  /** Made when the hook is accepted. */
  id: string;
  /** In unix milliseconds. */
  receivedAt: number;
  /** Equal for the same hook sent again, and only for it. */
  key: string;
  accountId: number;
  event: HookEvent;
  /** The form of the widget as its user filled it in, such as `message` and `only_main`. */
  settings: Record<string, string>;
}

/** What happened, as the hook tells it; its codes stand in kommo/hook/event-codes.ts. */
export interface HookEvent {
  type: number;
  /** Empty where the hook gives none. */
  typeCode: string;
  entity: 'lead' | 'customer';
  /** The number of the lead or of the customer. */
  id: number;
  statusId?: number;
  pipelineId?: number;
  /** `went_to_trigger`, `went_in_trigger`, `went_from_trigger`, or what Kommo will think of. */
  direction?: string;
  /** In unix seconds. */
  time: number;
}
