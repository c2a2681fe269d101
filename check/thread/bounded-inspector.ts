import { UserError } from '../../shared/user-error';
import type { Inspection } from '../inspect';
import { wholeArchive } from '../problem';
import { toFinding } from '../to-finding';
import { unfinished } from '../unfinished';
import { CheckingThread } from './checking-thread';
import type { CheckAnswer, Order, ThreadLimits } from './order';

/** Together under ten seconds: first everything, then, where that is too much, all but the code. */
const bounds = {
  everything: { seconds: 6, megabytes: 128 },
  withoutScripts: { seconds: 3, megabytes: 128 },
};

/** From so many archives on, a thread that starts slower and then is quicker is worth while. */
const many = 20;

/** Checks archives in threads, each of which is ended when it takes too long or too much memory. */
export class BoundedInspector {
  readonly #limits: typeof bounds;
  readonly #isForMany: boolean;
  /** Those that have no order now. */
  readonly #idle: CheckingThread[] = [];

  /** @param expected how many archives will be checked */
  constructor(limits = bounds, expected = 1) {
    this.#limits = limits;
    this.#isForMany = expected >= many;
  }

  /**
   * What is found in an archive; where it is too much, what is found without its code, or that it is too much. As many
   * archives are checked at once as are asked for.
   * @throws {UserError} when the archive cannot be read
   */
  async inspect(order: Order): Promise<Inspection> {
    const answer = (await this.#everything(order)) ?? (await this.#withoutScripts(order));
    return answer ? inspectionIn(answer) : tooMuch(order, this.#limits.everything);
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.map((thread) => thread.close()));
  }

  async #everything(order: Order): Promise<CheckAnswer | undefined> {
    const thread = this.#idle.pop() ?? new CheckingThread(this.#limits.everything, this.#isForMany);
    try {
      return await thread.answerTo(order);
    } finally {
      this.#idle.push(thread);
    }
  }

  async #withoutScripts({ target, options }: Order): Promise<CheckAnswer | undefined> {
    const thread = new CheckingThread(this.#limits.withoutScripts);
    try {
      return await thread.answerTo({ target, options: { ...options, withoutScripts: true } });
    } finally {
      await thread.close();
    }
  }
}

function inspectionIn(answer: CheckAnswer): Inspection {
  if ('inspection' in answer) return answer.inspection;
  if ('refused' in answer) throw new UserError(answer.refused);
  throw new Error(`The check itself has failed: please report it with the archive. ${answer.failed}`);
}

function tooMuch({ target, options }: Order, { seconds, megabytes }: ThreadLimits): Inspection {
  const message = `The check was stopped: the archive takes more than ${seconds} s of a processor, or ${megabytes} MB.`;
  const findings = [toFinding(unfinished, { file: wholeArchive, message })];
  const exceptions = { packageJson: undefined, list: [], findings: [] };
  return {
    path: typeof target === 'string' ? target : 'widget.zip',
    kind: 'zip',
    packageJson: options.packageJson,
    use: { exceptions, findings, excepted: [], needed: new Set(), ran: new Set(), isOwn: false },
    crashes: [],
  };
}
