import { isObject } from '../../shared/is-object';

const most = { fields: 50, ofName: 64, ofValue: 4096 };

/** What the widget sends: the fields of its settings window that are texts; undefined when a body is something else. */
export function readFields(body: Buffer): Record<string, string> | undefined {
  const sent = parse(body);
  const fields = isObject(sent) ? sent['fields'] : undefined;
  if (!isObject(fields)) return undefined;
  // A name such as __proto__ would lead into the prototype of whatever holds it.
  const entries = Object.entries(fields).filter(([name]) => !(name in Object.prototype));
  if (entries.length > most.fields || !entries.every(isField)) return undefined;
  return Object.fromEntries(entries);
}

function isField(entry: [string, unknown]): entry is [string, string] {
  const [name, value] = entry;
  return name !== '' && name.length <= most.ofName && typeof value === 'string' && value.length <= most.ofValue;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
