import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { isLibrary, minifiedLine } from '../../widget/own-scripts';

export const minifiedCode: Rule = {
  id: 'listing/minified-code',
  severity: 'warning',
  what: "The widget's own code is not minified.",
  why: 'The review reads the code, and takes minified code in libraries only. Code counts as minified when its lines have more than 400 characters on average; files in lib/ or vendor/ or called *.min.js are taken for libraries.',
  source: [sources.listed, sources.amocrmReview],
  fix: 'Build without minification for the listing.',
  example: {
    broken: 'function a(b){return b?c(b):d()}function e(f){…',
    mended: `function greet(name) {
  return name ? hello(name) : anybody();
}`,
  },
  *check({ scripts }) {
    for (const [path, script] of scripts) {
      const average = isLibrary(path) ? undefined : minifiedLine(script);
      if (average !== undefined)
        yield { file: script.file, message: `${path} looks minified: ${average} characters a line.` };
    }
  },
};
