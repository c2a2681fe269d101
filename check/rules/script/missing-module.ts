import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { dependenciesOf } from '../../widget/dependencies';
import { locateNode } from '../../widget/script';
import { fileInOtherCase } from '../../widget/checked-widget';

export const missingModule: Rule = {
  id: 'script/missing-module',
  severity: 'error',
  what: 'A dependency with a relative path, such as `./lib/form.js`, is a file in the archive.',
  why: 'A module that cannot be loaded keeps the whole widget from starting.',
  source: [sources.script, sources.requirejs],
  fix: 'Add the file, or correct the path; it starts from the folder of script.js.',
  example: {
    broken: "define(['jquery', './lib/form.js'], …",
    mended: "define(['jquery'], …",
  },
  *check(widget) {
    for (const { script, node, id } of dependenciesOf(widget)) {
      const path = /^(?:text!|json!)?\.\/([^?#!]+)/.exec(id)?.[1];
      if (path === undefined || path.includes('..')) continue;
      if (widget.files.has(path) || widget.files.has(`${path}.js`)) continue;
      const other = fileInOtherCase(widget, path) ?? fileInOtherCase(widget, `${path}.js`);
      const hint = other ? ` The file is called ${other.path}.` : '';
      yield { ...locateNode(script, node), message: `"${id}" is not in the archive.${hint}` };
    }
  },
};
