import { UnreadableEntry, type WidgetArchive } from './archive';

/** Files in memory, by their path in the archive. */
export type ArchiveFiles = ReadonlyMap<string, Buffer>;

/** An archive of files that a build has staged or a test has made up. */
export function filesArchive(files: ArchiveFiles): WidgetArchive {
  const entries = Array.from(files, ([name, content]) => ({
    name,
    kind: 'file' as const,
    size: content.length,
    encrypted: false,
  }));
  return {
    entries,
    cutShort: false,
    faults: [],
    read: (entry, limit) => {
      const content = files.get(entry.name);
      if (content === undefined || content.length > limit) {
        return Promise.reject(new UnreadableEntry(`is larger than ${limit} bytes`));
      }
      return Promise.resolve(content);
    },
    close: () => undefined,
  };
}
