import type { AssignmentExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { isAllCodeKnown } from '../../widget/script-names';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { lastName, nameOfKey, nameOfProperty, textOfLiteral } from '../../widget/syntax';

const member = 'callbacks';

export const callbacksObject: Rule = {
  id: 'script/callbacks-object',
  severity: 'error',
  what: 'The widget gives itself `callbacks` as it is constructed: `this.callbacks = { … }`.',
  why: "Kommo calls the functions in `callbacks` of the object that it made, and drops a widget without them. What stands on the function's own prototype is lost, for Kommo puts another one in its place. Nothing is said where the widget may run code that is not in the archive.",
  source: [sources.script, sources.page],
  fix: 'Write `this.callbacks = { render: …, init: …, bind_actions: … };` in the function that script.js returns.',
  example: {
    broken: 'function CustomWidget() {\n  this.callback = createCallbacks(this);\n}',
    mended: 'function CustomWidget() {\n  this.callbacks = createCallbacks(this);\n}',
  },
  *check(widget) {
    const script = widget.scripts.get('script.js');
    if (!script || !isAllCodeKnown(widget)) return;
    const places = [...widget.scripts.values()].flatMap(placesIn);
    if (places.length === 0) yield missing(script);
    const [first] = places;
    if (first && places.every(({ isLost }) => isLost)) {
      const message = 'The callbacks stand on the prototype of the function here, which Kommo replaces.';
      yield { ...locateNode(first.script, first.node), message };
    }
  },
};

interface Place {
  script: Script;
  node: { start: number };
  isLost: boolean;
}

/** Where a script gives anything a member `callbacks`, or has the word as a text, by which it may. */
function placesIn(script: Script): Place[] {
  const keys = (['Property', 'MethodDefinition', 'PropertyDefinition'] as const).flatMap((type) =>
    visitsOf(script, type).filter(({ node }) => nameOfKey(node) === member),
  );
  const texts = visitsOf(script, 'Literal').filter(({ node }) => textOfLiteral(node) === member);
  const assigned = visitsOf(script, 'AssignmentExpression').filter(({ node }) => nameOfProperty(node.left) === member);
  return [
    ...[...keys, ...texts].map(({ node }) => ({ script, node, isLost: false })),
    ...assigned.map(({ node }) => ({ script, node, isLost: isOfPrototype(node) })),
  ];
}

function isOfPrototype({ left }: AssignmentExpression): boolean {
  return left.type === 'MemberExpression' && lastName(left.object) === 'prototype';
}

function missing(script: Script): Problem {
  const others = visitsOf(script, 'AssignmentExpression').flatMap(({ node: { left } }) =>
    left.type === 'MemberExpression' && left.object.type !== 'MemberExpression'
      ? [{ node: left, name: nameOfProperty(left) ?? '' }]
      : [],
  );
  const near = others.find(({ name }) => didYouMean(name, [member]) !== '');
  const place = near ? locateNode(script, near.node) : { file: script.file };
  const hint = near ? ` Is "${near.name}" meant to be it?` : '';
  return { ...place, message: `The widget has no "${member}".${hint}` };
}
