import type { ServerResponse } from 'node:http';
import type { ServerMessage } from '../protocol';
import { safeHeaders } from './answer';

/** How many are open at a time; a browser has six. For one more, the oldest has to go, which comes again if it lives. */
const most = 30;
/** How much may wait for a page that does not read, in bytes. */
const mostWaiting = 4 * 1024 * 1024;

/** How soon a page comes back that has lost its connection, in milliseconds: `npm run dev` is started again in less. */
const retry = 500;

/** The open pages, which are told of changes by server-sent events. */
export class EventStream {
  #pages = new Set<ServerResponse>();

  /** Adds a page and tells it `first`. */
  add(response: ServerResponse, first: ServerMessage): void {
    response.writeHead(200, { ...safeHeaders, 'Content-Type': 'text/event-stream' });
    response.write(`retry: ${retry}\n${frame(first)}`);
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
    for (const oldest of this.#pages) if (this.#pages.size > most) this.#drop(oldest);
  }

  tell(message: ServerMessage): void {
    const framed = frame(message);
    for (const page of this.#pages) {
      // It asks anew once it reads again.
      if (page.writableLength > mostWaiting) this.#drop(page);
      else page.write(framed);
    }
  }

  close(): void {
    for (const page of this.#pages) page.end();
  }

  #drop(page: ServerResponse): void {
    this.#pages.delete(page);
    page.destroy();
  }
}

function frame(message: ServerMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}
