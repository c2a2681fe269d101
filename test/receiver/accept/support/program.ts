import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AcceptedHook } from '../../../../receiver/hook/accepted-hook';
import type { HookStore } from '../../../../receiver/store/hook-store';
import { runReceiver } from '../../../../receiver/run-receiver';

// The real receiver with a store that is a file of lines, and that is out of reach while a file `outage` is there.

function fileStore(folder: string): HookStore {
  const file = join(folder, 'store.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const seen = new Set(lines.flatMap((line) => identities(JSON.parse(line) as AcceptedHook)));
  return {
    async addHooks(hooks) {
      if (existsSync(join(folder, 'outage'))) throw new Error('the store is out of reach');
      const counts = { added: 0, duplicates: 0 };
      for (const hook of hooks) {
        if (seen.has(hook.id)) continue;
        if (seen.has(hook.key)) counts.duplicates += 1;
        else {
          counts.added += 1;
          appendFileSync(file, `${JSON.stringify(hook)}\n`);
        }
        for (const identity of identities(hook)) seen.add(identity);
      }
      return counts;
    },
  };
}

function identities({ id, key }: AcceptedHook): string[] {
  return [id, key];
}

await runReceiver({
  channelRows: { log: {} },
  openParts: async ({ settings }) => ({
    store: fileStore(settings.dataDir),
    routes: [
      {
        path: '/fails',
        methods: ['GET', 'POST'],
        handle: () => {
          throw new Error('a secret stands in this message');
        },
      },
    ],
    wake: () => undefined,
    measure: async () => undefined,
    stop: async () => undefined,
  }),
});
