/** Loads AMD modules by their ids. @throws Error that says which one could not be loaded, and why */
export function loadModules(ids: string[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    requirejs(
      ids,
      (...modules) => resolve(modules),
      (error) => reject(new Error(explain(error), { cause: error })),
    );
  });
}

function explain({ requireType, message, originalError }: RequireError): string {
  const [fact = ''] = message.split('\n');
  if (requireType === 'scripterror') return `A module is missing: ${fact.replace(/^Script error for /, '')}.`;
  if (requireType === 'timeout') return `A module did not come: ${fact}.`;
  return originalError ? `${fact} (${originalError.message})` : fact;
}
