import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, which holds scripts/. */
export const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..');
