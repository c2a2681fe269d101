import { hostModules } from '../../../kommo/facts/host-modules';

/** Whether Kommo's page has a module of this name, which this page has not. `lib/…` are parts of its own, of which more exist than are known. */
export function isUnmodelled(id: string): boolean {
  return hostModules.get(id) === 'not modelled' || id.startsWith('lib/');
}

/** Stands for such a module: it can be asked for, and throws by its name when it is used. */
export function unmodelledModule(id: string, report: (member: string) => void): object {
  const refuse = (member: string): never => {
    report(member);
    throw new Error(`${member} is not modelled by the local Kommo.`);
  };
  return new Proxy(function unmodelled() {}, {
    get(_, key) {
      // Looked at by module loaders, which is no use of the module.
      if (typeof key === 'symbol' || key === '__esModule' || key === 'then') return undefined;
      return refuse(`module "${id}" (${key})`);
    },
    apply: () => refuse(`module "${id}"`),
    construct: () => refuse(`module "${id}"`),
  });
}
