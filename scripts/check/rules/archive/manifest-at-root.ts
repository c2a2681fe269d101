import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { fileInOtherCase } from '../../widget/widget';

export const manifestAtRoot: Rule = {
  id: 'archive/manifest-at-root',
  severity: 'error',
  always: true,
  what: 'manifest.json lies at the root of the archive.',
  why: "Kommo looks for the widget's files at the root. Older texts told people to zip the folder; the newer ones and Kommo's own build do not.",
  source: [sources.structure, sources.vendorGenerator],
  fix: 'Put manifest.json at the root of the archive, beside script.js, i18n/ and images/.',
  *check(widget) {
    if (widget.archive.damage !== undefined || widget.files.has('manifest.json')) {
      if (widget.root !== '') yield nested(widget.root);
      return;
    }
    if (fileInOtherCase(widget, 'manifest.json')) return;
    yield { file: 'manifest.json', message: 'There is no manifest.json at the root of the archive.' };
  },
};

function nested(root: string): { file: string; message: string; fix: string } {
  return {
    file: `${root}manifest.json`,
    message: `manifest.json lies in the folder ${root}, not at the root of the archive.`,
    fix: `Zip the content of ${root}, not the folder.`,
  };
}
