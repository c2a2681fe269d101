import type { TrialRecord } from '../check/check-report';
import type { Finding } from '../check/finding';
import { findingOf, samenessOf } from './misdeed';
import type { Found, PartOutcome } from './part-run';
import type { Picture } from './report/album';
import { requestsOf } from './requests-of';

/** What came of a trial. */
export interface Trial {
  findings: Finding[];
  record: TrialRecord;
  pictures: readonly Picture[];
}

/** What came of all parts, in their order; what several of them have found is found once. */
export function gather(outcomes: readonly PartOutcome[]): Trial {
  const requests = requestsOf(outcomes.map(({ tab }) => tab));
  const ofRequests = requests.misdeeds.map((misdeed): Found => ({ misdeed, picture: undefined }));
  const all = [...outcomes.flatMap(({ found }) => found), ...ofRequests];
  const known = new Set<string>();
  const isRepeated = ({ misdeed }: Found): boolean => known.size === known.add(samenessOf(misdeed)).size;
  const repeated = all.filter(isRepeated);
  const kept = all.filter((found) => !repeated.includes(found));
  const ofRepeated = new Set(repeated.map(({ picture }) => picture));
  return {
    findings: kept.map(toPicturedFinding),
    record: { parts: outcomes.map(({ name, result }) => ({ name, result })), requests: requests.list },
    pictures: outcomes.flatMap(({ pictures }) => pictures).filter((picture) => !ofRepeated.has(picture)),
  };
}

function toPicturedFinding({ misdeed, picture }: Found): Finding {
  const finding = findingOf(misdeed);
  return picture ? { ...finding, picture: picture.file } : finding;
}
