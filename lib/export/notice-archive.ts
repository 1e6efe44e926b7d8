import { writeCsv } from "./csv";
import type { NoticeLetter } from "./notice-docx";
import { dayWords } from "./office-date";
import { PAPER_TITLES, safeFileName } from "./papers";
import type { SheetNote } from "./sheet";
import { writeZip, type ZipEntry } from "./zip";

/** The name of a letter's file: body, year and document number. */
export const letterFileName = ({ agency, year, documentNumber }: NoticeLetter): string => `${safeFileName(`整改通知书-${agency}-${year}-${documentNumber}`)}.docx`;

const INDEX_HEAD = ["文件", "机关名称", "报告年度", "文号", "问题数", "下发日期", "整改时限"];
const indexRow = (letter: NoticeLetter, file: string): (string | number)[] => {
  const { agency, year, documentNumber, list, letterhead } = letter;
  return [file, agency, year, documentNumber, list.length, dayWords(letterhead.issuedOn), letterhead.deadline === null ? "" : dayWords(letterhead.deadline)];
};

/** What the index says of itself, beside how many letters there are. */
export type ArchiveNote = Pick<SheetNote, "ruleSetVersion" | "profileVersion" | "filters" | "exportedAt">;

async function* entries(letters: AsyncIterable<NoticeLetter>, note: ArchiveNote): AsyncGenerator<ZipEntry> {
  const { writeLetter } = await import("./notice-docx");
  const rows: (string | number)[][] = [];
  for await (const letter of letters) {
    const file = letterFileName(letter);
    yield { name: file, stored: true, chunks: [await writeLetter(letter)] };
    rows.push(indexRow(letter, file));
  }
  const columns = INDEX_HEAD.map((words, index) => ({ key: words, header: { zh: words, en: words }, width: 20, value: (row: (string | number)[]) => row[index] ?? null }));
  yield { name: "目录.csv", chunks: writeCsv({ note: { ...note, title: PAPER_TITLES.notices, rowCount: rows.length }, columns, rows }, "zh") };
}

/** The letters of issued notices with an index, in one archive that is written while it is read. */
export const noticesArchive = (letters: AsyncIterable<NoticeLetter>, note: ArchiveNote): AsyncGenerator<Uint8Array> => writeZip(entries(letters, note), note.exportedAt);
