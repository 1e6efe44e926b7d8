import type { Agency } from "../report/schema";
import { cellLabel, sectionLabel, tableLabel } from "../report/labels";
import { LAST_REFERENCE_YEAR, GRADE_LABELS } from "../score/scheme";
import { renderFinding } from "../score/check-result";
import type { Evidence, Finding, Score } from "../rules/finding";
import { basisLine } from "../rules/law";
import { ruleById } from "../rules/registry";
import { dayWords } from "./office-date";
import { askedFor, saidFirst } from "./paper/words";
import { quoteLine } from "./finding-row";

/** What a rectification notice to one body about one year is made from. */
export interface NoticeFacts {
  agency: Pick<Agency, "name" | "region" | "regionCode">;
  agencyId: number;
  year: number;
  /** Null when the fault is that there is no report. */
  report: { title: string | null; url: string | null; publishedOn: string | null; score: Pick<Score, "total" | "grade" | "reference"> | null } | null;
  findings: readonly Finding[];
}

/** One fault in the notice: rules are named once, however often they were broken. */
export interface NoticeItem {
  title: string;
  findings: readonly Finding[];
  /** Place, quotation and what is wrong with it, for every finding. */
  statements: readonly string[];
  basis: string;
  /** What the body is asked to do. */
  requests: readonly string[];
}

const MAX_QUOTE_CHARS = 120;
const LAST_YEAR_OF_2008 = 2018;
const FIRST_YEAR_OF_2021 = 2021;

/** The law that a report on a year had to follow; nothing that was not in force for it. */
export function lawOf(year: number): string {
  if (year <= LAST_YEAR_OF_2008) return "《中华人民共和国政府信息公开条例》（国务院令第492号）第三十一条、第三十二条";
  const format = year < FIRST_YEAR_OF_2021 ? "《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）" : "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）";
  return `《中华人民共和国政府信息公开条例》第四十七条、第四十九条、第五十条和${format}`;
}

function placeOf({ section, table, cell }: Evidence): string {
  if (table !== null) return `${tableLabel(table, "zh")}${cell === null ? "" : `“${cellLabel(cell, "zh")}”栏`}`;
  return section === null ? "" : `“${sectionLabel(section, "zh")}”部分`;
}

/** Whether the words quoted are no more than the heading of the section they stand in. */
const isHeading = ({ section }: Evidence, quote: string): boolean => section !== null && bare(sectionLabel(section, "zh")).includes(bare(quote));
const bare = (text: string): string => text.replace(/\s+/g, "");
const asSentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** Place, quotation and judgement in one piece; what the judgement says itself is not said before it. */
function statementOf(finding: Finding, facts: NoticeFacts): string {
  const { message, remedy } = renderFinding(finding, "zh");
  const [first] = finding.evidence;
  if (facts.report === null) return saidFirst(remedy) || asSentence(message);
  const quote = quoteLine(finding);
  const place = placeOf(first);
  const isTold = quote === "" || first.from !== undefined || quote === facts.report.title || isHeading(first, quote) || bare(message).includes(bare(quote));
  const where = place === "" ? "报告" : `报告${place}`;
  if (isTold) return place === "" || message.includes(placeName(first)) ? asSentence(message) : `${where}：${asSentence(message)}`;
  return `${where}载明“${quote.length > MAX_QUOTE_CHARS ? `${quote.slice(0, MAX_QUOTE_CHARS)}……` : quote}”。${asSentence(message)}`;
}

function requestOf(finding: Finding): string {
  const { message, remedy } = renderFinding(finding, "zh");
  return askedFor(remedy, message);
}

/** An address as people read it; one that cannot be decoded stays as it is. */
function readableAddress(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The bare name of a place, as messages use it. */
const placeName = ({ section, table }: Evidence): string => (table !== null ? tableLabel(table, "zh") : section === null ? "" : sectionLabel(section, "zh").replace(/^.、/, ""));

/** The faults of a notice, grave ones first as the findings come, one item a rule. */
export function noticeItems(facts: NoticeFacts): NoticeItem[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of facts.findings) byRule.set(finding.ruleId, [...(byRule.get(finding.ruleId) ?? []), finding]);
  return [...byRule.values()].map((findings) => {
    const rule = ruleById(findings[0]!.ruleId);
    return {
      title: rule?.title.zh ?? findings[0]!.ruleName,
      findings,
      statements: findings.map((finding) => statementOf(finding, facts)),
      basis: basisLine(rule?.basis ?? [], facts.year, "zh"),
      requests: [...new Set(findings.map((finding) => requestOf(finding)))],
    };
  });
}

/** The notice's first paragraph: by which law, what was looked at, and how it did. */
export function noticeOpening({ year, report }: NoticeFacts, selfName: string): string {
  if (report === null) return `根据${lawOf(year)}有关规定，${selfName}对你单位${year}年政府信息公开工作年度报告的编制公布情况进行了检查，发现以下问题，请认真整改。`;
  const known = [report.url && `网址：${readableAddress(report.url)}`, report.publishedOn && `公布日期：${dayWords(report.publishedOn)}`].filter(Boolean).join("，");
  const { score } = report;
  const rated = score !== null && score.total !== null && !score.reference && year > LAST_REFERENCE_YEAR ? `该报告年报质量分为${score.total.toFixed(1)}分，等次为${GRADE_LABELS[score.grade].zh}。` : "";
  return `根据${lawOf(year)}有关规定，${selfName}对你单位公布的《${report.title ?? `${year}年政府信息公开工作年度报告`}》${known === "" ? "" : `（${known}）`}进行了检查。${rated}检查发现以下问题，请认真整改。`;
}
