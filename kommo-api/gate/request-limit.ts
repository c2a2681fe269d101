import { ApiProblem } from '../http/problem';

/** How much may be asked; the first two are Kommo's own figures, the others are guesses. */
export interface Limits {
  /** Of an integration in an account. */
  perSecond: number;
  /** Of all integrations in an account. */
  perSecondOfAccount: number;
  /** Answers of 429 within ten seconds after which the address is blocked. */
  refusalsUntilBlock: number;
  /** For how long, in milliseconds. */
  blockedFor: number;
}

/** What Kommo grants without payment. */
export const usualLimits: Limits = {
  perSecond: 7,
  perSecondOfAccount: 50,
  refusalsUntilBlock: 20,
  blockedFor: 30_000,
};

/** Who asks. */
export interface Asker {
  accountId: number;
  integrationId: string;
}

/**
 * Counts requests in the second before each. Whether Kommo counts so or by the seconds of a clock is not documented;
 * who stays within this one stays within both.
 */
export class RequestLimit {
  limits: Limits;
  #clock: () => number;
  #admitted = new Map<string, number[]>();
  #refused: number[] = [];
  #blockedUntil = 0;

  constructor(limits: Limits, clock: () => number) {
    this.limits = limits;
    this.#clock = clock;
  }

  /** Lets a request in. @throws Problem of status 429, or 403 for who does not stop asking */
  admit({ accountId, integrationId }: Asker): void {
    const now = this.#clock();
    if (now < this.#blockedUntil) throw new ApiProblem(403, 'Your IP address is blocked');
    const counts: [string, number][] = [
      [`${accountId} ${integrationId}`, this.limits.perSecond],
      [`${accountId}`, this.limits.perSecondOfAccount],
    ];
    if (counts.some(([key, most]) => this.#within(key, now).length >= most)) this.#refuse(now);
    for (const [key] of counts) this.#within(key, now).push(now);
  }

  #within(key: string, now: number): number[] {
    const times = this.#admitted.get(key) ?? [];
    while (times.length > 0 && now - (times[0] ?? now) >= 1000) times.shift();
    this.#admitted.set(key, times);
    return times;
  }

  #refuse(now: number): never {
    this.#refused = [...this.#refused.filter((time) => now - time < 10_000), now];
    if (this.#refused.length >= this.limits.refusalsUntilBlock) {
      this.#blockedUntil = now + this.limits.blockedFor;
      this.#refused = [];
    }
    throw new ApiProblem(429, 'Too many requests');
  }
}
