import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { isForPipeline } from '../../widget/manifest-document';
import { type CheckedWidget, fileInOtherCase, hasFilesIn } from '../../widget/checked-widget';

export const missingMember: Rule = {
  id: 'archive/missing-member',
  severity: 'error',
  alsoWith: ['script', 'i18n', 'images'],
  what: 'Beside manifest.json the archive has script.js, i18n/ and images/.',
  why: "i18n/ and images/ are demanded. script.js is called optional in one place and required in amoCRM's; a pipeline form of one's own needs it, so without a pipeline its absence is a warning.",
  source: [sources.structure, sources.pipeline],
  fix: 'Put the file into the archive under exactly this name.',
  example: {
    broken: `manifest.json
script.js
i18n/en.json`,
    mended: `manifest.json
script.js
i18n/en.json
images/logo.png (and the other logos)`,
  },
  *check(widget) {
    if (widget.archive.damage !== undefined || widget.archive.cutShort) return;
    if (!widget.files.has('script.js') && !fileInOtherCase(widget, 'script.js')) yield missingScript(widget);
    for (const folder of ['i18n/', 'images/']) {
      if (!hasFilesIn(widget, folder)) {
        yield {
          file: `${widget.root}${folder}`,
          message: `There is no folder ${folder} with files in it.${elsewhere(widget, folder)}`,
          fix: folderFix,
        };
      }
    }
  },
};

const folderFix =
  'Add the folder: i18n/ holds a file a language, such as i18n/en.json; images/ the five logos (`--explain images/wrong-size` has their sizes).';

function missingScript(widget: CheckedWidget): Problem {
  const problem = { file: `${widget.root}script.js`, message: 'There is no script.js.' };
  return isForPipeline(widget) ? problem : { ...problem, severity: 'warning' };
}

const telling: Readonly<Record<string, RegExp>> = {
  'images/': /(?:^|\/)logo(?:_\w+)?\.png$/i,
  'i18n/': /(?:^|\/)(?:en|es|pt|tr|id|ru)\.json$/i,
};

/** Where files lie that look as if they belonged there. */
function elsewhere({ files }: CheckedWidget, folder: string): string {
  const found = [...files.keys()].find((path) => telling[folder]?.test(path));
  return found === undefined ? '' : ` Does ${found} belong there?`;
}
