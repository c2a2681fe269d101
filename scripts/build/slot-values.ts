import { UserError } from '../../shared/user-error';
import type { EnvironmentFile } from './environment-file';
import type { PackageJson } from './package-json';
import { type Slot, slots } from './slots';

/** Where the values of slots come from, the first one first. */
export interface SlotSources {
  environment: Readonly<Record<string, string | undefined>>;
  file: EnvironmentFile;
  packageJson: PackageJson;
}

/** Gives the value of the slot `name`, which stands at `pointer` of the template. */
export function slotValue(name: string, pointer: string, sources: SlotSources): string {
  const place = `manifest.template.json${pointer}: slot \${${name}}`;
  const slot = Object.hasOwn(slots, name) ? slots[name] : undefined;
  if (!slot) {
    const known = Object.keys(slots).join(', ');
    throw new UserError(`${place} is unknown. The build fills these: ${known}. Correct its name.`);
  }
  const found = look(name, slot, sources);
  if (!found)
    throw new UserError(`${place} has no value. Looked in ${lookedIn(name, slot, sources)}. ${remedy(slot, sources)}`);

  const fault = found.value.trim() === '' ? 'its value is empty.' : slot.fault(found.value);
  if (fault) throw new UserError(`${place}: ${fault} It comes from ${found.from}. ${remedy(slot, sources)}`);
  return found.value;
}

function look(name: string, slot: Slot, { environment, file, packageJson }: SlotSources): Found | undefined {
  if (!slot.variable) return { value: packageJson.version, from: 'package.json, version' };
  const candidates: [string | undefined, string][] = [
    [environment[slot.variable], `the environment variable ${slot.variable}`],
    [file.variables[slot.variable], `${slot.variable} in ${file.name}`],
    [packageJson.defaults[name], `package.json, widget.defaults.${name}`],
  ];
  for (const [value, from] of candidates) if (value !== undefined) return { value, from };
  return undefined;
}

interface Found {
  value: string;
  from: string;
}

function lookedIn(name: string, slot: Slot, { file }: SlotSources): string {
  return `the environment (${slot.variable}), ${file.name} and package.json (widget.defaults.${name})`;
}

function remedy({ variable }: Slot, { file }: SlotSources): string {
  return variable
    ? `Set it with ${variable}=… before the command, or as a line ${variable}=… in ${file.name}.`
    : 'Set it in package.json.';
}
