import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

/** What gets into archives by accident, each with how people call it. The first match counts, and names the topmost folder. */
const leftovers: readonly [RegExp, string][] = [
  [/^__MACOSX\//, 'what macOS adds when it zips'],
  [/^(?:.*?\/)?node_modules\//, 'installed packages'],
  [/^(?:.*?\/)?\.(?!\.?\/)[^/]+\//, 'a hidden folder'],
  [/^(?:.*\/)?\.(?!\.?$)[^/]+$/, 'a hidden file'],
  [/^(?:.*\/)?(?:Thumbs\.db|desktop\.ini|ehthumbs\.db|Icon\r)$/i, 'a leftover of the system'],
  [/^(?:.*\/)?[^/]*(?:~|\.(?:swp|swo|bak|orig|rej|tmp|old|log))$/i, 'a leftover of an editor or a tool'],
  [/^(?:.*\/)?[^/]*\.(?:js|css)\.map$/i, 'a source map'],
  [/^(?:.*\/)?[^/]*\.(?:zip|rar|7z|gz|tgz|tar)$/i, 'an archive in the archive'],
  [/^(?:.*\/)?(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|tsconfig\.json)$/, 'a file of the build'],
];

/** Packs a folder without what the table names; a test runs it. The quotes keep the patterns from the shell. */
export const packCommand =
  'zip -X -r ../widget.zip . -x ".*" "*/.*" "__MACOSX/*" "*node_modules/*" "*.map" "*.zip" "*.bak" "*~" "*Thumbs.db" "*desktop.ini" "package*.json"';

export const leftover: Rule = {
  id: 'archive/leftover',
  severity: 'warning',
  what: 'The archive holds nothing that got in by accident: `__MACOSX`, hidden files, packages, source maps, backups.',
  why: 'Nobody knows what an upload makes of them, they are served to every user, and the review wants unused files deleted.',
  source: [sources.listed],
  fix: `Leave it out of the archive. In the folder of the widget, \`${packCommand}\` does.`,
  example: {
    broken: `script.js
__MACOSX/._script.js`,
    mended: 'script.js',
  },
  *check({ archive }) {
    const seen = new Map<string, { kind: string; count: number }>();
    for (const { name } of archive.entries) {
      const match = firstMatch(name);
      if (!match) continue;
      const known = seen.get(match.place);
      if (known) known.count += 1;
      else seen.set(match.place, { kind: match.kind, count: 1 });
    }
    for (const [place, { kind, count }] of seen) {
      const times = count > 1 ? ` (${count} entries)` : '';
      yield { file: place, message: `${place} is ${kind}${times}.` };
    }
  },
};

function firstMatch(name: string): { place: string; kind: string } | undefined {
  for (const [pattern, kind] of leftovers) {
    const place = pattern.exec(name)?.[0];
    if (place !== undefined) return { place, kind };
  }
  return undefined;
}
