import { readDocument, type ReadOptions, type SourceDocument } from "../../../lib/ingest/document";
import { UnreadableDocument } from "../../../lib/ingest/unreadable";
import { encodeUtf8 } from "../../../lib/demo/dirt/encode";

/** Words that make a page an annual report. */
export const REPORT = `<h1>青禾县水务局2023年政府信息公开工作年度报告</h1><p>本报告统计期限自2023年1月1日起至2023年12月31日止，由总体情况、主动公开、依申请公开、复议诉讼、存在问题等部分组成，现向社会公布青禾县水务局2023年政府信息公开工作情况。</p>`;

/** Reads a page; the words of a report are put in front of its body. */
export const readPage = (body: string, options: Partial<ReadOptions> = {}): SourceDocument => readDocument(encodeUtf8(`<!DOCTYPE html><html><body>${REPORT}${body}</body></html>`), { path: "a.html", ...options });

/** The lines of a page behind those of the report. */
export const linesOf = (body: string): string[] => readPage(body).text.split("\n").slice(2).filter((line) => line !== "");

/** The code with which bytes are refused; `read` when they are not. */
export function refusal(bytes: Uint8Array, options: Partial<ReadOptions> = {}): string {
  try {
    readDocument(bytes, { path: "a.html", ...options });
    return "read";
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
}
