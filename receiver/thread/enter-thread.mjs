// The beginning of each thread. Node 20 does not hand the loader of the process on to its threads, and with `--import` tsx
// does not put itself in there; so this file, which needs no loader, does it.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.file);
