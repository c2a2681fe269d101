import type { ServerMessage } from '../protocol';

const listeners = new Set<(message: ServerMessage) => void>();

/** Listens to what the server pushes. Returns the function that ends it. */
export function onServerMessage(listener: (message: ServerMessage) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Connects to the server; `connected` is told when the connection is lost or comes back. */
export function connectToServer(connected: (yes: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.addEventListener('open', () => connected(true));
  source.addEventListener('error', () => connected(false));
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as ServerMessage;
    for (const listener of listeners) listener(message);
  });
}
