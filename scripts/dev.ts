import { openBrowser } from '../simulator/server/open-browser';
import { startSimulator } from '../simulator/server/start-simulator';
import { openSource } from '../simulator/server/sources/open-source';
import { projectSource } from './dev/project-source';
import { readDevOptions } from './dev/dev-options';
import { endWithParent } from './end-with-parent';
import { repositoryRoot } from '../shared/paths';
import { runCommand } from './run-command';

await runCommand(async () => {
  const { path, port, opensBrowser } = readDevOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const source = path ? await openSource(path) : projectSource(repositoryRoot, process.env);
  const { url, close } = await startSimulator({ source, port, report: (line) => console.log(line) });
  console.log(`\nThe local Kommo is at ${url} (Ctrl+C ends it).`);
  endWithParent(() => void close().then(() => process.exit()));
  if (opensBrowser) openBrowser(url);
});
