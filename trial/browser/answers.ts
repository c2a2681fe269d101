import type { Stubs } from '../../simulator/server/stubs';
import type { PageAnswer } from '../../simulator/server/answer';

/** The answer of a server that is not there. */
export const nobody: PageAnswer = {
  status: 404,
  type: 'text/plain; charset=utf-8',
  body: 'Nobody is there in a trial. Name a folder with answers: --stubs FOLDER',
};

/** Kommo's proxy for `crm_post`; what is asked for stands in the body. */
const proxy = '/private/widget/proxy.php';

/** What a back end that is not there answers: what a stub says, else 404. */
export async function answerFor(
  stubs: Stubs | undefined,
  { method, address, body }: { method: string; address: string; body: string | null },
): Promise<PageAnswer> {
  if (!stubs) return nobody;
  const target = address === proxy ? new URLSearchParams(body ?? '').get('target') : undefined;
  return (await stubs.find(method, target ?? address)) ?? nobody;
}
