import { rm } from 'node:fs/promises';
import { buildChecked } from './build/build-checked';
import { readBuildOptions } from './build/build-options';
import { reportBuild } from './build/report';
import { typeCheck } from './build/type-check';
import { writeArchive } from './build/write-archive';
import { projectPaths, repositoryRoot as root } from '../shared/paths';
import { runCommand } from './run-command';

await runCommand(async () => {
  const { archive } = projectPaths(root);
  // First of all: whatever fails, nobody must take the archive from before for this one.
  await rm(archive, { force: true });

  const input = { root, environment: process.env, ...readBuildOptions(process.argv.slice(2)) };
  const [build] = await Promise.all([buildChecked(input), typeCheck(root, 'widget-src')]);
  const report = reportBuild(archive, build);
  await writeArchive(archive, build.archive);
  console.log(report);
});
