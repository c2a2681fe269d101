import type { CardKind } from '../../kommo/sample-account/account-content';

/** A note in the feed of a card. */
export interface Note {
  id: number;
  kind: CardKind;
  cardId: number;
  /** As its writer sent it; Kommo echoes it and keeps it not. */
  requestId?: string;
  type: string;
  params: Record<string, unknown>;
  /** Whether Kommo would start the pipeline for it: so, unless the writer says no. */
  startsPipeline: boolean;
  /** In unix seconds. */
  createdAt: number;
}
