import { logos, pipelineLogo } from '../../facts/logos';
import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { localesOf, manifestOf } from '../../widget/manifest';
import { picturesOf } from '../../widget/pictures';
import type { Widget } from '../../widget/widget';
import { fileInOtherCase } from '../../widget/widget';

export const caseMismatch: Rule = {
  id: 'archive/case-mismatch',
  severity: 'error',
  what: 'File names are written in the same case as what refers to them.',
  why: 'Windows and macOS take `Script.js` for `script.js`, the servers that hand out a widget do not: the file is not found.',
  source: [sources.structure],
  fix: 'Rename the file. In git, `git mv` it by way of a third name, else the change of case is lost.',
  *check(widget) {
    for (const path of expectedPaths(widget)) {
      const file = fileInOtherCase(widget, path);
      if (file)
        yield { file: file.entry.name, message: `The file is called ${file.path}, but ${path} is what is looked for.` };
    }
  },
};

/** Every path that Kommo or the manifest asks for. */
function expectedPaths(widget: Widget): Set<string> {
  const manifest = manifestOf(widget);
  const locales = manifest ? localesOf(manifest).map(({ locale }) => `i18n/${locale}.json`) : [];
  const pictures = manifest ? picturesOf(manifest).map(({ path }) => path) : [];
  const logoFiles = [...logos, pipelineLogo].map((logo) => logo.file);
  return new Set(['manifest.json', 'script.js', ...logoFiles, ...locales, ...pictures]);
}
