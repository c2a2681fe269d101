import type { AcceptedHook } from '../hook/accepted-hook';

/** What became of hooks that were handed to the store. */
export interface AddedHooks {
  added: number;
  /** Those whose key came within the last 48 hours, in this process or in another. */
  duplicates: number;
}

/** Where the mover brings the hooks of the spool. */
export interface HookStore {
  /**
   * Stores hooks for good: they are deleted from the spool after it. The same `id` twice is one hook, and counts as
   * neither added nor duplicate: the mover repeats a call whose answer was lost. It must not hold up the thread it is
   * called in, which answers Kommo. Rejects when the store cannot be reached; the mover tries again.
   */
  addHooks(hooks: readonly AcceptedHook[]): Promise<AddedHooks>;
}
