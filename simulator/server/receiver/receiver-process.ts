/** What a receiver needs to know of the simulator. */
export interface ReceiverPlace {
  kommoOrigin: string;
  kommoHost: string;
  kommoToken: string;
  kommoClientId: string;
  kommoClientSecret: string;
  /** Where its messages go. */
  phoneUrl: string;
}

/** A receiver that runs beside the simulator. */
export interface ReceiverProcess {
  /** Where hooks go, with the key. */
  hookUrl: string;
  /** Settles with the reason when it ends, whoever ended it. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

/** A line of its log. */
export type LogLine = Readonly<Record<string, unknown>>;

export interface ReceiverStart {
  place: ReceiverPlace;
  /** Gets the lines of its log. */
  heard: (line: LogLine) => void;
  /** Ends it while it is still coming up. */
  signal: AbortSignal;
}

/** Starts a receiver. Rejects with a sentence where it does not come up. */
export type StartReceiver = (start: ReceiverStart) => Promise<ReceiverProcess>;

/** A receiver that can be started, and where it will be reached. */
export interface ReceiverProgram {
  publicUrl: string;
  start: StartReceiver;
}
