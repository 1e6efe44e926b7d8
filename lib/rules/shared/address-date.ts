/** The day or month that stands in an address: the first and the last day that it can mean, and how it is told. */
export interface AddressDate {
  /** `YYYY-MM-DD` */
  from: string;
  to: string;
  /** `2024-08-06`, or `2024-08` when only the month stands there. */
  told: string;
}

const YEAR = "(?<![\\d%])(20\\d\\d)";
const MONTH = "(0[1-9]|1[0-2])";
const DAY = "(0[1-9]|[12]\\d|3[01])(?!\\d)";
/** 20240806, 2024-08-06, 2024/08/06, and with separators also 2024/8/6. */
const DAYS = [new RegExp(`${YEAR}[-/]?${MONTH}[-/]?${DAY}`), new RegExp(`${YEAR}([-/])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?!\\d)`)];
/** 202408, 2024-08, 2024/08. */
const MONTH_ALONE = new RegExp(`${YEAR}[-/]?${MONTH}(?!\\d)`);

const padded = (number: string): string => number.padStart(2, "0");

/**
 * Reads a date in an address. It usually tells when a page was made or moved, so it never proves when a report came out.
 * @returns null when there is none
 */
export function dateInAddress(url: string): AddressDate | null {
  for (const pattern of DAYS) {
    const found = pattern.exec(url);
    if (!found) continue;
    const [year, month, day] = [found[1]!, padded(found.at(-2)!), padded(found.at(-1)!)];
    const told = `${year}-${month}-${day}`;
    return { from: told, to: told, told };
  }
  const found = MONTH_ALONE.exec(url);
  if (!found) return null;
  const told = `${found[1]!}-${found[2]!}`;
  return { from: `${told}-01`, to: `${told}-31`, told };
}
