import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

const smallFile = 2_000;
const longLine = 400;

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
    for (const [path, { file, text }] of scripts) {
      if (/(?:^|\/)(?:libs?|vendor)\/|\.min\.js$/.test(path) || text.length < smallFile) continue;
      const average = Math.round(text.length / text.trimEnd().split('\n').length);
      if (average > longLine) yield { file, message: `${path} looks minified: ${average} characters a line.` };
    }
  },
};
