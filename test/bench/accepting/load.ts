import { writeFileSync } from 'node:fs';
import { Connection } from './connection';

/** What the generator of load is told, as JSON in its first word. */
export interface LoadOrder {
  url: string;
  key: string;
  connections: number;
  seconds: number;
  /** Hooks a second, whether the answers come or not; without it, each connection sends when its answer is there. */
  rate?: number;
  /** The number of the first lead. */
  first: number;
  /** Where the numbers of the acknowledged leads are written to. */
  acknowledgedFile?: string;
}

/** What it prints. */
export interface LoadResult {
  acknowledged: number;
  refused: number;
  /** Of the part of the run in which it was all under way. */
  perSecond: number;
  /** In milliseconds, from when the hook was to be sent. */
  p50: number;
  p99: number;
}

const order = JSON.parse(process.argv[2] ?? '{}') as LoadOrder;
const times: number[] = [];
const acknowledged: number[] = [];
let refused = 0;
let next = order.first;

/** Sends one hook; tells whether the connection still lives. */
async function send(connection: Connection, due: number): Promise<boolean> {
  const lead = (next += 1);
  const status = await connection.post(lead);
  if (status === 200) {
    acknowledged.push(lead);
    times.push(performance.now() - due);
  } else if (status !== 0) refused += 1;
  return status !== 0;
}

async function closedLoop(connections: Connection[], end: number): Promise<void> {
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() < end && (await send(connection, performance.now())));
    }),
  );
}

/** What is due while no connection is free waits, and its time counts from when it was due. */
async function openLoop(connections: Connection[], { end, rate }: { end: number; rate: number }): Promise<void> {
  const free = [...connections];
  const due: number[] = [];
  let under = 0;
  const serve = (): void => {
    while (free.length > 0 && due.length > 0) {
      const connection = free.pop() as Connection;
      under += 1;
      void send(connection, due.shift() ?? 0).then((lives) => {
        under -= 1;
        if (lives) free.push(connection);
        serve();
      });
    }
  };
  for (let time = performance.now(); time < end || under + due.length > 0;) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    for (; time < Math.min(end, performance.now()); time += 1000 / rate) due.push(time);
    serve();
  }
}

const { hostname, port } = new URL(order.url);
const path = `/kommo/pipeline?key=${order.key}`;
const connections = await Promise.all(
  Array.from({ length: order.connections }, () => Connection.open({ host: hostname, port: Number(port), path })),
);
const started = performance.now();
const end = started + order.seconds * 1000;
await (order.rate ? openLoop(connections, { end, rate: order.rate }) : closedLoop(connections, end));
const seconds = (performance.now() - started) / 1000;
for (const connection of connections) connection.close();

times.sort((a, b) => a - b);
const quantile = (part: number): number => times[Math.floor(times.length * part)] ?? Number.NaN;
const result: LoadResult = {
  acknowledged: acknowledged.length,
  refused,
  perSecond: acknowledged.length / seconds,
  p50: quantile(0.5),
  p99: quantile(0.99),
};
if (order.acknowledgedFile) writeFileSync(order.acknowledgedFile, JSON.stringify(acknowledged));
console.log(JSON.stringify(result));
