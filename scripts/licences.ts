import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../shared/paths';
import { licencesDocument, type PackageLock } from './licences/licences-document';
import { runCommand } from './run-command';

await runCommand(async () => {
  const lock = JSON.parse(await readFile(join(repositoryRoot, 'package-lock.json'), 'utf8')) as PackageLock;
  await writeFile(join(repositoryRoot, 'docs', 'licences.md'), licencesDocument(lock));
});
