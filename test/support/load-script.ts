/** Runs script.js as an AMD loader does and returns what its module is: with `$` for the dependency on jQuery. */
export function loadScript(script: string, $: JQueryStatic): unknown {
  let exported: unknown;
  const define = (dependencies: string[], factory: (...modules: unknown[]) => unknown): void => {
    exported = factory(...dependencies.map((name) => ({ jquery: $ })[name]));
  };
  // oxlint-disable-next-line typescript/no-implied-eval -- script.js is a script that wants a global `define`
  new Function('define', script)(define);
  return exported;
}
