import { posix } from 'node:path';
import { limits } from '../../facts/limits';
import { logos, pipelineLogo } from '../../../kommo/facts/logos';
import type { Severity } from '../../finding';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { isForPipeline, localesOf, manifestOf } from '../../widget/manifest-document';
import { picturesOf } from '../../widget/pictures';
import { textOf } from '../../widget/widget-file';
import { fileInOtherCase, type CheckedWidget } from '../../widget/checked-widget';

export const caseMismatch: Rule = {
  id: 'archive/case-mismatch',
  severity: 'error',
  always: true,
  what: 'File names are written in the same case as what refers to them.',
  why: 'Windows and macOS take `Script.js` for `script.js`, the servers that hand out a widget do not: the file is not found. It is as bad as if the file were missing, so for pictures, and for script.js without a pipeline, it is a warning.',
  source: [sources.structure],
  fix: 'Rename the file. In git, `git mv` it by way of a third name, else the change of case is lost.',
  example: {
    broken: 'Script.js',
    mended: 'script.js',
  },
  *check(widget) {
    for (const [path, severity] of expectedPaths(widget)) {
      const file = fileInOtherCase(widget, path);
      if (!file) continue;
      const message = `The file is called ${file.path}, but ${path} is what is looked for.`;
      yield { file: file.entry.name, message, ...(severity === 'error' ? {} : { severity }) };
    }
  },
};

/** Every path that Kommo, the manifest or a style sheet asks for, and how bad it is when nothing is found there. */
function expectedPaths(widget: CheckedWidget): Map<string, Severity> {
  const manifest = manifestOf(widget);
  return new Map([
    ...all('warning', [...stylePaths(widget)]),
    ...all('warning', manifest ? picturesOf(manifest).map(({ path }) => path) : []),
    ...all('warning', [pipelineLogo.file]),
    ...all(isForPipeline(widget) ? 'error' : 'warning', ['script.js']),
    ...all('error', manifest ? localesOf(manifest).map(({ locale }) => `i18n/${locale}.json`) : []),
    ...all('error', ['manifest.json', ...logos.map(({ file }) => file)]),
  ]);
}

function all(severity: Severity, paths: readonly string[]): [string, Severity][] {
  return paths.map((path) => [path, severity]);
}

const reference = /\burl\(\s{0,8}["']?([^"'()\s?#]{1,300})/gi;

/** The paths in the archive that its style sheets name by `url(…)`; they start from the folder of the style sheet. */
function stylePaths(widget: CheckedWidget): Set<string> {
  const paths = new Set<string>();
  for (const file of widget.files.values()) {
    if (!file.path.endsWith('.css')) continue;
    for (const [, path = ''] of (textOf(file) ?? '').matchAll(reference)) {
      if (paths.size >= limits.stylePaths) return paths;
      if (!/^(?:[a-z]+:|\/)/i.test(path)) paths.add(posix.join(posix.dirname(file.path), path));
    }
  }
  return paths;
}
