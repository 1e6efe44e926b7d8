import type { ReportFacts } from "../facts";
import { comparableCount } from "./narrative-cells";
import { isScopeDoubtful } from "./narrative-doubts";
import { perReport } from "./per-report";
import { previousCount } from "./previous-year";
import { isMerged } from "./year-on-year";
import { sentencesOf, type Sentence } from "./narrative-sentences";

/** What the text says of the number of requests against last year's, in percent; negative when it fell. */
export interface TrendClaim {
  sentence: Sentence;
  from: number;
  to: number;
  stated: number;
  /** The smallest step in which it is stated: 0.1 for 12.5%. */
  step: number;
  isExact: boolean;
}
/** A reading of the claim: both years' numbers of the same thing, and the change in percent. */
export interface TrendReading {
  cells: readonly string[];
  now: number;
  before: number;
  change: number;
}
export type Trend = TrendClaim & ({ readings: readonly TrendReading[]; isDoubtful: boolean } | { missing: string });

const CLAIM =
  /(?:(?:较|比|与|同)(?:上一?年度?|去年|前一年|(20\d\d)年度?)(?:同期)?(?:相比)?|同比)[^,;。%\d]{0,4}?(增长|增加|上升|提高|上涨|减少|下降|降低|下滑)(?:了|约|近|超过?|达到?|幅度为|率为|:){0,2}(\d+(?:\.\d+)?)%/g;
const RISES = /增长|增加|上升|提高|上涨/;
const ABOUT = /约|近|超|达|左右|以上/;
const REQUESTS = /信息公开申请|依申请公开|公开申请|申请公开/;
const RECEIVED = /收到|受理|接收|新收|新增|申请(?:公开)?(?:的?数量?|总?量|总数|件数)/;
/** Parts of the requests, what was done with them, and other matters. */
const OTHER =
  /率|其中|网[络上]|线[上下]|平台|信函|邮|当[面场]|书面|窗口|自然人|公民|法人|企业|机构|组织|部门|乡镇|街道|答复|办结|办理|处理|结转|撤|不予|无法|予以公开|部分公开|涉及|类|征[地收]|许可|复议|诉讼|主动公开|信访|咨询|提案|建议|热线|留言|点击|访问|浏览|时长|天/;
const WAYS: readonly (readonly [string, ...string[]])[] = [["newReceived.total"], ["newReceived.total", "carriedOver.total"], ["total.total"]];

/** Every statement that the requests received rose or fell by a percentage against last year, with the ways of taking it. */
export const requestTrends = perReport((facts): readonly Trend[] => {
  const claims = sentencesOf(facts).flatMap((sentence) => (sentence.text.includes("%") && sentence.section !== "problems" ? claimsIn(sentence, facts.report.year) : []));
  return claims.map((claim): Trend => {
    const ways = WAYS.map((cells) => readingOf(facts, cells));
    const [nearest] = ways;
    if (nearest && "missing" in nearest) return { ...claim, missing: nearest.missing };
    const readings = ways.filter((way): way is TrendReading & { inferred: boolean } => !("missing" in way) && way.before > 0);
    return { ...claim, readings, isDoubtful: isScopeDoubtful(facts, withoutComparison(claim)) || isMerged(facts) || readings.some(({ inferred }) => inferred) };
  });
});

function claimsIn(sentence: Sentence, year: number | null): TrendClaim[] {
  const claims: TrendClaim[] = [];
  for (const match of sentence.text.matchAll(CLAIM)) {
    const [words, baseYear, direction, percent] = match;
    if (baseYear !== undefined && Number(baseYear) !== (year ?? 0) - 1) continue;
    const numbers = sentence.mentions.filter(({ to }) => to <= match.index);
    const subject = sentence.text.slice(numbers.at(-2)?.to ?? 0, match.index);
    if (!REQUESTS.test(subject) || !RECEIVED.test(subject) || OTHER.test(subject)) continue;
    const behind = sentence.text.slice(match.index + words.length, match.index + words.length + 2);
    const decimals = percent!.split(".")[1]?.length ?? 0;
    claims.push({ sentence, from: match.index, to: match.index + words.length, stated: (RISES.test(direction!) ? 1 : -1) * Number(percent), step: 1 / 10 ** decimals, isExact: !ABOUT.test(words + behind) });
  }
  return claims;
}

/** The scope is told by the words before the comparison. */
const withoutComparison = ({ sentence, from }: TrendClaim): Sentence => ({ ...sentence, text: sentence.text.slice(0, from) });

function readingOf(facts: ReportFacts, cells: readonly string[]): (TrendReading & { inferred: boolean }) | { missing: string } {
  let [now, before, inferred] = [0, 0, false];
  for (const cell of cells) {
    const own = comparableCount(facts, "requests", cell);
    if ("missing" in own) return own;
    const last = previousCount(facts, "requests", cell);
    if ("missing" in last) return last;
    now += own.value;
    before += last.value;
    inferred ||= own.inferred || last.inferred;
  }
  return { cells, now, before, change: before === 0 ? 0 : ((now - before) / before) * 100, inferred };
}

/** Whether every way of taking the claim goes the other way. */
export const isAgainst = ({ stated }: TrendClaim, readings: readonly TrendReading[]): boolean => readings.length > 0 && stated !== 0 && readings.every(({ change }) => change * stated < 0);

/** Whether some way of taking the claim gives its size; cutting off instead of rounding is not wrong. */
export const fitsSize = ({ stated, step }: TrendClaim, readings: readonly TrendReading[], tolerance: number): boolean =>
  readings.length === 0 || readings.some(({ change }) => Math.abs(change - stated) <= tolerance || Math.abs(change - stated) < step);
