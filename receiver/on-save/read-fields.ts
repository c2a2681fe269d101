import * as v from 'valibot';
import { isObject } from '../../shared/is-object';

const mostFields = 50;

/** What the widget sends: the fields of its settings window that are texts. */
const schema = v.object({
  fields: v.pipe(
    // To valibot, a list is a record too.
    v.custom<Record<string, unknown>>(isObject),
    v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(64)), v.pipe(v.string(), v.maxLength(4096))),
    v.check((fields) => Object.keys(fields).length <= mostFields),
  ),
});

/** The fields in a body; undefined when it is not what the widget sends. */
export function readFields(body: Buffer): Record<string, string> | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(body.toString('utf8')));
    return parsed.success ? parsed.output.fields : undefined;
  } catch {
    return undefined;
  }
}
