import type { Finding } from '../finding';
import type { Place } from '../problem';

/** One sound entry of `"widgetCheck": { "exceptions": [{ "rule", "file", "pointer", "reason" }] }` in a package.json. */
export interface Exception {
  rule: string;
  /** At least one of the two is there. */
  file: string | undefined;
  pointer: string | undefined;
  /** Where it stands in the package.json. */
  place: Place;
}

/** What a project excepts from the rules. */
export interface Exceptions {
  /** The project's package.json, where it has one. */
  packageJson: string | undefined;
  list: readonly Exception[];
  /** What is wrong with the entries that are none of the list. */
  findings: readonly Finding[];
}

/** Whether an exception covers a finding. */
export function covers(exception: Exception, finding: Finding): boolean {
  return (
    exception.rule === finding.rule &&
    (exception.file ?? finding.file) === finding.file &&
    (exception.pointer ?? finding.pointer) === finding.pointer
  );
}
