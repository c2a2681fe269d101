import { join } from 'node:path';
import { repositoryRoot } from '../../../shared/paths';
import type { ArchiveSource } from '../../../simulator/server/sources/archive-source';
import { folderSource } from '../../../simulator/server/sources/folder-source';

const widgets = join(repositoryRoot, 'test', 'simulator', 'widgets');

/** A widget in the manner of others: its own files over those that all of them have in common. */
export function foreignWidget(name: string): ArchiveSource {
  const [common, own] = [folderSource(join(widgets, 'common')), folderSource(join(widgets, name))];
  return {
    name,
    watched: [],
    findings: async () => [],
    load: async () => new Map([...(await common.load()), ...(await own.load())]),
  };
}
