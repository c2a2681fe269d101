import { applyExceptions } from './exceptions/apply-exceptions';
import type { ExceptionUse } from './exceptions/judge-exceptions';
import { readExceptions } from './exceptions/read-exceptions';
import { describedRules } from './described-rules';
import { rules } from './registry';
import { type Group, groupOf, type Rule } from './rule';
import { runRules } from './run-rules';
import type { Subject } from './subject';
import { type CheckedWidget, hasManifest, otherProduct } from './widget/checked-widget';
import { loadWidget } from './widget/load-widget';

/** What to check, and by which rules. */
export interface CheckOptions {
  /** Adds the rules of the marketplace's review. */
  listing?: boolean;
  /** Limits the check to some groups of rules. */
  only?: readonly Group[];
  /** The package.json whose exceptions hold; by default none, for whoever made the archive may have put one beside it. */
  packageJson?: string | undefined;
  /** Whether the archive may be another's than the project's, so that exceptions which it does not need mean nothing. */
  mayBeForeign?: boolean;
  /** Leaves the code alone, where it has shown itself to be too much. */
  withoutScripts?: boolean;
  /** The rules to run, in their order; all of them by default. */
  rules?: readonly Rule[];
}

/** What was found in one archive; the exceptions that held for it are judged with those of the whole run. */
export interface Inspection {
  path: string;
  kind: Subject['kind'];
  packageJson: string | undefined;
  use: ExceptionUse;
  crashes: readonly unknown[];
}

/** Looks at an archive by the rules, and closes it. */
export async function inspect(subject: Subject, options: CheckOptions = {}): Promise<Inspection> {
  const { path, kind, archive } = subject;
  const { packageJson, mayBeForeign = false } = options;
  try {
    const known = describedRules.map(({ id }) => id);
    const exceptions = await readExceptions(packageJson, known);
    const { folderAround } = subject;
    const widget = await loadWidget(archive, { ...options, folderAround });
    const wanted = (options.rules ?? rules).filter((rule) => isWanted(rule, widget, options));
    const { findings, crashes } = runRules(wanted, widget);
    const ran = new Set<string>(wanted.map(({ id }) => id));
    return {
      path,
      kind,
      packageJson,
      use: { ...applyExceptions(exceptions, findings), ran, isOwn: !mayBeForeign },
      crashes,
    };
  } finally {
    archive.close();
  }
}

/**
 * Where the list of entries is not whole, only the rules about the archive itself can be trusted; of what is no widget
 * there is nothing else to say.
 */
function isWanted(rule: Rule, widget: CheckedWidget, options: CheckOptions): boolean {
  const { archive } = widget;
  const group = groupOf(rule);
  if (rule.always) return true;
  if (archive.damage !== undefined || archive.cutShort) return group === 'archive';
  if (!hasManifest(widget) || otherProduct(widget) !== undefined) return rule.ofAnyArchive === true;
  if (options.only) return [group, ...(rule.alsoWith ?? [])].some((name) => options.only?.includes(name));
  return group !== 'listing' || options.listing === true;
}
