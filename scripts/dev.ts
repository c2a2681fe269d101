import { openBrowser } from '../simulator/server/open-browser';
import { startSimulator } from '../simulator/server/start-simulator';
import { openSource } from '../simulator/server/sources/open-source';
import { projectSource } from './dev/project-source';
import { readDevOptions } from './dev/dev-options';
import { startReceiver } from './dev/start-receiver';
import { endWithParent } from './end-with-parent';
import { repositoryRoot } from '../shared/paths';
import { runCommand } from './run-command';

await runCommand(async () => {
  const words = process.argv.slice(2);
  const { path, port, opensBrowser, code } = readDevOptions(words, process.env['INIT_CWD'] ?? process.cwd());
  const source = path ? await openSource(path) : projectSource(repositoryRoot, process.env);
  const { url, close } = await startSimulator({
    source,
    port,
    report: (line) => console.log(line),
    code,
    startReceiver,
  });
  console.log(`\nThe local Kommo is at ${url} (Ctrl+C ends it).`);
  const end = (): void => void close().then(() => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  endWithParent(end);
  if (opensBrowser) openBrowser(url);
});
