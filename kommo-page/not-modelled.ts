/**
 * Stands for a member of Kommo's page that the model does not have yet: using it throws, with its name; `report` is told
 * of it, because a widget may catch the exception.
 */
export function notModelled(name: string, report?: (name: string) => void): (...values: unknown[]) => never {
  return () => {
    report?.(name);
    throw new Error(`${name} is not modelled: Kommo has it, this page does not.`);
  };
}
