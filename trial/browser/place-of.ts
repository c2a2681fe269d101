/** A line of a stack as the browser tells it; lines and columns from 0. */
export interface Frame {
  url: string;
  lineNumber: number;
  columnNumber?: number;
}

/** The newest line of a stack that lies in the archive, as `file:line:column`, all from 1. */
export function placeOf(frames: readonly Frame[]): string | undefined {
  for (const { url, lineNumber, columnNumber = 0 } of frames) {
    const file = /\/archive\/\w+\/([^?#]+)/.exec(url)?.[1];
    if (file) return `${decodeURIComponent(file)}:${lineNumber + 1}:${columnNumber + 1}`;
  }
  return undefined;
}
