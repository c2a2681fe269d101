import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { fileInOtherCase, otherProduct, type CheckedWidget } from '../../widget/checked-widget';

export const manifestAtRoot: Rule = {
  id: 'archive/manifest-at-root',
  severity: 'error',
  always: true,
  what: 'manifest.json lies at the root of the archive.',
  why: "Kommo looks for the widget's files at the root. Older texts told people to zip the folder; the newer ones and Kommo's own build do not.",
  source: [sources.structure, sources.vendorGenerator],
  fix: 'Put manifest.json at the root of the archive, beside script.js, i18n/ and images/.',
  example: {
    broken: `my-widget/manifest.json
my-widget/script.js`,
    mended: `manifest.json
script.js`,
  },
  *check(widget) {
    const { damage, cutShort } = widget.archive;
    const other = otherProduct(widget);
    if (other !== undefined) {
      const message = `This is no widget: its manifest.json is that of ${other}.`;
      yield { file: `${widget.root}manifest.json`, message, fix: otherFix };
      return;
    }
    if (widget.files.has('manifest.json')) {
      if (widget.root !== '') yield nested(widget.root);
      return;
    }
    if (damage !== undefined || cutShort || fileInOtherCase(widget, 'manifest.json')) return;
    const [nearest, ...others] = foldersWithManifest(widget);
    const message = 'This is no widget: it has no manifest.json at its root';
    if (nearest === undefined) yield { file: 'manifest.json', message: `${message}, and none is near.` };
    else {
      const more = others.length > 0 ? ` (and ${others.length} more lie elsewhere)` : '';
      const fix = `Name or zip the content of ${nearest} instead, if that is the widget.`;
      yield { file: 'manifest.json', message: `${message}; the nearest manifest.json is in ${nearest}${more}.`, fix };
    }
  },
};

const otherFix = 'Name the folder or the zip of the widget; its manifest.json has "widget" and "locations" in it.';

function depthOf(folder: string): number {
  return folder.split('/').length;
}

/** Folders of the archive with a manifest.json, the highest first; where there is none, the one around the folder. */
function foldersWithManifest({ files, folderAround }: CheckedWidget): string[] {
  const inside = [...files.keys()].filter(
    (path) => path.endsWith('/manifest.json') && !/^__MACOSX|(?:^|\/)(?:node_modules|\.)/.test(path),
  );
  const folders = inside.map((path) => path.slice(0, -'manifest.json'.length));
  if (folders.length > 0) return folders.toSorted((a, b) => depthOf(a) - depthOf(b));
  return folderAround === undefined ? [] : [folderAround];
}

function nested(root: string): { file: string; message: string; fix: string } {
  return {
    file: `${root}manifest.json`,
    message: `manifest.json lies in the folder ${root}, not at the root of the archive.`,
    fix: `Zip the content of ${root}, not the folder.`,
  };
}
