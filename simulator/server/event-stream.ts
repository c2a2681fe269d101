import type { ServerResponse } from 'node:http';
import type { ServerMessage } from '../protocol';
import { safeHeaders } from './answer';

/** The open pages, which are told of changes by server-sent events. */
export class EventStream {
  #pages = new Set<ServerResponse>();

  /** Adds a page and tells it `first`. */
  add(response: ServerResponse, first: ServerMessage): void {
    response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/event-stream' });
    response.write(frame(first));
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
  }

  tell(message: ServerMessage): void {
    for (const page of this.#pages) page.write(frame(message));
  }

  close(): void {
    for (const page of this.#pages) page.end();
  }
}

function frame(message: ServerMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}
