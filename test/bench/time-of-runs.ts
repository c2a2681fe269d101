import { median } from './median';

const runs = 5;

/** How long a run takes: the median of five in seconds, with the shortest and the longest. */
export async function timeOfRuns(run: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let done = 0; done < runs; done += 1) {
    const started = performance.now();
    await run();
    times.push((performance.now() - started) / 1000);
  }
  const seconds = (time: number): string => time.toFixed(2);
  return `${seconds(median(times))} s (${seconds(Math.min(...times))} to ${seconds(Math.max(...times))}, ${runs} runs)`;
}
