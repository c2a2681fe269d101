import type { Finding } from '../finding';
import { covers, type Exception, type Exceptions } from './exception';

/** What became of a project's exceptions in one archive. */
export interface AppliedExceptions {
  exceptions: Exceptions;
  /** The findings that no exception covers. */
  findings: readonly Finding[];
  /** How many findings were kept back. */
  excepted: number;
  /** The exceptions that kept one back. */
  needed: ReadonlySet<Exception>;
}

/** Keeps back the findings that exceptions cover. */
export function applyExceptions(exceptions: Exceptions, all: readonly Finding[]): AppliedExceptions {
  const coverOf = (finding: Finding): Exception | undefined => exceptions.list.find((one) => covers(one, finding));
  const findings = all.filter((finding) => !coverOf(finding));
  const needed = new Set(all.flatMap((finding) => coverOf(finding) ?? []));
  return { exceptions, findings, excepted: all.length - findings.length, needed };
}
