import type { CheckFinding } from '../../protocol';

/** Where the archive comes from. */
export interface ArchiveSource {
  /** As shown to the user. */
  name: string;
  /** The archive's files as they are now. @throws UserError with what is wrong with it */
  load: () => Promise<ReadonlyMap<string, Buffer>>;
  /** What `npm run check` says of it. */
  findings: () => Promise<CheckFinding[]>;
  /** The line of the sources behind each line of script.js, as `file:line`, where they are known. */
  sourceLines?: () => readonly string[];
  /** What the compiler says of the sources, where there are any. */
  typeErrors?: () => Promise<string | undefined>;
  /** Files and folders; when anything in them changes, the archive is loaded again. */
  watched: string[];
}
