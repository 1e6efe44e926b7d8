import { writeCsv } from "./csv";
import type { NoticeLetter } from "./notice-docx";
import { safeFileName } from "./papers";
import { dayWords } from "./office-date";
import { writeZip, type ZipEntry } from "./zip";

/** The name of a letter's file: body, year and document number. */
export const letterFileName = ({ agency, year, documentNumber }: NoticeLetter): string => `${safeFileName(`整改通知书-${agency}-${year}-${documentNumber}`)}.docx`;

const INDEX_HEAD = ["文件", "机关名称", "报告年度", "文号", "问题数", "下发日期", "整改时限"];
const indexRow = (letter: NoticeLetter, file: string): (string | number)[] => {
  const { agency, year, documentNumber, list, letterhead } = letter;
  return [file, agency, year, documentNumber, list.length, dayWords(letterhead.issuedOn), letterhead.deadline === null ? "" : dayWords(letterhead.deadline)];
};

async function* entries(letters: AsyncIterable<NoticeLetter>, at: Date): AsyncGenerator<ZipEntry> {
  const { writeLetter } = await import("./notice-docx");
  const rows: (string | number)[][] = [];
  for await (const letter of letters) {
    const file = letterFileName(letter);
    yield { name: file, stored: true, chunks: [await writeLetter(letter)] };
    rows.push(indexRow(letter, file));
  }
  const columns = INDEX_HEAD.map((words, index) => ({ key: words, header: { zh: words, en: words }, width: 20, value: (row: (string | number)[]) => row[index] ?? null }));
  const note = { title: { zh: "整改通知书", en: "Rectification notices" }, ruleSetVersion: "—", profileVersion: "—", filters: {}, exportedAt: at, rowCount: rows.length };
  yield { name: "目录.csv", chunks: writeCsv({ note, columns, rows }, "zh") };
}

/** The letters of issued notices with an index, in one archive that is written while it is read. */
export const noticesArchive = (letters: AsyncIterable<NoticeLetter>, at: Date): AsyncGenerator<Uint8Array> => writeZip(entries(letters, at), at);
