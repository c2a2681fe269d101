import type { AnyNode } from 'acorn';

import { defineCalls, textOfLiteral } from './define-call';
import type { Script } from './script';
import type { Widget } from './widget';

export interface Dependency {
  script: Script;
  node: AnyNode;
  id: string;
}

/** The dependencies of script.js that are written out; those put together at run time cannot be judged. */
export function dependenciesOf(widget: Widget): Dependency[] {
  const script = widget.scripts.get('script.js');
  if (!script) return [];
  const ownModules = new Set(defineCalls(script).map(({ name }) => textOfLiteral(name)));
  return defineCalls(script).flatMap(({ dependencies }) =>
    dependencies.flatMap((node) => {
      const id = textOfLiteral(node);
      return id === undefined || ownModules.has(id) ? [] : [{ script, node, id }];
    }),
  );
}
