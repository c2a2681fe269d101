import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { HookProgress, SimulatorStatus } from '../protocol';
import { sendAnswer, textAnswer } from './answer';
import { answerPage, type SimulatorParts } from './answer-request';
import { Catcher } from './catcher';
import { EventStream } from './event-stream';
import { listen } from './listen';
import { readPageAssets } from './page-assets';
import { ReceiverDesk } from './receiver/receiver-desk';
import type { ReceiverProgram } from './receiver/receiver-process';
import { refusal } from './refusal';
import { Session } from './session';
import { Stubs } from './stubs';
import type { ArchiveSource } from './sources/archive-source';

/** What a simulator is started with. */
export interface SimulatorOptions {
  source: ArchiveSource;
  /** The port to try first. */
  port: number;
  /** Gets the lines for the terminal. */
  report: (line: string) => void;
  /** The widget's code, for one that knows its own. */
  code?: string | undefined;
  /** The folder with answers of back ends that are not there. */
  stubs?: string | undefined;
  /** The receiver that hooks go to; without it there is the catcher only. */
  receiver?: ReceiverProgram;
}

/** A simulator that runs. */
export interface Simulator {
  url: string;
  close: () => Promise<void>;
}

/** Starts the server of the simulator. A broken archive does not keep it from starting: the page explains it. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { source, port: wanted, report, code, stubs, receiver } = options;
  const session = new Session(source, report, code);
  const [assets] = await Promise.all([readPageAssets(), session.start()]);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      report(String(error));
      if (!response.headersSent) sendAnswer(response, textAnswer(String(error), 500));
    });
  });
  const port = await listen(server, wanted);
  const pages = new EventStream();
  session.on('change', tellStatus);
  const progress = (made: HookProgress): void => pages.tell({ type: 'progress', progress: made });
  const desk = receiver && (await ReceiverDesk.open(receiver, port, { changed: tellStatus, progress }));
  const others = { ...(stubs !== undefined && { stubs: new Stubs(stubs) }), ...(desk && { desk }) };
  const served: SimulatorParts = { assets, session, catcher: new Catcher(), pages, status, ...others };

  return {
    url: `http://localhost:${port}`,
    async close() {
      session.close();
      pages.close();
      server.closeAllConnections();
      await Promise.all([desk?.close(), new Promise((resolve) => server.close(resolve))]);
    },
  };

  function status(): SimulatorStatus {
    const own = { catcherUrl: `http://127.0.0.1:${port}/catcher`, hasStubs: stubs !== undefined };
    return { ...session.status, ...own, ...(desk && { receiver: desk.status, oauthClient: desk.oauthClient }) };
  }

  function tellStatus(): void {
    pages.tell({ type: 'status', status: status() });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusal(request, port);
    if (refused) return sendAnswer(response, textAnswer(refused, 403));
    if (request.method === 'GET' && request.url === '/api/events')
      pages.add(response, { type: 'status', status: status() });
    else sendAnswer(response, await answerPage(served, request));
  }
}
