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
  const { path, port, opensBrowser } = readDevOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const source = path ? await openSource(path) : projectSource(repositoryRoot, process.env);
  const starting = startSimulator({ source, port, report: (line) => console.log(line), startReceiver });
  const end = (): void => void starting.then(({ close }) => close()).finally(() => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  endWithParent(end);
  const { url } = await starting;
  console.log(`\nThe local Kommo is at ${url} (Ctrl+C ends it).`);
  if (opensBrowser) openBrowser(url);
});
