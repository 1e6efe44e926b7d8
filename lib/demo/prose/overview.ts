import { DISPUTE_GROUPS } from "../../report/cells";
import type { Block, Figures } from "../model";
import { DISCLOSURE_TOTALS, GOVERNMENT_RESULTS, OVERVIEW_STOCK, TRAINING, type OverviewStock } from "./overview-sentences";
import { drawnAmount, say, saySome, turned, type Speaker } from "./template";

const HEADINGS: readonly (readonly string[])[] = [
  ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"],
  ["主动公开方面", "依申请公开方面", "政府信息管理方面", "政府信息公开平台建设方面", "监督保障方面"],
  ["主动公开情况", "依申请公开情况", "政府信息管理情况", "平台建设情况", "监督保障情况"],
];

function requestsSentence(figures: Figures, speaker: Speaker): string {
  const { requests, disputes } = figures;
  const received = requests["newReceived.total"]!;
  const over = requests["carriedOver.total"]!;
  const handled = requests["total.total"]!;
  const forward = requests["carriedForward.total"]!;
  const cases = DISPUTE_GROUPS.reduce((sum, group) => sum + disputes[`${group}.total`]!, 0);
  const closing = cases === 0
    ? "全年未发生因政府信息公开引起的行政复议和行政诉讼案件。"
    : `全年因政府信息公开被申请行政复议${disputes["review.total"]!}件，被提起行政诉讼${disputes["litigationDirect.total"]! + disputes["litigationAfterReview.total"]!}件。`;
  if (received + over === 0) return `${speaker.year}年未收到政府信息公开申请。${closing}`;
  const parts = speaker.random.pick([
    `${speaker.year}年新收政府信息公开申请${received}件，上年结转${over}件，办结${handled}件，结转下年度继续办理${forward}件。`,
    `全年新收政府信息公开申请${received}件，加上上年结转的${over}件，共办结${handled}件，结转下年度${forward}件。`,
    `本年度新收到政府信息公开申请${received}件，上年结转${over}件；办结${handled}件，结转下年继续办理${forward}件。`,
  ]);
  return parts + closing;
}

function documentsSentence(figures: Figures, year: number, random: Speaker["random"]): string {
  const cells = figures.disclosure;
  const issued = cells["normativeDocuments.issued"];
  if (issued === undefined) {
    const made = cells["normativeDocuments.made"]!;
    return made === 0 ? `${year}年未制定规范性文件。` : `${year}年新制作规范性文件${made}件，均已公开。`;
  }
  const [repealed, inForce] = [cells["normativeDocuments.repealed"]!, cells["normativeDocuments.inForce"]!];
  if (issued + repealed + inForce === 0) return random.pick([`${year}年未制发行政规范性文件。`, `${year}年没有制发行政规范性文件。`]);
  return `${year}年制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`;
}

/**
 * Section 一: an opening and the five aspects, every number taken from the figures.
 * @param stock the sentences that are drawn from
 */
export function overviewBlocks(figures: Figures, speaker: Speaker, stock: OverviewStock = OVERVIEW_STOCK): Block[] {
  const { random, body } = speaker;
  const ways = [drawnAmount(speaker, 30, 420), drawnAmount(speaker, 10, 260), drawnAmount(speaker, 4, 60)] as const;
  const totals = { ...speaker, numbers: { a: ways[0], b: ways[1], c: ways[2], total: ways[0] + ways[1] + ways[2] } };
  const headings = random.pick(HEADINGS);
  const aspects = [
    say(random.pick(DISCLOSURE_TOTALS), totals) + saySome(stock.disclosure, random.int(4, 6), speaker),
    requestsSentence(figures, speaker) + saySome(stock.requests, random.int(2, 3), turned(speaker, 4)),
    documentsSentence(figures, speaker.year, random) + saySome(stock.management, random.int(2, 4), turned(speaker, 2)),
    saySome(stock.platform, random.int(2, 4), turned(speaker, 5)),
    saySome(stock.supervision, random.int(2, 3), turned(speaker, 3)) + say(random.pick(TRAINING), speaker) + (body.kind === "government" ? say(random.pick(GOVERNMENT_RESULTS), speaker) : ""),
  ];
  const paragraphs = [say(random.pick(stock.openings), speaker), ...aspects.map((text, index) => `（${"一二三四五"[index]!}）${headings[index]!}。${text}`)];
  return paragraphs.map((text) => ({ kind: "paragraph", text }));
}
