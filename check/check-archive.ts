import type { ArchiveFiles } from '../archive/files-archive';
import { type CheckReport, reportsOn } from './check-report';
import { type CheckOptions, inspect } from './inspect';
import { openFiles, openFolder, openZip, type Subject } from './subject';

/** Checks a folder as if its content had been zipped. */
export async function checkFolder(folder: string, options?: CheckOptions): Promise<CheckReport> {
  return check(await openFolder(folder), options);
}

/** Checks a zip file, on disk or in memory. */
export async function checkZip(zip: string | Buffer, options?: CheckOptions): Promise<CheckReport> {
  return check(await openZip(zip), options);
}

/** Checks files in memory, by their path in the archive-to-be. */
export function checkFiles(files: ArchiveFiles, options?: CheckOptions): Promise<CheckReport> {
  return check(openFiles(files), options);
}

/** A run over one archive. */
async function check(subject: Subject, options?: CheckOptions): Promise<CheckReport> {
  const [report] = reportsOn([await inspect(subject, options)]);
  if (!report) throw new Error('One inspection gave no report.');
  return report;
}
