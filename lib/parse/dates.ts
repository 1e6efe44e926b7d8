const DATE = /(20\d\d)[年\-/.](\d{1,2})[月\-/.](\d{1,2})日?/u;

/**
 * The first day named in clean words: 2024-01-17, 2024年1月17日, 2024/1/17.
 * @returns an ISO date; null when there is none, or none that is in the calendar
 */
export function isoDateIn(words: string): string | null {
  const match = DATE.exec(words);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
