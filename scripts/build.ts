import { readBuildOptions } from './build/build-options';
import { buildWidget } from './build/build-widget';
import { reportBuild } from './build/report';
import { repositoryRoot } from './paths';
import { runCommand } from './run-command';

await runCommand(async () => {
  const options = readBuildOptions(process.argv.slice(2));
  console.log(reportBuild(await buildWidget({ root: repositoryRoot, environment: process.env, ...options })));
});
