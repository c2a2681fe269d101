import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { bytesOf, type WidgetFile } from '../../widget/widget-file';

const endings = /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|sh|bash|so|dylib|app|jar|apk|php|phar|phtml|pl|py|rb|cgi)$/i;

/** The first bytes of programs: Windows, Linux, macOS (four ways), and scripts that name their interpreter. */
const beginnings = ['4d5a', '7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', '2321'];

export const executable: Rule = {
  id: 'archive/executable',
  severity: 'warning',
  what: 'The archive holds no programs.',
  why: 'A widget runs in the browser: a program in its archive cannot be of use to it, and makes everybody who looks at it suspicious.',
  source: [sources.structure, sources.listed],
  fix: 'Leave it out of the archive; what runs on a server belongs on yours.',
  example: {
    broken: `manifest.json
script.js
widget.php`,
    mended: `manifest.json
script.js`,
  },
  *check({ files }) {
    const byEnding = new Map<string, { first: string; count: number }>();
    for (const file of files.values()) {
      if (!isProgram(file)) continue;
      const { name } = file.entry;
      const kind = /\.\w+$/.exec(name)?.[0] ?? name;
      const known = byEnding.get(kind);
      if (known) known.count += 1;
      else byEnding.set(kind, { first: name, count: 1 });
    }
    for (const [ending, { first, count }] of byEnding) {
      const more = count > 1 ? `, and so are ${count - 1} more with ${ending}` : '';
      yield { file: first, message: `${first} is a program or a script for a shell or server${more}.` };
    }
  },
};

function isProgram(file: WidgetFile): boolean {
  if (endings.test(file.path)) return true;
  if (/\.(?:m?js|json|css|twig|png|jpe?g|svg)$/i.test(file.path)) return false;
  const start = bytesOf(file)?.subarray(0, 4).toString('hex') ?? '';
  return beginnings.some((beginning) => start.startsWith(beginning));
}
