import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';

const unsafe: readonly [(name: string) => boolean, string][] = [
  [(name) => /^(?:\/|[a-z]:)/i.test(name), 'is absolute'],
  [(name) => name.split(/[\\/]/).includes('..'), 'climbs out of the archive'],
  [(name) => name.includes('\\'), 'is written with backslashes, which only Windows takes for folders'],
  [(name) => hasControlCharacter(name), 'holds a control character'],
  [(name) => name.includes('\uFFFD'), 'is not valid UTF-8'],
];

export const unsafePath: Rule = {
  id: 'archive/unsafe-path',
  severity: 'error',
  what: 'Every path is relative, stays inside the archive and uses forward slashes.',
  why: 'Anything else is refused by careful unpackers and misplaced by careless ones; the format allows forward slashes only.',
  source: [sources.zip],
  fix: 'Make the zip file with a current tool, from inside the folder of the widget.',
  *check({ archive }) {
    for (const { name } of archive.entries) {
      const reason = unsafe.find(([applies]) => applies(name))?.[1];
      if (reason !== undefined) yield { file: name, message: `The path ${JSON.stringify(name)} ${reason}.` };
    }
  },
};

function hasControlCharacter(name: string): boolean {
  return Array.from(name).some((character) => character < ' ' || character === '\u007F');
}
