/** An archive that could not be judged, because it cannot be read or because the check itself has failed. */
export interface Failure {
  path: string;
  message: string;
}

/** What a format takes beside the reports. */
export interface ReportOptions {
  colors: boolean;
  failures?: readonly Failure[];
  /** Whether a text for people ends with what to do next; who prints it among other things says that otherwise. */
  advises?: boolean;
}
