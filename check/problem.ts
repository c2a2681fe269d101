/** The file of a problem that is the whole archive's. */
export const wholeArchive = '';

/** Where in an archive something stands; lines and columns from 1. */
export interface ArchivePlace {
  file: string;
  line?: number;
  column?: number;
  pointer?: string;
}

/** What a rule saw. Where `fix` or `severity` is absent, the rule's own holds. */
export interface Problem extends ArchivePlace {
  message: string;
  fix?: string;
  fingerprint?: string;
  /** A milder case than the rule's own. */
  severity?: 'warning' | 'note';
}
