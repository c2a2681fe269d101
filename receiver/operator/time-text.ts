/** A time as operators compare it with logs: `2026-11-21 15:04:05`, in UTC. */
export function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
