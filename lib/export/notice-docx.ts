import { CATEGORY_LABELS, SEVERITY_LABELS } from "../rules/words";
import { ruleById } from "../rules/registry";
import { placeWords } from "./finding-row";
import { documentNumber, type FilledLetterhead } from "./letterhead";
import { noticeItems, noticeOpening, type NoticeFacts, type NoticeItem } from "./notice";
import { dayWords } from "./office-date";
import { writePaper } from "./paper/document";
import { addressee, annexList, annexTitle, blankLine, copyLine, heading, lastParagraph, masthead, paragraph, signature, smallPrint, subheading, title } from "./paper/elements";
import { paperTable, type PaperColumn } from "./paper/table";
import { numberToChinese } from "../text/numerals";
import { noteLine, type SheetNote } from "./sheet";

/** A fault as the list in a letter's annex has it. */
export interface LetterFault {
  title: string;
  category: string;
  severity: string;
  place: string;
  ruleId: string;
}
/** A rectification notice in words: everything that stands in it, so that it can be written again unchanged, whatever the catalogue says by then. */
export interface NoticeLetter {
  documentNumber: string;
  agency: string;
  year: number;
  /** Whether the fault is that there is no report. */
  isOnAbsence: boolean;
  opening: string;
  items: readonly Pick<NoticeItem, "title" | "statements" | "basis" | "requests">[];
  /** The faults in the order of the items. */
  list: readonly LetterFault[];
  letterhead: Pick<FilledLetterhead, "selfName" | "issuer" | "deadline" | "contact" | "phone" | "issuedOn" | "copyTo">;
  /** From what it was made, in one line. */
  source: string;
}

type Listed = LetterFault & { number: number };

const LIST: readonly PaperColumn<Listed>[] = [
  { header: "序号", share: 8, isCentred: true, value: ({ number }) => String(number) },
  { header: "问题", share: 24, value: ({ title: words }) => words },
  { header: "类别", share: 12, isCentred: true, value: ({ category }) => category },
  { header: "严重程度", share: 13, isCentred: true, value: ({ severity }) => severity },
  { header: "位置", share: 30, value: ({ place }) => place },
  { header: "规则编号", share: 12, isCentred: true, value: ({ ruleId }) => ruleId },
];
const ANSWER: readonly PaperColumn<Listed>[] = [
  { header: "序号", share: 8, isCentred: true, value: ({ number }) => String(number) },
  { header: "整改措施（有异议的，说明理由）", share: 44, value: () => "" },
  { header: "完成日期", share: 14, value: () => "" },
  { header: "佐证材料", share: 20, value: () => "" },
  { header: "责任人", share: 12, value: () => "" },
];

function itemParagraphs({ title: words, statements, basis, requests }: NoticeLetter["items"][number], index: number) {
  const tail = `${basis === "" ? "" : `依据：${basis}。`}整改要求：${requests.join("")}`;
  const said = statements.length === 1 ? [paragraph(`${statements[0]}${tail}`)] : [...statements.map((statement, number) => paragraph(`${number + 1}.${statement}`)), paragraph(tail)];
  return [subheading(`（${numberToChinese(index + 1)}）${words}`), ...said];
}

/**
 * Puts a rectification notice (整改通知书) to one body about one year into words.
 * @param items the faults as `noticeItems` groups them
 */
export function noticeLetter(facts: NoticeFacts, items: readonly NoticeItem[], letterhead: FilledLetterhead, note: SheetNote, number: string): NoticeLetter {
  const { selfName, issuer, deadline, contact, phone, issuedOn, copyTo } = letterhead;
  return {
    documentNumber: number,
    agency: facts.agency.name,
    year: facts.year,
    isOnAbsence: facts.report === null,
    opening: noticeOpening(facts, selfName),
    items: items.map(({ title: words, statements, basis, requests }) => ({ title: words, statements, basis, requests })),
    list: items.flatMap(({ title: words, findings }) =>
      findings.map((finding) => ({
        title: words,
        category: CATEGORY_LABELS[ruleById(finding.ruleId)?.category ?? "intake"].zh,
        severity: SEVERITY_LABELS[finding.severity].zh,
        place: placeWords(finding, "zh"),
        ruleId: finding.ruleId,
      })),
    ),
    letterhead: { selfName, issuer, deadline, contact, phone, issuedOn, copyTo },
    source: noteLine(note, "zh"),
  };
}

/** Writes a letter as a DOCX in the layout of GB/T 9704. */
export async function writeLetter({ documentNumber: number, agency, year, isOnAbsence, opening, items, list, letterhead, source }: NoticeLetter): Promise<Uint8Array> {
  const { selfName, issuer, deadline, contact, phone, issuedOn, copyTo } = letterhead;
  const words = `关于限期整改${year}年政府信息公开工作年度报告有关问题的通知`;
  const corrected = isOnAbsence ? "公布后请同步核对表格数据和文字内容。" : "请举一反三，全面核对表格数据和文字内容，同步检查同类问题，更正后重新公布，并在文首注明更正说明，不得只作删除处理。";
  const listed = list.map((fault, index) => ({ ...fault, number: index + 1 }));
  return await writePaper(`${words}（${agency}）`, [
    {
      children: [
        ...masthead(issuer, number),
        ...title(words),
        blankLine(),
        addressee(agency),
        paragraph(opening),
        heading("一、存在问题"),
        ...items.flatMap(itemParagraphs),
        heading("二、整改要求"),
        paragraph(`请逐条落实上述整改要求。${corrected}对认定的问题有异议的，可以书面申辩并附有关材料。`),
        heading("三、反馈要求"),
        paragraph(`请于${deadline === null ? "（整改期限）" : dayWords(deadline)}前将整改情况报告（附更正前后截图）报送${selfName}。对逾期未整改或者整改不到位的，将依法予以通报批评。`),
        lastParagraph(`联系人：${contact}，联系电话：${phone}。`),
        ...annexList(["问题清单", "整改情况反馈表"]),
        ...signature(issuer, dayWords(issuedOn)),
        ...copyLine(copyTo),
      ],
    },
    { isAnnex: true, children: [...annexTitle("附件1", "问题清单"), paperTable(LIST, listed, false)] },
    { isAnnex: true, children: [...annexTitle("附件2", "整改情况反馈表"), paperTable(ANSWER, listed, false), smallPrint(source)] },
  ]);
}

/**
 * Writes a draft of a rectification notice, which nobody has issued.
 * @param offset how many notices of the same export stand before it
 */
export const writeNotice = (facts: NoticeFacts, letterhead: FilledLetterhead, note: SheetNote, offset: number): Promise<Uint8Array> =>
  writeLetter(noticeLetter(facts, noticeItems(facts), letterhead, note, documentNumber(letterhead, offset)));
