import type { Language } from "../../lib/rules/rule";
import { LOCALES } from "./translate";

const OFFICE_TIME_ZONE = "Asia/Shanghai";
const integer = { zh: new Intl.NumberFormat(LOCALES.zh, { maximumFractionDigits: 0 }), en: new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: 0 }) };
const amount = { zh: new Intl.NumberFormat(LOCALES.zh, { maximumFractionDigits: 6 }), en: new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: 6 }) };
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A count with grouping: 12,345. */
export const formatCount = (value: number, language: Language): string => integer[language].format(value);

/** A figure as in a table: grouping, up to six decimals (4,166.241619). */
export const formatAmount = (value: number, language: Language): string => amount[language].format(value);

/** A score with one decimal; a dash when there is none. */
export const formatScore = (value: number | null): string => (value === null ? "—" : value.toFixed(1));

/** A mean with one decimal; a plain 0 when nothing happened. */
export const formatMean = (value: number): string => (value === 0 ? "0" : value.toFixed(1));

/** A difference with its sign: +1.5, −2.0, ±0. */
export function formatChange(value: number | null): string {
  if (value === null) return "—";
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 0) return "±0";
  return rounded > 0 ? `+${rounded.toFixed(1)}` : `−${Math.abs(rounded).toFixed(1)}`;
}

/** A difference of figures with its sign: +1,234, −0.5, ±0. */
export function formatDifference(value: number, language: Language): string {
  if (value === 0) return "±0";
  return `${value > 0 ? "+" : "−"}${formatAmount(Math.abs(value), language)}`;
}

/** A share of one as whole per cent. */
export const formatShare = (share: number): string => `${Math.round(share * 100)}%`;

/**
 * A date as the office writes it: 2024年1月18日, 18 January 2024.
 * @param isoDate `YYYY-MM-DD`
 */
export function formatDate(isoDate: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = isoDate.split("-").map(Number);
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]!} ${year}`;
}

/** A moment in the office's own time, to the minute: 2024年2月6日 09:12. */
export function formatMoment(moment: Date, language: Language): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: OFFICE_TIME_ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((entry) => entry.type === type)!.value;
  return `${formatDate(`${part("year")}-${part("month")}-${part("day")}`, language)} ${part("hour")}:${part("minute")}`;
}
