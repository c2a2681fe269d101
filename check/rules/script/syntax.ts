import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { reachedScripts } from '../../widget/reached-scripts';

export const syntax: Rule = {
  id: 'script/syntax',
  severity: 'error',
  what: 'script.js and the modules that it names parse as scripts.',
  why: 'A script that does not parse gives nothing, and Kommo passes the widget over. `import` and `export` make a module, which AMD cannot load; in a file that script.js does not name, such as the app of an iframe, they are only a warning. What is too much to be analysed is a warning.',
  source: [sources.script, sources.page],
  fix: 'Correct the code; for `import` and `export`, let a bundler make one AMD file of it.',
  *check(widget) {
    const reached = reachedScripts(widget);
    for (const [path, script] of widget.scripts) {
      const { file, error, positionAt } = script;
      if (script.isOutline) yield { file, ...tooMuch, message: `${file} was checked in outline only: ${outline}.` };
      if (!error) continue;
      const message = `${file} does not parse: ${error.message}.`;
      if (!error.isSyntax) yield { file, ...tooMuch, message: `${file} was not checked: ${error.message}.` };
      else if (reached.has(path)) yield { file, ...positionAt(error.offset), message };
      else yield { file, ...positionAt(error.offset), message, severity: 'warning', fix: elsewhere };
    }
  },
};

const outline = 'it is so large that the functions inside its functions were passed over';

const tooMuch = {
  severity: 'warning',
  fix: 'Nothing is wrong with that, but this check cannot vouch for the file. Move libraries into files of their own, or check a build that is smaller and not minified.',
} as const;

const elsewhere = 'Correct the code. If a page of your own loads the file as a module, it may stay as it is.';
