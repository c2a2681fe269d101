import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';

export const syntax: Rule = {
  id: 'script/syntax',
  severity: 'error',
  what: 'Every JavaScript file parses as a script.',
  why: 'A script that does not parse gives nothing, and Kommo passes the widget over. `import` and `export` make a module, which AMD cannot load. What is too much to be analysed is a warning.',
  source: [sources.script, sources.page],
  fix: 'Correct the code; for `import` and `export`, let a bundler make one AMD file of it.',
  *check({ scripts }) {
    for (const { file, error, positionAt } of scripts.values()) {
      if (!error) continue;
      const message = `${file} does not parse: ${error.message}.`;
      if (error.isSyntax) yield { file, ...positionAt(error.offset), message };
      else yield { file, message: `${file} was not checked: ${error.message}.`, severity: 'warning' };
    }
  },
};
