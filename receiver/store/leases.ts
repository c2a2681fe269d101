/** For how long a hook or a note is left to who took it, in milliseconds. */
export const leaseTime = 30_000;

/** After which age nothing is tried any more, in milliseconds. */
export const giveUpAfter = 24 * 60 * 60 * 1000;

/** Something that this process took: what it writes counts only while nobody else has taken it since. */
export interface Held {
  id: string;
  attempt: number;
}
