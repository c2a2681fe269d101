import { startedFolder } from './started-folder';

// Node leaves there what ran in a process when it ends. In the process of a test itself vitest counts.
process.env['NODE_V8_COVERAGE'] = startedFolder;
