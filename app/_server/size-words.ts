const UNITS = ["KB", "MB", "GB", "TB"];
const STEP = 1024;

/** A size as people read it, in the largest unit that leaves a number above one: 1.4 GB. */
export function sizeWords(bytes: number): string {
  let size = bytes / STEP;
  let unit = 0;
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit += 1;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
}
