import { readFileSync } from 'node:fs';
import { defineConfig, mergeConfig } from 'vitest/config';
import { coverage } from './test/coverage/report.ts';
import { manifestFields } from './scripts/build/manifest-fields.ts';
import type { ManifestTemplate } from './scripts/build/template';

/** Gives tests of the sources the module that the build makes from a template. */
const virtualModule = {
  name: 'manifest-fields',
  resolveId: (id: string) => (id === 'manifest-fields' ? '\0manifest-fields' : undefined),
  load: (id: string) =>
    id === '\0manifest-fields'
      ? manifestFields(
          JSON.parse(readFileSync('test/support/product/manifest.template.json', 'utf8')) as ManifestTemplate,
        )
      : undefined,
};

/** Whether this run tells what it has run. */
const counted = process.argv.includes('--coverage');

/** What every run of tests stands on. */
export const baseConfig = defineConfig({
  plugins: [virtualModule],
  test: {
    globalSetup: [
      ...(counted ? ['test/coverage/empty-started.ts'] : []),
      'test/support/build-once.ts',
      'test/receiver/support/provide-postgres.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests wait for browsers and commands as often as they compute: one more of them than cores keeps both busy.
    maxWorkers: 3,
    ...(counted && { setupFiles: ['test/coverage/watch-started.ts'] }),
    coverage,
  },
});

// Hundreds of small files without a page, a process or a global: one process for all of them takes half the time.
const light = 'test/{check,archive,kommo,message,shared}/**/*.test.ts';
// Each has the same server and the same driver of a browser, which take longer to load than most of its tests.
const pages = 'test/{simulator,trial}/**/*.test.ts';
// Each has a page, of jsdom or of the browser.
const form = 'test/{widget-src,kommo-page}/**/!(on-save).test.ts';
// Puts another module, and another global, in the place of one that all others want as it is.
const alone = 'test/widget-src/on-save.test.ts';
// What a server is made of takes longer to load than most tests of it.
const server = 'test/{receiver,kommo-api}/**/*.test.ts';

export default mergeConfig(
  baseConfig,
  defineConfig({
    test: {
      projects: [
        { extends: true, test: { name: 'light', include: [light], isolate: false } },
        { extends: true, test: { name: 'pages', include: [pages], isolate: false } },
        { extends: true, test: { name: 'form', include: [form], isolate: false } },
        {
          extends: true,
          test: {
            name: 'server',
            include: [server],
            isolate: false,
            setupFiles: 'test/receiver/support/check-logs.ts',
            // Processes on a busy machine take longer than the second of the default.
            expect: { poll: { timeout: 20_000 } },
          },
        },
        { extends: true, test: { name: 'alone', include: [alone] } },
        {
          extends: true,
          // Most build, or start commands: what a build is made of takes longer to load than many of its tests.
          test: {
            name: 'heavy',
            include: ['test/**/*.test.ts'],
            exclude: [light, pages, form, server, alone],
            isolate: false,
          },
        },
      ],
    },
  }),
);
