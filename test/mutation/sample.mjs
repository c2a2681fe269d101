// Plugins of Stryker, which reads no TypeScript: the mutants of a sample, and how far its score can be believed.
import { createHash } from 'node:crypto';

const { MUTATED_SAMPLE: size, MUTATED_SEED: seed = '' } = process.env;

/**
 * Which of the mutants are in the sample: each is as likely as any other, and the same seed draws the same ones.
 * @param {string[]} ids
 * @param {number} count
 * @param {string} from
 */
export function drawSample(ids, count, from) {
  /** @param {string} id */
  const lotOf = (id) => createHash('sha256').update(`${from} ${id}`).digest('hex');
  const lots = new Map(ids.map((id) => [lotOf(id), id]));
  const drawn = [...lots.keys()].toSorted().slice(0, count);
  return new Set(drawn.map((lot) => lots.get(lot)));
}

/**
 * Between which shares the true one lies, 19 times of 20, where a sample of `total` has `hits` (Wilson's interval).
 * @param {number} hits
 * @param {number} total
 * @returns {[lowest: number, highest: number]}
 */
export function intervalOf(hits, total) {
  const z = 1.96;
  const share = hits / total;
  const middle = share + z ** 2 / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share)) / total + (z / (2 * total)) ** 2);
  return [(middle - reach) / (1 + z ** 2 / total), (middle + reach) / (1 + z ** 2 / total)];
}

/** A mutant that is not drawn counts like one that does not compile: neither as noticed nor as not noticed. */
const sample = {
  init: async () => {},
  /** @param {{ id: string }[]} mutants */
  group: async (mutants) => [mutants.map(({ id }) => id)],
  /** @param {{ id: string }[]} mutants */
  async check(mutants) {
    const ids = mutants.map(({ id }) => id);
    const drawn = drawSample(ids, Number(size), seed);
    const left = { status: 'compileError', reason: 'not in the sample' };
    return Object.fromEntries(ids.map((id) => [id, drawn.has(id) ? { status: 'passed' } : left]));
  },
};

const interval = {
  /**
   * @param {unknown} _
   * @param {{ systemUnderTestMetrics: { metrics: { totalDetected: number, totalValid: number } } }} score
   */
  onMutationTestReportReady(_, { systemUnderTestMetrics: { metrics } }) {
    const { totalDetected: noticed, totalValid: drawn } = metrics;
    const [lowest, highest] = intervalOf(noticed, drawn).map((share) => (100 * share).toFixed(1));
    const score = ((100 * noticed) / drawn).toFixed(1);
    console.log(`${noticed} of ${drawn} noticed: ${score} %, in all mutants ${lowest} to ${highest} % (seed ${seed})`);
  },
};

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', value: sample },
  { kind: 'Reporter', name: 'interval', value: interval },
];
