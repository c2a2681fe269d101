import type { Finding } from '../protocol';

/** What `npm run check` says of an archive. */
export async function findFindings(files: ReadonlyMap<string, Buffer>): Promise<Finding[]> {
  // Loaded late: it would hold up the start of the server.
  const { checkFiles } = await import('../../scripts/check/check-archive');
  const { findings } = await checkFiles(files);
  return findings.map(({ severity, rule, file, line, message, fix }) => ({
    severity,
    rule,
    place: line === null ? file : `${file}:${line}`,
    message: `${message} ${fix}`,
  }));
}
