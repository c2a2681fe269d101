import { join } from 'node:path';
import { repositoryRoot } from '../../shared/paths.ts';

/** Where the processes and the pages that the tests start leave what ran in them. */
export const startedFolder = join(repositoryRoot, 'dist', 'coverage', 'started');
