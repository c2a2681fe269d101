import type { Installation, Installations } from '../store/installations';
import { KeyMissing } from '../store/vault';
import { ApiFailure } from './api-failure';

/** Opens a secret of an account. Where its key is gone the operator is told, and what needs the secret waits for it. */
export async function openSecret<Secret>(
  installations: Installations,
  installation: Installation,
  open: () => Promise<Secret>,
): Promise<Secret> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof KeyMissing)) throw error;
    await installations.setProblem(installation, `${error.message} Write it again, or have the account install again.`);
    throw new ApiFailure('key-missing');
  }
}
