import type { Bilingual } from "../rules/rule";

/** The exports and the formats each can be written in. */
export const PAPER_FORMATS = {
  findings: ["xlsx", "csv", "json"],
  ledger: ["xlsx", "csv"],
  scorecards: ["xlsx", "csv"],
  notices: ["docx"],
  bulletin: ["docx"],
  statistics: ["xlsx", "csv", "json"],
} as const;
export type PaperName = keyof typeof PAPER_FORMATS;
export const PAPER_NAMES = ["findings", "ledger", "scorecards", "notices", "bulletin", "statistics"] as const satisfies readonly PaperName[];
export type PaperFormat = (typeof PAPER_FORMATS)[PaperName][number];

export const PAPER_TITLES: Readonly<Record<PaperName, Bilingual>> = {
  findings: { zh: "问题清单", en: "Findings" },
  ledger: { zh: "整改台账", en: "Rectification ledger" },
  scorecards: { zh: "评分表", en: "Scorecards" },
  notices: { zh: "整改通知书", en: "Rectification notices" },
  bulletin: { zh: "通报", en: "Circular" },
  statistics: { zh: "数据汇总", en: "Figures" },
};

/** The media type of a file by its ending. */
export const MEDIA_TYPES: Readonly<Record<PaperFormat | "zip", string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
};

/** A name for a file that every system takes: without folders, signs that mean something, and control characters. */
export const safeFileName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "_")
    .slice(0, 80) || "_";
