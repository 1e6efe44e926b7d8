import { z } from "zod";
import type { LogFilters } from "../../db/queries/audit-log";
import { actionWords, subjectWords } from "../../lib/export/audit-log/words";
import type { Language } from "../../lib/report/language";
import type { Translate } from "../_i18n/translate";
import { paramBy, type AddressParams, type RawSearchParams } from "./address";

const MAX_CHARS = 100;
const words = z.string().max(MAX_CHARS);
const day = z.iso.date();
/** The office's own midnight. */
const MIDNIGHT = "T00:00:00+08:00";
const DAY_MS = 24 * 60 * 60 * 1000;

/** The filters as the address has them: days of the office, both included. */
export interface AskedLog {
  actor: string | null;
  action: string | null;
  subject: string | null;
  from: string | null;
  to: string | null;
  q: string | null;
}

/** Reads the filters of the audit log; what does not fit counts as absent. */
export const askedLog = (params: RawSearchParams): AskedLog => ({
  actor: paramBy(params, "actor", words),
  action: paramBy(params, "action", words),
  subject: paramBy(params, "subject", words),
  from: paramBy(params, "from", day),
  to: paramBy(params, "to", day),
  q: paramBy(params, "q", words),
});

/** The same as the database takes them. */
export const logFilters = ({ actor, action, subject, from, to, q }: AskedLog): LogFilters => ({
  actor,
  action,
  subject,
  from: from === null ? null : new Date(`${from}${MIDNIGHT}`),
  before: to === null ? null : new Date(Date.parse(`${to}${MIDNIGHT}`) + DAY_MS),
  search: q,
});

/** An address of the audit log. */
export function logAddress(path: string, asked: AskedLog, more: AddressParams = {}): string {
  const query = new URLSearchParams();
  const params: AddressParams = { ...asked, ...more };
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined && value !== "") query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** The filters in words, as an export tells them. */
export function logFilterWords(t: Translate, language: Language, { actor, action, subject, from, to, q }: AskedLog): Record<string, string> {
  const told: [string, string | null][] = [
    [t("admin.log.actor"), actor],
    [t("admin.log.action"), action && actionWords(action, language)],
    [t("admin.log.subject"), subject && subjectWords(subject, language)],
    [t("admin.log.from"), from],
    [t("admin.log.to"), to],
    [t("admin.log.search"), q],
  ];
  return Object.fromEntries(told.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
