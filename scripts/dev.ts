import { openBrowser } from '../simulator/server/open-browser';
import { startSimulator } from '../simulator/server/start-simulator';
import { openSource } from '../simulator/server/sources/open-source';
import { projectSource } from './dev/project-source';
import { devHelp, readDevOptions } from './dev/dev-options';
import { localReceiver } from './dev/local-receiver';
import { endWithParent } from './end-with-parent';
import { repositoryRoot } from '../shared/paths';
import { runCommand } from './run-command';
import { say } from './say';

await runCommand(async () => {
  const words = process.argv.slice(2);
  if (words.includes('--help')) return say(devHelp);
  const { path, opensBrowser, ...options } = readDevOptions(words, process.env['INIT_CWD'] ?? process.cwd());
  const receiver = await localReceiver();
  const source = path ? await openSource(path) : projectSource(repositoryRoot, process.env, receiver);
  const starting = startSimulator({ source, report: say, receiver, ...options });
  const end = (): void => void starting.then(({ close }) => close()).finally(() => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  endWithParent(end);
  const { url } = await starting;
  say(`\nThe local Kommo is at ${url} (Ctrl+C ends it).`);
  if (opensBrowser) openBrowser(url);
});
