import { randomBytes } from 'node:crypto';

/** How many are good at a time: whoever asks for more has the oldest of them forgotten. */
const most = 100;

/** Tokens for what only this server’s own pages may have done; each is good once. */
export class OneTimeTokens {
  #given = new Set<string>();

  give(): string {
    const token = randomBytes(24).toString('hex');
    this.#given.add(token);
    for (const oldest of this.#given) if (this.#given.size > most) this.#given.delete(oldest);
    return token;
  }

  /** Whether a token is one of them; from now on it is not. */
  take(token: unknown): boolean {
    return typeof token === 'string' && this.#given.delete(token);
  }
}
