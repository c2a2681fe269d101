import type { AnyNode, AssignmentExpression, CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { firstAndMore } from '../../widget/first-and-more';
import { elementText } from '../../widget/element-text';
import { type FiredEvents, firedEvents } from '../../widget/fired-events';
import { type ReachedNode } from '../../widget/functions-by-name';
import { pipelineCode } from '../../widget/pipeline-code';
import type { Script } from '../../widget/script';
import { nameOfProperty, textOfLiteral } from '../../widget/syntax';

export const silentValue: Rule = {
  id: 'script/silent-value',
  severity: 'warning',
  what: 'Each value that dpSettings writes into a field is announced by an event on that field.',
  why: "The form of the pipeline takes values over when it hears `input` or `change`; writing `.val(…)`, `.value`, `.prop(…)` or `.attr(…)` makes neither, so the value is not saved and Done stays gray. Each write is judged by itself: an event counts that is fired on the same element, in the same chain or behind the write, or in a function that is handed the element. Writing what was just read from a field into a control of one's own is let pass, and elements that cannot be told for fields are told only where nothing else is found. One finding a file names the first place and counts the rest.",
  source: [sources.pipeline, sources.page],
  fix: 'Fire `.trigger("change")` on the same field after writing it.',
  example: {
    broken: "$form.find('[name=message]').val('Hello');",
    mended: "$form.find('[name=message]').val('Hello').trigger('change');",
  },
  *check({ scripts }) {
    for (const script of scripts.values()) {
      const code = pipelineCode(script);
      const fired = firedEvents(script, code);
      const silent = code.flatMap((node) => {
        const write = writeIn(script, node);
        return write && !isAnnounced(write, fired) ? [write] : [];
      });
      const certain = silent.filter(({ target }) => isField.test(target));
      yield* firstAndMore(
        script,
        (certain.length > 0 ? certain : silent).map(({ place }) => place),
        (more) => `A value is written here in dpSettings, and no event tells the form${more}.`,
      );
    }
  },
};

/** The text of an element that is one of the form's fields in any case. */
const isField = /\[name|widget_settings_block/;

interface Write {
  /** Where the finding points. */
  place: AnyNode;
  target: string;
  start: number;
}

/** Methods that write a value, by how their arguments say so. */
const writers: ReadonlyMap<string, (values: readonly AnyNode[]) => boolean> = new Map([
  ['val', (values: readonly AnyNode[]) => values.length > 0],
  ['prop', namesValue(2)],
  ['attr', namesValue(2)],
  ['setAttribute', namesValue(2)],
  ['removeAttr', namesValue(1)],
  ['removeAttribute', namesValue(1)],
]);

function namesValue(count: number): (values: readonly AnyNode[]) => boolean {
  return (values) => values.length >= count && textOfLiteral(values[0]) === 'value';
}

function writeIn(script: Script, node: ReachedNode): Write | undefined {
  if (node.type === 'AssignmentExpression') return assignmentOfValue(script, node);
  return node.type === 'CallExpression' ? callThatWrites(script, node) : undefined;
}

function assignmentOfValue(script: Script, { left, right, start }: AssignmentExpression): Write | undefined {
  if (left.type !== 'MemberExpression' || nameOfProperty(left) !== 'value') return undefined;
  return mayBeField(script, left.object, right)
    ? { place: left.property, target: elementText(script, left.object), start }
    : undefined;
}

function callThatWrites(script: Script, { callee, arguments: values, start }: CallExpression): Write | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  const writes = writers.get(nameOfProperty(callee) ?? '');
  if (!writes?.(values) || !mayBeField(script, callee.object, values.at(-1))) return undefined;
  return { place: callee.property, target: elementText(script, callee.object), start };
}

/** Not one of the widget's own controls: a new element, or one that is given what a field holds. */
function mayBeField(script: Script, object: AnyNode, value: AnyNode | undefined): boolean {
  const target = elementText(script, object);
  if (isField.test(target)) return true;
  if (/^(?:\$|jQuery)?\(?['`]<|createElement\(/.test(target)) return false;
  return (
    !value ||
    !/\.val\(\s*\)|\.value\b/.test(script.text.slice(value.start, Math.min(value.end, value.start + lookedAt)))
  );
}

const lookedAt = 500;

function isAnnounced({ target, start }: Write, { onElement, onAny }: FiredEvents): boolean {
  return Math.max(onAny, onElement.get(target) ?? -1) >= start;
}
