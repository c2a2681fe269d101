import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import type { Script } from '../../widget/script';
import { reachedScripts } from '../../widget/reached-scripts';

export const syntax: Rule = {
  id: 'script/syntax',
  severity: 'error',
  what: 'script.js and the modules that it names parse as scripts.',
  why: 'A script that does not parse gives nothing, and Kommo passes the widget over. TypeScript is not understood by browsers, and `import` and `export` make a module, which AMD cannot load. A file that script.js does not name, such as the app of an iframe, is only a warning.',
  source: [sources.script, sources.page],
  fix: 'Correct the code at this place; of TypeScript and of ES modules let a bundler make one AMD file.',
  example: {
    broken: "var text = 'Hello;",
    mended: "var text = 'Hello';",
  },
  *check(widget) {
    const reached = reachedScripts(widget);
    const modules: Script[] = [];
    for (const [path, script] of widget.scripts) {
      const { file, error, positionAt } = script;
      if (!error?.isSyntax) continue;
      const place = { file, ...positionAt(error.offset) };
      const message = `${file} does not parse: ${error.message}.`;
      if (reached.has(path)) yield { ...place, message, ...(error.isModule ? { fix: bundled } : {}) };
      else if (error.isModule) modules.push(script);
      else yield { ...place, message, severity: 'warning', fix: elsewhere };
    }
    const [first, ...others] = modules;
    if (!first) return;
    const more = others.length > 0 ? `, and so are ${others.length} more files` : '';
    const message = `${first.file} is an ES module, and script.js does not name it${more}.`;
    yield { file: first.file, line: 1, column: 1, message, severity: 'warning', fix: ofPage };
  },
};

const bundled = 'Let a bundler make one AMD file of it, such as esbuild or Rollup with `define` around what it makes.';
const elsewhere = 'Correct the code, or leave the file out of the archive.';
const ofPage =
  'If a page of your own loads it, it may stay as it is; sources that a bundler made script.js of do not belong in the archive.';
