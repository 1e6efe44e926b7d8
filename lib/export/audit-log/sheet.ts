import type { Language } from "../../report/language";
import type { SheetColumn } from "../sheet";
import { fieldChanges } from "./difference";
import { actionWords, fieldWords, subjectWords, valueWords } from "./words";

/** A line of the audit log. */
export interface LogLine {
  id: number;
  at: Date;
  actor: string;
  origin: string;
  /** `account.changed`. */
  action: string;
  /** `account:zhang`. */
  subject: string;
  regionCode: string | null;
  before: unknown;
  after: unknown;
}

/** What a line says was changed, in one text: 角色：领导 → 审核人员. */
export const changeText = ({ before, after }: Pick<LogLine, "before" | "after">, language: Language): string =>
  fieldChanges(before, after)
    .map((change) => `${fieldWords(change.path, language)}${language === "zh" ? "：" : ": "}${valueWords(change.path, change.before, language)} → ${valueWords(change.path, change.after, language)}`)
    .join(language === "zh" ? "；" : "; ");

const json = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

/** The columns of the exported audit log: in words for people, and as they are stored for programs. */
export const LOG_COLUMNS: readonly SheetColumn<LogLine>[] = [
  { key: "id", header: { zh: "序号", en: "Number" }, width: 8, value: ({ id }) => id },
  { key: "at", header: { zh: "时间", en: "At" }, width: 24, value: ({ at }) => at.toISOString() },
  { key: "actor", header: { zh: "操作人", en: "Who" }, width: 14, value: ({ actor }) => actor },
  { key: "origin", header: { zh: "来源", en: "From" }, width: 16, value: ({ origin }) => origin },
  { key: "done", header: { zh: "操作", en: "What" }, width: 14, value: ({ action }, language) => actionWords(action, language) },
  { key: "action", header: { zh: "操作代码", en: "Action" }, width: 20, value: ({ action }) => action },
  { key: "about", header: { zh: "对象", en: "About" }, width: 18, value: ({ subject }, language) => subjectWords(subject, language) },
  { key: "subject", header: { zh: "对象代码", en: "Subject" }, width: 18, value: ({ subject }) => subject },
  { key: "region", header: { zh: "地区代码", en: "Region" }, width: 10, value: ({ regionCode }) => regionCode },
  { key: "change", header: { zh: "变化", en: "Change" }, width: 40, value: changeText },
  { key: "before", header: { zh: "变更前", en: "Before" }, width: 30, value: ({ before }) => json(before) },
  { key: "after", header: { zh: "变更后", en: "After" }, width: 30, value: ({ after }) => json(after) },
];
