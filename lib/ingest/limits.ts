import { z } from "zod";
import { UnreadableDocument } from "./unreadable";

const limit = (value: number) => z.coerce.number("takes a number").positive("takes a number above 0").default(value);

/** How much of a file is read before it is refused. */
export const limitsSchema = z.object({
  /** The largest document, in MB. */
  fileMegabytes: limit(32),
  /** The longest text, as a file of its own or taken out of another, in MB. Real reports have 5 to 300 KB. */
  textMegabytes: limit(16),
  /** The largest archive, in MB. */
  archiveMegabytes: limit(512),
  /** What one document or archive may unpack to, in MB. */
  unpackedMegabytes: limit(1024),
  /** What a packed part may unpack to, as a multiple of its size. */
  ratio: limit(400),
  /** Files in one archive. */
  entries: limit(20_000),
  /** Cells of all tables of one document. */
  cells: limit(50_000),
  pages: limit(400),
  /** Time for one document that is read apart (Word, PDF, spreadsheets). */
  seconds: limit(30),
});
export type Limits = z.infer<typeof limitsSchema>;
export const DEFAULT_LIMITS: Limits = limitsSchema.parse({});

/** The environment variable of each limit. */
export const LIMIT_VARIABLES: Readonly<Record<keyof Limits, string>> = {
  fileMegabytes: "MINGJIAN_MAX_FILE_MB",
  textMegabytes: "MINGJIAN_MAX_TEXT_MB",
  archiveMegabytes: "MINGJIAN_MAX_ARCHIVE_MB",
  unpackedMegabytes: "MINGJIAN_MAX_UNPACKED_MB",
  ratio: "MINGJIAN_MAX_RATIO",
  entries: "MINGJIAN_MAX_ENTRIES",
  cells: "MINGJIAN_MAX_CELLS",
  pages: "MINGJIAN_MAX_PAGES",
  seconds: "MINGJIAN_MAX_SECONDS",
};
const LIMIT_NAMES = Object.keys(limitsSchema.shape).filter((name): name is keyof Limits => name in LIMIT_VARIABLES);

/**
 * Reads the limits from the environment; what is not set has its default.
 * @throws Error naming the variable and what it takes
 */
export function limitsOf(env: Readonly<Record<string, string | undefined>>): Limits {
  const result = limitsSchema.safeParse(Object.fromEntries(LIMIT_NAMES.map((name) => [name, env[LIMIT_VARIABLES[name]]])));
  if (result.success) return result.data;
  const complaints = result.error.issues.map(({ path: [name], message }) => `${LIMIT_NAMES.filter((known) => known === name).map((known) => LIMIT_VARIABLES[known]).join()} ${message}`);
  throw new Error(complaints.join("; "));
}

const WORDS: Readonly<Record<keyof Limits, { zh: (value: number) => string; en: (value: number) => string }>> = {
  fileMegabytes: { zh: (value) => `文件超过上限 ${value} MB`, en: (value) => `the file is over the limit of ${value} MB` },
  textMegabytes: { zh: (value) => `文本超过上限 ${value} MB`, en: (value) => `its text is over the limit of ${value} MB` },
  archiveMegabytes: { zh: (value) => `压缩包超过上限 ${value} MB`, en: (value) => `the archive is over the limit of ${value} MB` },
  unpackedMegabytes: { zh: (value) => `解压后超过上限 ${value} MB`, en: (value) => `it unpacks to more than the limit of ${value} MB` },
  ratio: { zh: (value) => `其中有内容解压后膨胀超过 ${value} 倍，疑为压缩炸弹`, en: (value) => `a part of it unpacks to more than ${value} times its size, as an archive bomb does` },
  entries: { zh: (value) => `压缩包内的文件超过上限 ${value} 个`, en: (value) => `the archive holds more than the limit of ${value} files` },
  cells: { zh: (value) => `表格单元格超过上限 ${value} 个`, en: (value) => `its tables have more than the limit of ${value} cells` },
  pages: { zh: (value) => `页数超过上限 ${value} 页`, en: (value) => `it has more than the limit of ${value} pages` },
  seconds: { zh: (value) => `读取超过时限 ${value} 秒，已停止`, en: (value) => `reading it took longer than the limit of ${value} seconds and was stopped` },
};

/** The refusal of a file that goes over a limit: it names the limit and the variable that sets it. */
export function overLimit(path: string, name: keyof Limits, limits: Limits): UnreadableDocument {
  const value = limits[name];
  const variable = LIMIT_VARIABLES[name];
  return new UnreadableDocument(name === "seconds" ? "too-slow" : "too-large", path, {
    zh: `${WORDS[name].zh(value)}。请确认选对了文件，或调高上限（环境变量 ${variable}）。`,
    en: `${WORDS[name].en(value)}. Check that it is the right file, or raise the limit (environment variable ${variable}).`,
  });
}

const BYTES_IN_MEGABYTE = 1024 * 1024;
export const bytesOf = (megabytes: number): number => Math.floor(megabytes * BYTES_IN_MEGABYTE);
