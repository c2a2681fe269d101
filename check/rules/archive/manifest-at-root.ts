import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { fileInOtherCase, type CheckedWidget } from '../../widget/checked-widget';

export const manifestAtRoot: Rule = {
  id: 'archive/manifest-at-root',
  severity: 'error',
  always: true,
  what: 'manifest.json lies at the root of the archive.',
  why: "Kommo looks for the widget's files at the root. Older texts told people to zip the folder; the newer ones and Kommo's own build do not.",
  source: [sources.structure, sources.vendorGenerator],
  fix: 'Put manifest.json at the root of the archive, beside script.js, i18n/ and images/.',
  *check(widget) {
    const { damage, cutShort } = widget.archive;
    if (widget.files.has('manifest.json')) {
      if (widget.root !== '') yield nested(widget.root);
      return;
    }
    if (damage !== undefined || cutShort || fileInOtherCase(widget, 'manifest.json')) return;
    const message = 'There is no manifest.json at the root of the archive.';
    const deeper = deeperManifests(widget);
    const [only] = deeper;
    if (only === undefined) yield { file: 'manifest.json', message };
    else if (deeper.length === 1) yield nested(only.slice(0, -'manifest.json'.length));
    else {
      const fix = 'Zip the content of one of these folders: an archive holds one widget.';
      const others = deeper.length > named ? ` and ${deeper.length - named} more` : '';
      yield {
        file: 'manifest.json',
        message: `${message} There are ${deeper.slice(0, named).join(', ')}${others}.`,
        fix,
      };
    }
  },
};

const named = 3;

function deeperManifests(widget: CheckedWidget): string[] {
  const paths = [...widget.files.keys()];
  return paths.filter((path) => path.endsWith('/manifest.json') && !/^__MACOSX|(?:^|\/)(?:node_modules|\.)/.test(path));
}

function nested(root: string): { file: string; message: string; fix: string } {
  return {
    file: `${root}manifest.json`,
    message: `manifest.json lies in the folder ${root}, not at the root of the archive.`,
    fix: `Zip the content of ${root}, not the folder.`,
  };
}
