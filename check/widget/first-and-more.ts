import type { Node } from 'acorn';
import type { Problem } from '../problem';
import { locateNode, type Script } from './script';

/** One problem for many places of one kind in a script: the first is named, the rest are counted. */
export function* firstAndMore(
  script: Script,
  nodes: readonly Pick<Node, 'start'>[],
  message: (more: string) => string,
): Generator<Problem> {
  const [first, ...others] = nodes;
  if (!first) return;
  yield { ...locateNode(script, first), message: message(others.length > 0 ? `, and ${others.length} more` : '') };
}
