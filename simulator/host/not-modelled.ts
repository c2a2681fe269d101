/** Stands for a member of Kommo's page that the model does not have yet: using it throws, with its name. */
export function notModelled(name: string): (...values: unknown[]) => never {
  return () => {
    throw new Error(`${name} is not modelled in simulator/host.`);
  };
}
