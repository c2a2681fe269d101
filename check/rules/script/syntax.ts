import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { reachedScripts } from '../../widget/reached-scripts';

export const syntax: Rule = {
  id: 'script/syntax',
  severity: 'error',
  what: 'script.js and the modules that it names parse as scripts.',
  why: 'A script that does not parse gives nothing, and Kommo passes the widget over. `import` and `export` make a module, which AMD cannot load; in a file that script.js does not name, such as the app of an iframe, they are only a warning.',
  source: [sources.script, sources.page],
  fix: 'Correct the code; for `import` and `export`, let a bundler make one AMD file of it.',
  example: {
    broken: "var text = 'Hello;",
    mended: "var text = 'Hello';",
  },
  *check(widget) {
    const reached = reachedScripts(widget);
    for (const [path, script] of widget.scripts) {
      const { file, error, positionAt } = script;
      if (!error?.isSyntax) continue;
      const message = `${file} does not parse: ${error.message}.`;
      if (reached.has(path)) yield { file, ...positionAt(error.offset), message };
      else yield { file, ...positionAt(error.offset), message, severity: 'warning', fix: elsewhere };
    }
  },
};

const elsewhere = 'Correct the code. If a page of your own loads the file as a module, it may stay as it is.';
