import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Gives tests of the sources the module that the build makes from the template. */
const manifestFields = {
  name: 'manifest-fields',
  resolveId: (id: string) => (id === 'manifest-fields' ? '\0manifest-fields' : undefined),
  load(id: string) {
    if (id !== '\0manifest-fields') return undefined;
    const { settings, dp } = JSON.parse(readFileSync('manifest.template.json', 'utf8')) as Record<
      string,
      { settings?: object }
    >;
    return `export const settingsFields = ${JSON.stringify(settings)}; export const dpFields = ${JSON.stringify(dp?.settings)};`;
  },
};

export default defineConfig({
  plugins: [manifestFields],
  test: {
    globalSetup: ['test/support/build-once.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // Hundreds of small files without a page or a global: one process for all of them takes half the time.
      { extends: true, test: { name: 'check', include: ['test/{check,archive}/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'widget', include: ['test/!(check|archive)/**/*.test.ts'] } },
    ],
    coverage: {
      provider: 'v8',
      include: [
        '{shared,kommo,message,widget-src,archive,check,kommo-page,scripts}/**/*.ts',
        'simulator/server/**/*.ts',
      ],
      reporter: ['text'],
    },
  },
});
