/** Steps of hooks: whoever looks for one finds each of them by its id. */
const stepsOfHooks: ReadonlySet<unknown> = new Set(['accept', 'read', 'fill', 'send', 'note', 'done', 'put-off']);

/** The lines that do not say which step they are of, or of which hooks. */
export function linesWithoutIds(log: string): string[] {
  return log.split('\n').filter((line) => {
    if (!/^\{.*\}$/.test(line)) return false;
    const { step, hookId, hookIds, deliveryId } = JSON.parse(line) as Record<string, unknown>;
    return !step || (stepsOfHooks.has(step) && (hookId ?? hookIds ?? deliveryId) === undefined);
  });
}
