import { archiveLimits } from '../../../archive/limits';
import { sources } from '../../../kommo/facts/sources';
import { wholeArchive } from '../../problem';
import type { Rule } from '../../rule';

export const tooManyEntries: Rule = {
  id: 'archive/too-many-entries',
  severity: 'error',
  always: true,
  what: `The archive has at most ${archiveLimits.entries} entries, in folders at most ${archiveLimits.folderDepth} deep.`,
  why: 'Beyond that this check stops looking, so it cannot say that the widget is sound. A widget has some dozen files.',
  source: [sources.own],
  fix: 'Pack only what the widget needs. Was a whole project, with its packages, put into the archive?',
  *check({ archive }) {
    if (!archive.cutShort) return;
    const message = `There are more entries, or deeper folders, than are looked at; ${archive.entries.length} were.`;
    yield { file: wholeArchive, message };
  },
};
