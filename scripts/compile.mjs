// Compiles commands ahead of their first run, for a host where whoever runs them may write nothing.
import { compile } from './run/compile.mjs';
import { compiledPath } from './run/compiled-path.cjs';

for (const command of process.argv.slice(2)) await compile(command, compiledPath(command));
