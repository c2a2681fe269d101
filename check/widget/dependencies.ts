import type { AnyNode } from 'acorn';
import { defineCalls } from './define-call';
import { textOfLiteral } from './syntax';
import type { Script } from './script';
import type { CheckedWidget } from './checked-widget';

/** A dependency of a module, with the text that names it. */
export interface Dependency {
  script: Script;
  node: AnyNode;
  id: string;
}

const dependenciesByScript = new WeakMap<Script, readonly Dependency[]>();

/** The dependencies of script.js that are written out; those put together at run time cannot be judged. */
export function dependenciesOf(widget: CheckedWidget): readonly Dependency[] {
  const script = widget.scripts.get('script.js');
  if (!script) return [];
  const known = dependenciesByScript.get(script) ?? dependenciesIn(script);
  dependenciesByScript.set(script, known);
  return known;
}

function dependenciesIn(script: Script): Dependency[] {
  const ownModules = new Set(defineCalls(script).map(({ name }) => textOfLiteral(name)));
  return defineCalls(script).flatMap(({ dependencies }) =>
    dependencies.flatMap((node) => {
      const id = textOfLiteral(node);
      return id === undefined || ownModules.has(id) ? [] : [{ script, node, id }];
    }),
  );
}
