import type { AnyNode } from 'acorn';

import { nameOfProperty, textOfLiteral } from './syntax';
import type { Script } from './script';
import { visitsOf } from './script';
import type { Widget } from './widget';

const namesByWidget = new WeakMap<Widget, ReadonlySet<string>>();

/**
 * Every name under which the scripts of the archive could put something on an object: keys, methods, assigned
 * properties and texts. A callback that is not among them is not there, however the widget is written.
 */
export function namesGiven(widget: Widget): ReadonlySet<string> {
  const known = namesByWidget.get(widget);
  if (known) return known;
  const names = new Set([...widget.scripts.values()].flatMap(namesIn));
  namesByWidget.set(widget, names);
  return names;
}

function namesIn(script: Script): string[] {
  const keys = [...visitsOf(script, 'Property'), ...visitsOf(script, 'MethodDefinition')].map(({ node }) =>
    keyName(node),
  );
  const assigned = visitsOf(script, 'AssignmentExpression').map(({ node }) => nameOfProperty(node.left));
  const texts = visitsOf(script, 'Literal').map(({ node }) => textOfLiteral(node));
  return [...keys, ...assigned, ...texts].filter((name) => name !== undefined);
}

function keyName(node: { key: AnyNode; computed: boolean }): string | undefined {
  return node.key.type === 'Identifier' && !node.computed ? node.key.name : textOfLiteral(node.key);
}

/**
 * Whether all code of the widget is in the archive and was parsed. Code from elsewhere may hold any callback.
 */
export function isAllCodeKnown(widget: Widget): boolean {
  const scripts = [...widget.scripts.values()];
  return scripts.length > 0 && scripts.every((script) => script.program !== undefined && !isLoader(script));
}

/** A script that names a script on another server may load it. */
function isLoader(script: Script): boolean {
  const address = /^(?:https?:)?\/\/[^\s]+\.m?js(?:\?|$)/;
  const namesScript = visitsOf(script, 'Literal').some(({ node }) => address.test(textOfLiteral(node) ?? ''));
  return namesScript || visitsOf(script, 'ImportExpression').length > 0;
}
