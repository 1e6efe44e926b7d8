import type { ReportModel } from "../model";
import type { RenderedReport } from "../render/layout";
import { encodeGb18030, encodeUtf16, encodeUtf8, encodeUtf8WithBom } from "./encode";
import { hijacked, indented, narrowPunctuation, pageChrome, pageNumbers, spacedYears, traditional, traditionalWithPinyin, wideDigits, windowsLines } from "./text";

/** What happened to a document on its way to us. It never changes what the body published. */
export interface Dirt {
  id: string;
  /** Rules that are right to speak about our copy. */
  explains: readonly string[];
  /** Whether it can happen to the source of a web page as it happens to a text. */
  inMarkup: boolean;
  text(report: RenderedReport, model: ReportModel): RenderedReport;
  encode(text: string): Uint8Array;
}

const TEXT_ONLY = ["wide-digits", "indented", "page-chrome", "page-numbers"];
const dirt = (id: string, text: (report: RenderedReport, model: ReportModel) => RenderedReport, explains: readonly string[] = [], encode = encodeUtf8): Dirt => ({ id, explains, inMarkup: !TEXT_ONLY.includes(id), text, encode });
const asIs = (report: RenderedReport): RenderedReport => report;

export const CLEAN: Dirt = dirt("clean", asIs);

/** Every kind of dirt, the clean document first. */
export const DIRTS: readonly Dirt[] = [
  CLEAN,
  dirt("narrow-punctuation", narrowPunctuation),
  dirt("wide-digits", wideDigits),
  dirt("indented", indented),
  dirt("windows-lines", windowsLines),
  dirt("spaced-years", spacedYears),
  dirt("traditional", traditional, ["SEC-002", "SEC-006"]),
  dirt("traditional-pinyin", traditionalWithPinyin, ["SEC-002", "SEC-006"]),
  dirt("page-chrome", pageChrome, ["CON-011"]),
  dirt("page-numbers", pageNumbers),
  dirt("hijacked", (report, { body }) => hijacked(body.region.name)(report), ["SEC-001", "SEC-002"]),
  dirt("gb18030", asIs, [], encodeGb18030),
  dirt("utf8-bom", asIs, [], encodeUtf8WithBom),
  dirt("utf16", asIs, [], encodeUtf16),
];
