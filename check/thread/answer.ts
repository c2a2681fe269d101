import { UserError } from '../../shared/user-error';
import { inspect } from '../inspect';
import { openPath, openZip } from '../subject';
import type { CheckAnswer, Order } from './order';

/** Checks what was ordered. Whatever happens is an answer that can be handed to another thread. */
export async function answerTo({ target, options }: Order): Promise<CheckAnswer> {
  try {
    const subject = await (typeof target === 'string' ? openPath(target) : openZip(Buffer.from(target)));
    const inspection = await inspect(subject, options);
    return { inspection: { ...inspection, crashes: inspection.crashes.map(wordsOf) } };
  } catch (error) {
    return error instanceof UserError ? { refused: error.message } : { failed: String(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
