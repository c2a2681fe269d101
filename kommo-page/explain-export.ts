/**
 * Why Kommo cannot start what script.js returned; undefined when it can. Kommo replaces the prototype of the returned
 * function and calls it with `new` (observed): the engine refuses the first for a class, the second for the rest.
 */
export function explainExport(exported: unknown): string | undefined {
  if (exported === undefined) return nothing;
  if (typeof exported !== 'function') return `script.js does not return a function, but ${typeof exported}. ${remedy}`;
  const prototype = Object.getOwnPropertyDescriptor(exported, 'prototype');
  if (!prototype) return `script.js returns an arrow, async or method function, which is not a constructor. ${remedy}`;
  if (!prototype.writable) return `script.js returns a class, whose prototype Kommo cannot replace. ${remedy}`;
  return undefined;
}

const remedy = "Return a plain function: define(['jquery'], function ($) { return function CustomWidget() { … }; });";

const nothing = `script.js defines no AMD module, or one that does not return a function. ${remedy}`;
