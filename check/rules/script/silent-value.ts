import type { AnyNode, CallExpression } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { isFunction, lastName, nameOfProperty } from '../../widget/syntax';
import { callsReachedFrom, type FunctionsByName, functionsByName } from '../../widget/functions-by-name';
import { locateNode } from '../../widget/script';

const firing = new Set(['trigger', 'triggerHandler', 'dispatchEvent', 'fireEvent', 'execCommand']);

/** Methods of jQuery that fire an event, or listen to it when they are handed a function. */
const eventMethods = new Set(['change', 'input', 'click', 'keyup']);

/** A widget has one; a file that was made to take long has thousands. */
const functionsFollowed = 5;

export const silentValue: Rule = {
  id: 'script/silent-value',
  severity: 'warning',
  what: 'A value that dpSettings writes with `.val(…)` is announced by an event.',
  why: 'The form of the pipeline takes values over when it hears `input` or `change`; `.val(…)` makes neither, so the value is not saved and Done stays gray. Whether an event is fired is looked for in every function that dpSettings reaches by name.',
  source: [sources.pipeline, sources.page],
  fix: 'Fire `.trigger("change")` on the field after writing it.',
  example: {
    broken: "$form.find('[name=message]').val('Hello');",
    mended: "$form.find('[name=message]').val('Hello').trigger('change');",
  },
  *check({ scripts }) {
    for (const script of scripts.values()) {
      if (script.isOutline) continue;
      const functions = functionsByName(script);
      for (const start of functions.get('dpSettings')?.slice(0, functionsFollowed) ?? []) {
        const calls = callsReachedFrom(start, functions);
        const write = calls.find(isWrite);
        if (write && !calls.some((call) => isFiring(call, functions))) {
          yield {
            ...locateNode(script, propertyOf(write)),
            message: '.val(…) writes a value in dpSettings, and no event tells the form.',
          };
        }
      }
    }
  },
};

function isWrite({ callee, arguments: values }: CallExpression): boolean {
  return nameOfProperty(callee) === 'val' && values.length > 0;
}

function isFiring({ callee, arguments: values }: CallExpression, functions: FunctionsByName): boolean {
  const name = lastName(callee);
  if (name === undefined) return false;
  return firing.has(name) || (eventMethods.has(name) && !values.some((value) => isHandler(value, functions)));
}

/** A function, the name of one, or `handler.bind(…)`. */
function isHandler(value: AnyNode, functions: FunctionsByName): boolean {
  if (isFunction(value)) return true;
  if (value.type === 'CallExpression') return nameOfProperty(value.callee) === 'bind';
  return functions.has(lastName(value) ?? '');
}

function propertyOf({ callee }: CallExpression): AnyNode {
  return callee.type === 'MemberExpression' ? callee.property : callee;
}
