import { checkFiles } from '../../scripts/check/check-archive';
import type { Finding } from '../protocol';

/** What `npm run check` says of an archive. */
export async function findFindings(files: ReadonlyMap<string, Buffer>): Promise<Finding[]> {
  const { findings } = await checkFiles(files);
  return findings.map(({ severity, rule, file, line, message, fix }) => ({
    severity,
    rule,
    place: line === null ? file : `${file}:${line}`,
    message: `${message} ${fix}`,
  }));
}
