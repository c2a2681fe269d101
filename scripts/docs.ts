import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedRules } from '../check/described-rules';
import { rulesDocument } from '../check/rules-document';
import { settingsDocument } from '../receiver/settings/settings-document';
import { repositoryRoot } from '../shared/paths';

const folder = join(repositoryRoot, 'docs');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rules.md'), rulesDocument(describedRules));

const receiver = join(folder, 'receiver.md');
const text = readFileSync(receiver, 'utf8');
const place = /(?<=<!-- settings: npm run docs -->\n)[\s\S]*(?=<!-- \/settings -->)/;
writeFileSync(
  receiver,
  text.replace(place, () => `\n${settingsDocument()}\n\n`),
);
