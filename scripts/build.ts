import { rm } from 'node:fs/promises';
import { readBuildOptions } from './build/build-options';
import { buildWidget } from './build/build-widget';
import { reportBuild } from './build/report';
import { typeCheck } from './build/type-check';
import { writeArchive } from './build/write-archive';
import { projectPaths, repositoryRoot as root } from './paths';
import { runCommand } from './run-command';

await runCommand(async () => {
  const { archive } = projectPaths(root);
  // First of all: whatever fails, nobody must take the archive from before for this one.
  await rm(archive, { force: true });

  const options = readBuildOptions(process.argv.slice(2));
  const checked = typeCheck(root, 'widget-src');
  const [build] = await Promise.all([buildWidget({ root, environment: process.env, ...options }), checked]);
  await writeArchive(archive, build.archive);
  console.log(reportBuild(archive, build));
});
