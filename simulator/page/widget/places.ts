/** The lines of a stack that lie in the archive, as `file:line:column`, the newest first. */
export function placesOf(stack: string | undefined): string[] {
  return (stack ?? '').split('\n').flatMap((line) => {
    const place = /\/archive\/\w+\/([^\s)]+)/.exec(line)?.[1];
    return place ? [place.replace(/\?[^:]*/, '')] : [];
  });
}
