import { setTimeout as pause } from 'node:timers/promises';
import { collectDefaultMetrics } from 'prom-client';
import { healthRoutes } from './http/health-routes';
import { type ListenPlace, startServer } from './http/start-server';
import { pipelineRoute } from './hook/pipeline-route';
import { createLog } from './log/create-log';
import { createMetrics } from './metrics/metrics';
import { metricsRoute } from './metrics/metrics-route';
import type { OpenParts, Surroundings } from './receiver-parts';
import type { Settings } from './settings/settings';
import { startMover } from './spool/mover';
import { openSpool, type Spool } from './spool/spool';

/** A receiver that takes hooks. */
export interface RunningReceiver {
  url: string;
  metricsUrl: string;
  /** Finishes or puts down what it holds, and closes everything. */
  stop: () => Promise<void>;
}

/**
 * How long stopping may take, in milliseconds: for the requests that are there, for a store that may be out of reach, for
 * the work in hand, and for giving the rest of it back. What takes longer is left to the next process, by its lease.
 */
const patience = { requests: 1500, store: 500, work: 5500, release: 1500 };

/** What was opened, and how it is closed again: the last one first. */
type Closing = (() => unknown)[];

/**
 * Starts a receiver. What the person who starts it can put right is thrown as a UserError. `failed` is called when it
 * cannot go on by itself, and has to be started again.
 */
export async function startReceiver(
  settings: Settings,
  openParts: OpenParts,
  failed: () => void,
): Promise<RunningReceiver> {
  const { log, flush } = createLog(settings.logLevel);
  const surroundings: Surroundings = { settings, log, metrics: createMetrics() };
  collectDefaultMetrics({ register: surroundings.metrics.registry });
  const closing: Closing = [flush];
  try {
    const spool = await openMeasuredSpool(surroundings, failed);
    closing.push(spool.close);
    const urls = await openAround(spool, { surroundings, openParts, closing });
    log.info({ step: 'start', ...urls, waiting: spool.waiting() }, 'started');
    return { ...urls, stop: once(() => stop(surroundings, closing)) };
  } catch (error) {
    await close(closing);
    throw error;
  }
}

interface Opening {
  surroundings: Surroundings;
  openParts: OpenParts;
  closing: Closing;
}

/** The parts behind the spool, and then the servers in front of it. */
async function openAround(spool: Spool, { surroundings, openParts, closing }: Opening): Promise<Urls> {
  const { settings, log, metrics } = surroundings;
  const parts = await openParts(surroundings);
  closing.push(() => within(patience.work + patience.release, parts.stop(patience.work)));
  const moved = ({ added, duplicates }: { added: number; duplicates: number }): void => {
    metrics.duplicates.inc(duplicates);
    if (added > 0) parts.wake();
  };
  const mover = startMover({ spool, store: parts.store, log, moved });
  closing.push(() => within(patience.store, mover.stop()));

  const measuring = { routes: [metricsRoute({ metrics, spool, log, measure: parts.measure })], log };
  const metricsServer = await startServer(metricsPlace(settings), measuring);
  closing.push(() => metricsServer.stop(0));

  const pipeline = pipelineRoute({ keys: settings.hookKeys, spool, log, metrics, accepted: mover.wake });
  const server = await startServer(hookPlace(settings), {
    routes: [pipeline, ...parts.routes, ...healthRoutes(spool)],
    log,
  });
  closing.push(() => server.stop(patience.requests));
  return { url: server.url, metricsUrl: metricsServer.url };
}

type Urls = Pick<RunningReceiver, 'url' | 'metricsUrl'>;

function openMeasuredSpool({ settings, metrics, log }: Surroundings, failed: () => void): Promise<Spool> {
  return openSpool(settings.dataDir, {
    committed(hooks, seconds) {
      metrics.commitSize.observe(hooks);
      metrics.commitSeconds.observe(seconds);
    },
    ended() {
      log.fatal({ step: 'spool' }, 'the thread of the spool has ended, and this process ends with it');
      failed();
    },
  });
}

function hookPlace({ host, port }: Settings): ListenPlace {
  return { host, port, variables: { host: 'HOST', port: 'PORT' } };
}

function metricsPlace({ metricsHost, metricsPort }: Settings): ListenPlace {
  return { host: metricsHost, port: metricsPort, variables: { host: 'METRICS_HOST', port: 'METRICS_PORT' } };
}

async function stop({ log }: Surroundings, closing: Closing): Promise<void> {
  log.info({ step: 'stop' }, 'stopping');
  await close(closing);
}

async function close(closing: Closing): Promise<void> {
  for (const step of closing.splice(0).toReversed()) await step();
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  await Promise.race([work, pause(milliseconds, undefined, { ref: false })]);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
