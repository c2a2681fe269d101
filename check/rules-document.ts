import { groupOf, groups, type RuleDescription } from './rule';

const introduction = `# The rules of \`npm run check\`

Made from the rules by \`npm run docs\`; do not edit. An *error* is what Kommo documents a demand for while
nothing is known to work without it, or what surely keeps the widget from working; a *warning* is what sources disagree
about, or what the widget merely suffers from. The rules of \`listing\` run with \`--listing\`, those of \`trial\` with \`npm run try\`. \`npm run check -- --explain RULE\` prints one of them.
`;

/** The documentation of all rules as Markdown. */
export function rulesDocument(rules: readonly RuleDescription[]): string {
  const chapters = groups.map((group) =>
    chapter(
      group,
      rules.filter((rule) => groupOf(rule) === group),
    ),
  );
  return [introduction, ...chapters].join('\n');
}

function chapter(group: string, rules: readonly RuleDescription[]): string {
  // The address that Markdown gives to a heading has no slash.
  const links = rules.map(({ id }) => `[${id.slice(group.length + 1)}](#${id.replace('/', '')})`);
  return [`## ${group}\n`, `${links.join(', ')}\n`, ...rules.map(section)].join('\n');
}

function section({ id, severity, what, why, fix, example, source }: RuleDescription): string {
  return `### ${id}

*${severity}* — ${what}

**Why.** ${why}

**Fix.** ${fix}

\`\`\`text
${example.broken}
\`\`\`

is mended as

\`\`\`text
${example.mended}
\`\`\`

Source: ${source.join('; ')}.
`;
}
