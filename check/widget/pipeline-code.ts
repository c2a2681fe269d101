import { pipelineCallback } from '../../kommo/facts/callbacks';
import { functionsByName, nodesReachedFrom, type ReachedNode } from './functions-by-name';
import type { Script } from './script';

/** A widget has one such callback; a file that was made to take long has thousands. */
const functionsFollowed = 5;

const known = new WeakMap<Script, readonly ReachedNode[]>();

/** What runs when the form of the pipeline is open: all that dpSettings reaches by name. */
export function pipelineCode(script: Script): readonly ReachedNode[] {
  const found = known.get(script) ?? collect(script);
  known.set(script, found);
  return found;
}

function collect(script: Script): ReachedNode[] {
  if (script.isOutline) return [];
  const functions = functionsByName(script);
  return nodesReachedFrom(functions.get(pipelineCallback)?.slice(0, functionsFollowed) ?? [], functions);
}
