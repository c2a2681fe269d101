/** Tells which lines of a stack lie in the archive, or in its sources, as `file:line`, the newest first. */
export type PlacesOf = (stack: string | undefined) => string[];

/** `sourceLines` has the line of the sources behind each line of script.js; it is empty where there are none. */
export function createPlaces(sourceLines: readonly string[]): PlacesOf {
  return (stack) =>
    (stack ?? '').split('\n').flatMap((line) => {
      const place = /\/archive\/\w+\/([^\s)]+)/.exec(line)?.[1]?.replace(/\?[^:]*/, '');
      const lineOfScript = /^script\.js:(\d+)/.exec(place ?? '')?.[1];
      return place ? [sourceLines[Number(lineOfScript) - 1] || place] : [];
    });
}
