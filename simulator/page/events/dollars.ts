/** A sum as Kommo shows it. */
export function dollars(sum: number): string {
  return `$${sum.toLocaleString('en-US')}`;
}
