import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedRules } from '../check/registry';
import { rulesDocument } from '../check/rules-document';
import { repositoryRoot } from '../shared/paths';

const folder = join(repositoryRoot, 'docs');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rules.md'), rulesDocument(describedRules));
