/** A Chrome or Chromium on this machine. */
export interface Browser {
  executablePath: string;
  /** Variables that it needs beside those of the process. */
  environment: Record<string, string>;
}
