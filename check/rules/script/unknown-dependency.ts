import { hostModules } from '../../../kommo/facts/host-modules';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import { dependenciesOf } from '../../widget/dependencies';
import { locateNode } from '../../widget/script';

export const unknownDependency: Rule = {
  id: 'script/unknown-dependency',
  severity: 'warning',
  what: 'A dependency without a path is a module that the page has, such as jquery, underscore, moment or twigjs.',
  why: 'A module that cannot be loaded keeps the whole widget from starting. Kommo has no list of its modules; amoCRM has one, which may lack some.',
  source: [sources.script, sources.vendorGenerator, sources.amocrmModules],
  fix: 'Correct the name, write `./` before a file of the archive, or bundle the library.',
  example: {
    broken: "define(['jqeury'], …",
    mended: "define(['jquery'], …",
  },
  *check(widget) {
    for (const { script, node, id } of dependenciesOf(widget)) {
      const isName = /^[\w.-]+$/.test(id) && !id.endsWith('.js');
      if (!isName || hostModules.has(id)) continue;
      const message = `"${id}" is not a known module of the page.${didYouMean(id, hostModules.keys())}`;
      yield { ...locateNode(script, node), message };
    }
  },
};
