/** Whether a value of the settings window counts as filled; blank space does not. */
export function filled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object' && value !== null) return Object.values(value).some(filled);
  return value !== undefined && value !== null;
}
