import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted, for `GET /metrics`. No label holds an account, a phone or a text. */
export type Metrics = ReturnType<typeof createMetrics>;

/** All the metrics of one process, at zero. */
export function createMetrics() {
  const registry = new Registry();
  return { registry, ...ofAccepting([registry]), ...ofQueue([registry]), ...ofWorking([registry]) };
}

function ofAccepting(registers: Registry[]) {
  return {
    hooks: new Counter({
      name: 'receiver_hooks_total',
      help: 'Requests to /kommo/pipeline by answer: accepted, unauthorized, no_hook, too_large, no_disk',
      labelNames: ['answer'] as const,
      registers,
    }),
    duplicates: new Counter({
      name: 'receiver_duplicate_hooks_total',
      help: 'Accepted hooks that had come before',
      registers,
    }),
    commitSize: new Histogram({
      name: 'receiver_commit_hooks',
      help: 'Hooks in one commit of the spool',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'receiver_commit_seconds',
      help: 'Time of one commit of the spool, the disk included',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    }),
  };
}

function ofQueue(registers: Registry[]) {
  return {
    queueLength: new Gauge({
      name: 'receiver_queue_length',
      help: 'Hooks and deliveries that are not done, by state; "spooled" are not in the store yet',
      labelNames: ['state'] as const,
      registers,
    }),
    queueAge: new Gauge({
      name: 'receiver_queue_oldest_seconds',
      help: 'Age of the oldest of them, by state',
      labelNames: ['state'] as const,
      registers,
    }),
  };
}

function ofWorking(registers: Registry[]) {
  return {
    sent: new Counter({
      name: 'receiver_deliveries_total',
      help: 'Attempts to send by channel and end: accepted, rejected, later, unknown',
      labelNames: ['channel', 'end'] as const,
      registers,
    }),
    apiCalls: new Counter({
      name: 'receiver_api_calls_total',
      help: 'Calls to the API of Kommo by status, such as 200 and 429; "none" where no answer came',
      labelNames: ['status'] as const,
      registers,
    }),
    refreshes: new Counter({
      name: 'receiver_token_refreshes_total',
      help: 'Refreshes of tokens by end: renewed, refused, unknown',
      labelNames: ['end'] as const,
      registers,
    }),
  };
}
