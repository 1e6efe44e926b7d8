const CURRENT = "current";

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[data-row]")];
const placeOf = (rows: readonly HTMLElement[]): number => rows.findIndex((row) => row.classList.contains(CURRENT));
const isUndecided = (row: HTMLElement): boolean => row.querySelector("[data-state=open]") !== null;

/** The row that keys mean. */
export const currentRow = (list: HTMLElement | null): HTMLElement | null => list?.querySelector(`[data-row].${CURRENT}`) ?? null;

function go(list: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return;
  currentRow(list)?.classList.remove(CURRENT);
  row.classList.add(CURRENT);
  row.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

/** Goes to the next row or the one before; without a current row, to the first or last. */
export function moveRow(list: HTMLElement, step: 1 | -1): void {
  const rows = rowsOf(list);
  const at = placeOf(rows);
  go(list, at === -1 ? rows.at(step === 1 ? 0 : -1) : rows[at + step]);
}

/** Goes to the next row that nobody has decided. @returns null; where the list ended, when there is none behind the current row */
export function advanceRow(list: HTMLElement): number | null {
  const rows = rowsOf(list);
  const at = placeOf(rows);
  const next = rows.find((row, index) => index > at && isUndecided(row));
  go(list, next);
  return next ? null : at;
}

/** Goes to the undecided row that has come to a place of the list, or one behind it. */
export const resumeAt = (list: HTMLElement, place: number): void => go(list, rowsOf(list).find((row, index) => index >= place && isUndecided(row)));
