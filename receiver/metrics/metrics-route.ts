import type { Route } from '../http/route';
import type { AcceptedHook } from '../hook/accepted-hook';
import type { Spool } from '../spool/spool';
import type { Metrics } from './metrics';

/** GET /metrics, in the format of Prometheus. `measure` sets what is not counted as it happens. */
export function metricsRoute(metrics: Metrics, spool: Spool, measure: () => Promise<void>): Route {
  return {
    path: '/metrics',
    methods: ['GET'],
    async handle() {
      await Promise.all([measureSpool(metrics, spool), measure()]);
      const headers = { 'content-type': metrics.registry.contentType };
      return { status: 200, headers, body: await metrics.registry.metrics() };
    },
  };
}

async function measureSpool({ queueLength, queueAge }: Metrics, spool: Spool): Promise<void> {
  const [first] = await spool.read(0, 1);
  const since = first ? (JSON.parse(first[1]) as AcceptedHook).receivedAt : Date.now();
  queueLength.set({ state: 'spooled' }, spool.waiting());
  queueAge.set({ state: 'spooled' }, (Date.now() - since) / 1000);
}
