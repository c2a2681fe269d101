import { callbackNames } from '../../kommo/facts/callbacks';
import { nearest } from '../nearest';
import { runsForeignCode } from './foreign-code';
import { type Script, visitsOf } from './script';
import { nameOfKey, nameOfProperty, textOfLiteral } from './syntax';
import type { CheckedWidget } from './checked-widget';

const namesByWidget = new WeakMap<CheckedWidget, ReadonlySet<string>>();

/**
 * The callbacks that the scripts of the archive could put on an object: by a key, a method, a field of a class, an
 * assigned property, or a word in a text. A callback that is not among them is not there, however the widget is written.
 */
export function callbacksGiven(widget: CheckedWidget): ReadonlySet<string> {
  const known = namesByWidget.get(widget);
  if (known) return known;
  const names = new Set<string>();
  for (const script of widget.scripts.values()) addNames(script, names);
  namesByWidget.set(widget, names);
  return names;
}

/** A text may list several: `'render init bind_actions'.split(' ')`. */
const callbackWords = new RegExp(`(?<![\\w$])(?:${[...callbackNames].join('|')})(?![\\w$])`, 'g');

function addNames(script: Script, names: Set<string>): void {
  const add = (name: string | undefined): void => {
    if (name !== undefined && callbackNames.has(name)) names.add(name);
  };
  const addWords = (text: string | null | undefined): void => {
    for (const [word] of text?.matchAll(callbackWords) ?? []) names.add(word);
  };
  for (const type of ['Property', 'MethodDefinition', 'PropertyDefinition'] as const)
    for (const { node } of visitsOf(script, type)) add(nameOfKey(node));
  for (const { node } of visitsOf(script, 'AssignmentExpression')) add(nameOfProperty(node.left));
  for (const { node } of visitsOf(script, 'Literal')) addWords(textOfLiteral(node));
  for (const { node } of visitsOf(script, 'TemplateElement')) addWords(node.value.cooked);
}

/** What stands among the callbacks under nearly the name of one that is missing, in words. */
export function slipText({ scripts }: CheckedWidget, missing: string): string {
  const beside = [...scripts.values()].flatMap((script) =>
    visitsOf(script, 'Property').flatMap(({ node, parent }) => {
      const key = nameOfKey(node);
      if (key === undefined || callbackNames.has(key) || parent?.node.type !== 'ObjectExpression') return [];
      const keys = parent.node.properties
        .slice(0, lookedAt)
        .map((other) => (other.type === 'Property' ? nameOfKey(other) : ''));
      return keys.some((other) => callbackNames.has(other ?? '')) ? [key] : [];
    }),
  );
  const near = nearest(missing, beside);
  return near === undefined ? '' : ` Is "${near}" meant to be it?`;
}

const lookedAt = 100;

const knownByWidget = new WeakMap<CheckedWidget, boolean>();

/** Whether all code of the widget is in the archive and was parsed. Code from elsewhere may hold any callback. */
export function isAllCodeKnown(widget: CheckedWidget): boolean {
  const scripts = [...widget.scripts.values()];
  const known = knownByWidget.get(widget) ?? (scripts.length > 0 && scripts.every(isKnown));
  knownByWidget.set(widget, known);
  return known;
}

function isKnown(script: Script): boolean {
  return script.program !== undefined && !script.isOutline && !runsForeignCode(script);
}
