import { rm } from 'node:fs/promises';
import { buildChecked } from './build/build-checked';
import { buildHelp, readBuildOptions } from './build/build-options';
import { demandRegularFiles } from './build/demand-regular-files';
import { reportBuild } from './build/report';
import { typeCheck } from './build/type-check';
import { writeArchive } from './build/write-archive';
import { projectPaths, repositoryRoot as root } from '../shared/paths';
import { runCommand } from './run-command';
import { say } from './say';

void runCommand(async () => {
  const words = process.argv.slice(2);
  if (words.includes('--help')) return say(buildHelp);
  const paths = projectPaths(root);
  const { archive } = paths;
  // First of all: whatever fails, nobody must take the archive from before for this one.
  await rm(archive, { force: true });
  await demandRegularFiles(paths);

  const input = { root, environment: process.env, ...readBuildOptions(words) };
  // The compiler takes longest, and does it in a process of its own.
  const [, build] = await Promise.all([typeCheck(root, 'widget-src'), buildChecked(input)]);
  const report = reportBuild(archive, build);
  await writeArchive(archive, build.archive);
  say(report);
});
