import type { Finding } from '../finding';
import type { ArchivePlace } from '../problem';

/** One sound entry of `"widgetCheck": { "exceptions": [{ "rule", "file", "pointer", "fingerprint", "reason" }] }` in a package.json. */
export interface Exception {
  rule: string;
  /** At least one of the two is there. */
  file: string | undefined;
  pointer: string | undefined;
  /** Of the secret that is meant, and of no other. */
  fingerprint: string | undefined;
  reason: string;
  /** Where it stands in the package.json. */
  place: ArchivePlace;
}

/** A finding that an exception keeps back, and why. */
export interface ExceptedFinding extends Finding {
  reason: string;
}

/** What a project excepts from the rules. */
export interface Exceptions {
  /** The project's package.json, where it has one. */
  packageJson: string | undefined;
  list: readonly Exception[];
  /** What is wrong with the entries that are none of the list. */
  findings: readonly Finding[];
}

export function covers(exception: Exception, finding: Finding): boolean {
  return (
    exception.rule === finding.rule &&
    (exception.file ?? finding.file) === finding.file &&
    (exception.pointer ?? finding.pointer) === finding.pointer &&
    (exception.fingerprint ?? neededFingerprint(finding)) === finding.fingerprint
  );
}

/** What says "this file may hold a secret" would say so of the next secret too, and of a live one. */
function neededFingerprint({ rule, severity, fingerprint }: Finding): string | undefined {
  return rule.startsWith('secrets/') && severity === 'error' ? 'the exact one' : fingerprint;
}
