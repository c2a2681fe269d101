import type { HookRequest } from '../curl-command';
import type { SendResult } from '../protocol';

/** When the simulator gives up, in milliseconds; Kommo itself does so earlier. */
const patience = 10_000;
/** How much of an answer is shown, in characters. */
const shownAnswer = 4_000;

/** Posts a hook and measures how long the answer took. Redirects are shown, not followed. */
export async function sendHook({ url, contentType, body }: HookRequest): Promise<SendResult> {
  const refused = refusalOf(url);
  if (refused) return { answer: refused, milliseconds: 0 };
  const begun = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - begun);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const answer = await beginningOf(response);
    return { status: response.status, answer: redirectNote(response) + answer, milliseconds: milliseconds() };
  } catch (error) {
    return { answer: noAnswer(error), milliseconds: milliseconds() };
  }
}

function refusalOf(url: string): string | undefined {
  if (url.trim() === '') return 'Nothing was sent: no address is given.';
  const { protocol, username, password } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  if (!['http:', 'https:'].includes(protocol)) return `${url} is no http or https address.`;
  if (!username && !password) return undefined;
  return 'Nothing was sent: the address holds a user name or a password, which no request can have in its address.';
}

async function beginningOf({ body }: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop ends the connection.
    if (text.length > shownAnswer) return `${text.slice(0, shownAnswer)}…`;
  }
  return text;
}

function redirectNote({ headers }: Response): string {
  const target = headers.get('location');
  return target ? `Redirects to ${target}, which was not followed.\n` : '';
}

function noAnswer(error: unknown): string {
  if ((error as Error).name === 'TimeoutError') return `No answer within ${patience / 1000} seconds.`;
  const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
  return `No answer: ${cause?.code ?? cause?.message ?? (error as Error).message}.`;
}
