import { setTimeout as pause } from 'node:timers/promises';
import type { Route } from '../http/route';
import type { AcceptedHook } from '../hook/accepted-hook';
import { errorFields } from '../log/error-fields';
import type { StepLog } from '../log/step-log';
import type { Spool } from '../spool/spool';
import type { Metrics } from './metrics';

/** What is measured, besides what is counted as it happens. */
export interface Measured {
  metrics: Metrics;
  spool: Spool;
  log: StepLog;
  /** Sets the queues of the store; rejects where the store cannot be reached. */
  measure: () => Promise<void>;
}

/** In milliseconds; Prometheus waits ten seconds for all of it. */
const longestMeasuring = 3000;

/**
 * GET /metrics, in the format of Prometheus. While the store is out of reach its queues are left out, and the rest is told:
 * that is when somebody looks.
 */
export function metricsRoute({ metrics, spool, log, measure }: Measured): Route {
  return {
    path: '/metrics',
    methods: ['GET'],
    async handle() {
      await inTime(measure()).catch((error: unknown) => {
        log.warn({ step: 'measure', ...errorFields(error) }, 'the queues of the store cannot be measured');
        metrics.queueLength.reset();
        metrics.queueAge.reset();
      });
      await measureSpool(metrics, spool);
      const headers = { 'content-type': metrics.registry.contentType };
      return { status: 200, headers, body: await metrics.registry.metrics() };
    },
  };
}

function inTime(work: Promise<void>): Promise<void> {
  const late = pause(longestMeasuring, undefined, { ref: false }).then(() => {
    throw new Error('The store does not answer.');
  });
  return Promise.race([work, late]);
}

async function measureSpool({ queueLength, queueAge }: Metrics, spool: Spool): Promise<void> {
  const [first] = await spool.read(0, 1);
  const since = first ? (JSON.parse(first[1]) as AcceptedHook).receivedAt : Date.now();
  queueLength.set({ state: 'spooled' }, spool.waiting());
  queueAge.set({ state: 'spooled' }, (Date.now() - since) / 1000);
}
