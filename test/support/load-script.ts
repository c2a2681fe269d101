/** Runs script.js as an AMD loader does and returns what its module is: with `$` for the dependency on jQuery. */
export function loadScript(script: string, $: JQueryStatic): unknown {
  let exported: unknown;
  const define = (dependencies: string[], factory: (...modules: unknown[]) => unknown): void => {
    exported = factory(...dependencies.map((name) => ({ jquery: $ })[name]));
  };
  // eslint-disable-next-line no-new-func -- script.js is a script, and `define` is all that it gets from outside
  new Function('define', script)(define);
  return exported;
}
