import { KIND_LABELS } from "../report/labels";
import { GRADE_LABELS } from "../score/scheme";
import { ranking, rulesBroken, type BulletinBody, type BulletinFacts, type RankedBody } from "./bulletin";
import { demandWords, numbered, openingWords, overallWords, problemWords } from "./bulletin-words";
import { documentNumber, type FilledLetterhead } from "./letterhead";
import { dayWords, officeDay } from "./office-date";
import { writePaper } from "./paper/document";
import { addressee, annexList, annexTitle, blankLine, copyLine, heading, lastParagraph, masthead, note as remark, paragraph, signature, smallPrint, subheading, title } from "./paper/elements";
import { paperTable, type PaperColumn } from "./paper/table";
import { noteLine, type SheetNote } from "./sheet";

type Listed<T> = T & { number: number };
const counted = <T>(rows: readonly T[]): Listed<T>[] => rows.map((row, index) => ({ ...row, number: index + 1 }));
const count = (value: number | null): string => String(value ?? 0);
const faultsOf = ({ critical, major, minor, info }: BulletinBody): number => (critical ?? 0) + (major ?? 0) + (minor ?? 0) + (info ?? 0);

const RANKING: readonly PaperColumn<RankedBody>[] = [
  { header: "名次", share: 8, isCentred: true, value: (row) => String(row.rank) },
  { header: "机关名称", share: 32, value: (row) => row.name },
  { header: "地区", share: 16, isCentred: true, value: (row) => row.regionName },
  { header: "类别", share: 14, isCentred: true, value: (row) => KIND_LABELS[row.kind].zh },
  { header: "年报质量分", share: 16, isCentred: true, value: (row) => row.total.toFixed(1) },
  { header: "等次", share: 10, isCentred: true, value: (row) => (row.grade === null ? "" : GRADE_LABELS[row.grade].zh) },
  { header: "上年得分", share: 12, isCentred: true, value: (row) => row.totalBefore?.toFixed(1) ?? "—" },
];
type Troubled = Listed<BulletinBody & { faults: string }>;
const FAULTS: readonly PaperColumn<Troubled>[] = [
  { header: "序号", share: 6, isCentred: true, value: (row) => String(row.number) },
  { header: "机关名称", share: 24, value: (row) => row.name },
  { header: "严重", share: 6, isCentred: true, value: (row) => count(row.critical) },
  { header: "较重", share: 6, isCentred: true, value: (row) => count(row.major) },
  { header: "一般", share: 6, isCentred: true, value: (row) => count(row.minor) },
  { header: "提示", share: 6, isCentred: true, value: (row) => count(row.info) },
  { header: "合计", share: 6, isCentred: true, value: (row) => String(faultsOf(row)) },
  { header: "问题（条数）", share: 60, value: (row) => row.faults },
];
const MISSING: readonly PaperColumn<Listed<BulletinBody>>[] = [
  { header: "序号", share: 10, isCentred: true, value: (row) => String(row.number) },
  { header: "机关名称", share: 50, value: (row) => row.name },
  { header: "地区", share: 20, isCentred: true, value: (row) => row.regionName },
  { header: "类别", share: 20, isCentred: true, value: (row) => KIND_LABELS[row.kind].zh },
];

function troubled({ bodies, faults }: BulletinFacts): Troubled[] {
  const words = new Map<number, string[]>();
  for (const { ruleId, title: name } of rulesBroken(faults)) {
    for (const fault of faults) {
      if (fault.ruleId !== ruleId) continue;
      const known = words.get(fault.agencyId) ?? [];
      known.push(`${name}（${fault.findings}）`);
      words.set(fault.agencyId, known);
    }
  }
  return counted(bodies.filter((body) => faultsOf(body) > 0).toSorted((a, b) => faultsOf(b) - faultsOf(a) || a.id - b.id).map((body) => ({ ...body, faults: (words.get(body.id) ?? []).join("；") })));
}

function rankingPart(bodies: readonly BulletinBody[]) {
  const ranked = ranking(bodies);
  const unranked = bodies.filter(({ reportId, total, reference }) => reportId !== null && (total === null || reference !== false));
  const names = unranked.map(({ name, total }) => `${name}（${total === null ? "不予评分" : "仅供参考"}）`).join("、");
  return [
    remark("本表为年报质量分，不是政务公开工作考核得分；得分相同的名次并列。"),
    ...(ranked.length > 0 ? [paperTable(RANKING, ranked, false)] : []),
    ...(unranked.length > 0 ? [remark(`下列${unranked.length}家不参与排名：${names}。`)] : []),
  ];
}

/** Numbered parts under their titles; the last is written by `write`. */
const parts = (entries: { title: string; text: string }[], write = paragraph) => numbered(entries).flatMap((entry, index) => [subheading(entry.title), (index === entries.length - 1 ? write : paragraph)(entry.text)]);

/** Writes the circular (通报) on how the annual reports of a year were compiled and published. */
export async function writeBulletin(facts: BulletinFacts, letterhead: FilledLetterhead, note: SheetNote): Promise<Uint8Array> {
  const words = `关于${facts.year}年政府信息公开工作年度报告编制公布情况的通报`;
  const problems = problemWords(facts);
  const missing = counted(facts.bodies.filter(({ reportId }) => reportId === null));
  const list = troubled(facts);
  return await writePaper(words, [
    {
      children: [
        ...masthead(letterhead.issuer, documentNumber(letterhead, 0)),
        ...title(words),
        blankLine(),
        addressee(letterhead.circularTo),
        ...openingWords(facts, letterhead, officeDay(note.exportedAt)).map(paragraph),
        heading("一、总体情况"),
        ...parts(overallWords(facts)),
        heading("二、主要问题"),
        ...(problems.length > 0 ? parts(problems) : [paragraph("未发现问题。")]),
        heading("三、下一步要求"),
        ...parts(demandWords(facts, letterhead), lastParagraph),
        ...annexList(["评分排名表", "问题清单（汇总）", "未发布单位名单"]),
        ...signature(letterhead.issuer, dayWords(letterhead.issuedOn)),
        ...copyLine(letterhead.copyTo),
      ],
    },
    { isAnnex: true, children: [...annexTitle("附件1", "评分排名表"), ...rankingPart(facts.bodies)] },
    { isAnnex: true, isLandscape: true, children: [...annexTitle("附件2", "问题清单（汇总）"), ...(list.length > 0 ? [paperTable(FAULTS, list, true)] : [remark("没有发现问题。")])] },
    {
      isAnnex: true,
      children: [
        ...annexTitle("附件3", "未发布单位名单"),
        remark("下列单位列入机关名录，至检查之日未采集到年度报告；是否公布以核实结果为准。"),
        missing.length > 0 ? paperTable(MISSING, missing, false) : remark("无。"),
        smallPrint(noteLine(note, "zh")),
      ],
    },
  ]);
}
