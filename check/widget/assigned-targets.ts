import type { AnyNode } from 'acorn';
import type { Visit } from './collect-visits';
import { targetsIn } from './scopes';
import { type Script, visitsOf } from './script';

/** What is assigned to, and where. */
export interface AssignedTarget {
  target: AnyNode;
  visit: Visit;
}

/** Every name and member that a script gives a new value after its declaration: by `=`, `++`, a pattern, or a loop. */
export function assignedTargets(script: Script): AssignedTarget[] {
  return [
    ...visitsOf(script, 'AssignmentExpression').flatMap((visit) => targetsOf(visit, visit.node.left)),
    ...visitsOf(script, 'UpdateExpression').flatMap((visit) => targetsOf(visit, visit.node.argument)),
    ...visitsOf(script, 'ForInStatement').flatMap((visit) => targetsOf(visit, visit.node.left)),
    ...visitsOf(script, 'ForOfStatement').flatMap((visit) => targetsOf(visit, visit.node.left)),
  ];
}

function targetsOf(visit: Visit, left: AnyNode): AssignedTarget[] {
  return targetsIn(left).map((target) => ({ target, visit }));
}
