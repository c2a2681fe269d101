import { rm } from 'node:fs/promises';
import { assembleFiles } from './build/assemble-files';
import { readBuildOptions } from './build/build-options';
import { refuseErrors } from './build/refuse-errors';
import { reportBuild } from './build/report';
import { typeCheck } from './build/type-check';
import { writeArchive } from './build/write-archive';
import { zip } from './build/zip';
import { checkFiles, checkZip } from './check/check-archive';
import { projectPaths, repositoryRoot as root } from './paths';
import { runCommand } from './run-command';

await runCommand(async () => {
  const paths = projectPaths(root);
  // First of all: whatever fails, nobody must take the archive from before for this one.
  await rm(paths.archive, { force: true });

  const options = readBuildOptions(process.argv.slice(2));
  const typesChecked = typeCheck(root, 'widget-src');
  const [assembled] = await Promise.all([assembleFiles({ root, environment: process.env, ...options }), typesChecked]);
  const { packageJson } = paths;
  refuseErrors(await checkFiles(assembled.files, { packageJson }), 'the files of the archive');

  const archive = await zip(assembled.files);
  const checked = refuseErrors(await checkZip(archive, { packageJson }), 'dist/widget.zip');
  await writeArchive(paths.archive, archive);
  console.log(reportBuild(paths.archive, { ...assembled, archive }, checked));
});
