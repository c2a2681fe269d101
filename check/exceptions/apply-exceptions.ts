import type { Finding } from '../finding';
import { covers, type ExceptedFinding, type Exception, type Exceptions } from './exception';

/** What became of a project's exceptions in one archive. */
export interface AppliedExceptions {
  exceptions: Exceptions;
  /** The findings that no exception covers. */
  findings: readonly Finding[];
  /** The others, each with the reason. */
  excepted: readonly ExceptedFinding[];
  /** The exceptions that kept one back. */
  needed: ReadonlySet<Exception>;
}

/** Keeps back the findings that exceptions cover. */
export function applyExceptions(exceptions: Exceptions, all: readonly Finding[]): AppliedExceptions {
  const findings: Finding[] = [];
  const excepted: ExceptedFinding[] = [];
  const needed = new Set<Exception>();
  for (const finding of all) {
    const cover = exceptions.list.find((one) => covers(one, finding));
    if (!cover) findings.push(finding);
    else {
      excepted.push({ ...finding, reason: cover.reason });
      needed.add(cover);
    }
  }
  return { exceptions, findings, excepted, needed };
}
