const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit" });

/** The supervising office's date at a moment, `YYYY-MM-DD`. */
export const officeDay = (moment: Date): string => DAY.format(moment);

/** A day as official papers write it: 2026年2月10日. @param isoDay `YYYY-MM-DD` */
export function dayWords(isoDay: string): string {
  const [year, month, day] = isoDay.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
