import { ask } from './request';

/** The value of one metric of a receiver; undefined where it is not there. */
export async function metric(metricsUrl: string, name: string): Promise<number | undefined> {
  const { body } = await ask(`${metricsUrl}/metrics`);
  const line = body.split('\n').find((text) => text.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length));
}
