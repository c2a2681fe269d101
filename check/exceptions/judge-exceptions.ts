import type { Finding } from '../finding';
import { toFinding } from '../to-finding';
import type { AppliedExceptions } from './apply-exceptions';
import type { Exception } from './exception';
import { idleException } from './exception-rules';

/** An archive of a run, as far as the exceptions are judged by it. */
export interface ExceptionUse extends AppliedExceptions {
  /** Ids of the rules that ran: only the exceptions from them can be called idle. */
  ran: ReadonlySet<string>;
  /** Whether the archive is known for one of the project's own, for which its exceptions were made. */
  isOwn: boolean;
}

/** What is wrong with the exceptions of one package.json, after all that a run checks under it. */
export function judgeExceptions(uses: readonly ExceptionUse[]): Finding[] {
  const [first] = uses;
  if (!first) return [];
  const { list, findings } = first.exceptions;
  return [...list.filter((exception) => isIdle(exception, uses)).map(idleFinding), ...findings];
}

function isIdle({ rule, place }: Exception, uses: readonly ExceptionUse[]): boolean {
  const isJudged = uses.some(({ ran, isOwn, needed }) => ran.has(rule) && (isOwn || needed.size > 0));
  // Each archive of a run has read the list for itself, so an exception is told by its place.
  const isNeeded = uses.some(({ needed }) => [...needed].some((other) => other.place.pointer === place.pointer));
  return isJudged && !isNeeded;
}

function idleFinding({ rule, place }: Exception): Finding {
  return toFinding(idleException, { ...place, message: `The exception from ${rule} suppresses nothing.` });
}
