/** What the simulator's server tells its page, and the page its server. */
import type { LanguageTree } from '../kommo/types';
import type { Manifest } from '../kommo/manifest';

/** The archive that is loaded. */
export interface ArchiveInfo {
  /** Another one for other contents; stands in the address of the archive's files. */
  revision: string;
  /** The widget's code: that of the manifest, else one made up, as Kommo does at the upload. */
  code: string;
  manifest: Manifest;
  /** The i18n files by language. */
  languages: Record<string, LanguageTree>;
}

/** A finding of `npm run check`. */
export interface CheckFinding {
  severity: 'error' | 'warning';
  rule: string;
  place: string;
  message: string;
}

/** How things stand. */
export interface SimulatorStatus {
  /** Where the archive comes from, as shown to the user. */
  source: string;
  /** The last archive that could be loaded. */
  archive?: ArchiveInfo;
  /** Why the newest build, or the newest archive, could not be loaded. */
  failure?: string;
  /** What the compiler says of the sources. */
  typeErrors?: string;
  findings: CheckFinding[];
  /** The address of the built-in catcher. */
  catcherUrl: string;
}

/** What became of a request that was sent. */
export interface SendResult {
  /** Absent where no answer came. */
  status?: number;
  /** The beginning of the answer, or why none came. */
  answer: string;
  /** From the beginning of the request to the end of its answer. */
  milliseconds: number;
}

/** A request as the built-in catcher got it. */
export interface CaughtRequest {
  id: number;
  contentType: string;
  body: string;
}

/** What the server pushes to the page. */
export type ServerMessage = { type: 'status'; status: SimulatorStatus } | { type: 'caught'; request: CaughtRequest };
