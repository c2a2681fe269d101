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

function explain({ requireType, requireModules = [], message, originalError }: RequireError): string {
  const [fact = ''] = message.split('\n');
  const modules = requireModules.map((id) => `"${id.replace(ownAddress, '')}"`).join(', ');
  if (requireType === 'scripterror' || requireType === 'timeout') return `A module is missing: ${modules}.`;
  return originalError ? `${fact} (${originalError.message})` : fact;
}

/** Of the archive's files; what follows is the path in the archive. */
const ownAddress = /^https?:\/\/[^/]+\/archive\/\w+\//;

/**
 * Whether it hangs on this page that a widget could not be started: on a module or a global name that neither the archive
 * nor this page has, and the page of an account may have.
 */
export function hangsOnPage(error: unknown): boolean {
  const { cause } = error as Error;
  const { requireModules = [] } = (cause ?? {}) as Partial<RequireError>;
  const isElsewhere = requireModules.some((id) => !ownAddress.test(id));
  return isElsewhere || error instanceof ReferenceError || cause instanceof ReferenceError;
}
