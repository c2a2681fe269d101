import * as v from 'valibot';
import { draftActionSchema, finite } from './action-schema';

const bubbleSchema = v.object({
  actionId: finite,
  /** What was typed. */
  content: v.object({ settings: v.record(v.string(), v.string()), condition: v.string() }),
  /** Where the keyboard was. */
  focus: v.exactOptional(v.object({ index: finite, selection: v.exactOptional(v.tuple([finite, finite])) })),
});

/** What a reload by the simulator must not lose, though Kommo would. */
export const unfinishedSchema = v.object({
  draft: v.array(draftActionSchema),
  bubble: v.fallback(v.optional(bubbleSchema), undefined),
  scroll: v.fallback(finite, 0),
});

/** An open bubble with what was typed into it. */
export type UnfinishedBubble = v.InferOutput<typeof bubbleSchema>;
