import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HookProgress, SimulatorStatus } from '../protocol';
import { sendAnswer, textAnswer } from './answer';
import { answerPage } from './answer-request';
import type { SimulatorParts } from './served';
import { Catcher } from './catcher';
import { EventStream } from './event-stream';
import { originsOf, sideOf } from './gate/origins';
import { Targets } from './gate/targets';
import { OneTimeTokens } from './gate/one-time-tokens';
import { listenLocally } from './listen-locally';
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
  /** Hosts that hooks may go to, private ones too. */
  sendTo?: readonly string[] | undefined;
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
  const { source, port, report, code } = options;
  const session = new Session(source, report, code);
  const [assets] = await Promise.all([readPageAssets(), session.start()]);
  let served: SimulatorParts | undefined;
  const listening = await listenLocally((request, response) => {
    if (!served) return sendAnswer(response, textAnswer('The simulator is starting.', 503));
    answer(served, request, response).catch((error: unknown) => {
      report(String(error));
      if (!response.headersSent) sendAnswer(response, textAnswer(String(error), 500));
    });
  }, port);
  served = await assemble(options, { session, assets, port: listening.port });
  const { origins, pages, desk } = served;
  return {
    url: origins.own,
    async close() {
      session.close();
      pages.close();
      await Promise.all([desk?.close(), listening.close()]);
    },
  };
}

/** Puts together what answers are made from, and has every page told of what changes. */
async function assemble(
  { source, report, stubs, sendTo = [], receiver }: SimulatorOptions,
  { session, assets, port }: Pick<SimulatorParts, 'session' | 'assets'> & { port: number },
): Promise<SimulatorParts> {
  const origins = originsOf(source.name, port);
  const pages = new EventStream();
  const tellStatus = (): void => pages.tell({ type: 'status', status: status() });
  const progress = (made: HookProgress): void => pages.tell({ type: 'progress', progress: made });
  const desk = receiver && (await ReceiverDesk.open(receiver, port, { changed: tellStatus, progress }));
  const catcherUrl = `${origins.own}/catcher`;
  const targets = new Targets({
    own: () => [catcherUrl, ...(desk?.status.state === 'running' ? [desk.status.url] : [])],
    named: sendTo,
    allowAt: `${origins.own}/allow`,
  });
  const run = randomUUID();
  const status = (): SimulatorStatus => ({
    ...session.status,
    run,
    gateOrigin: origins.own,
    catcherUrl,
    hasStubs: stubs !== undefined,
    ...(desk && { receiver: desk.status, oauthClient: desk.oauthClient }),
  });
  session.on('change', tellStatus);
  const others = { ...(stubs !== undefined && { stubs: new Stubs(stubs) }), ...(desk && { desk }) };
  const own = { origins, tokens: new OneTimeTokens(), targets, report, status };
  return { ...own, assets, session, catcher: new Catcher(), pages, ...others };
}

async function answer(served: SimulatorParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origins, pages, status } = served;
  const refused = refusal(request, origins);
  if (refused) return sendAnswer(response, refused);
  const isStream = request.method === 'GET' && request.url === '/api/events';
  if (isStream && sideOf(request.headers.host, origins) === 'widget') {
    pages.add(response, { type: 'status', status: status() });
  } else sendAnswer(response, await answerPage(served, request));
}
