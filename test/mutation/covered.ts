import { inject } from 'vitest';

/** What Stryker keeps in the process of a test, and what the code that it has changed looks for where it runs. */
interface Stryker {
  activeMutant?: string;
  currentTestId?: string;
  mutantCoverage?: { static: Covered; perTest: Record<string, Covered> };
}
export type Covered = Record<string, number>;

declare module 'vitest' {
  interface ProvidedContext {
    globalNamespace: string;
    mode: 'dry-run' | 'mutant';
  }
}

/** The global that it keeps it in. */
export const namespace = inject('globalNamespace');
export const stryker = (globalThis as unknown as Record<string, Stryker>)[namespace] ?? {};

/** Tells Stryker that a test runs these mutants. */
export function noteCovered(mutants: readonly string[], test = stryker.currentTestId): void {
  const coverage = (stryker.mutantCoverage ??= { static: {}, perTest: {} });
  const covered = test === undefined ? coverage.static : (coverage.perTest[test] ??= {});
  for (const mutant of mutants) covered[mutant] = (covered[mutant] ?? 0) + 1;
}
