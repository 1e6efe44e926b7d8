import type { ReportFacts } from "../facts";
import { isCopyDoubtful } from "./copy";
import type { Sentence } from "./narrative-sentences";

const OTHER_SCOPE =
  /全[省市县区州盟旗国]|全系统|各(?:级|地|县|区|市|乡|镇|街道|部门|单位|科室|局|委办)|本级|[省市县区]级|[省市县区]直|代表|代[省市县区]|乡镇|指导|协助|配合|督促|帮助|名义|备案|汇总|所属|下属|基层|转办|交办|移交|转交|协办|会办|牵头/;
/** What a body that is no government says of its region or of the government it serves. */
const OWN_REGION = /我[省市县区州盟旗]|[省市县区旗]政府(?=[规出制发名])/;
const OFFICE = /办公[厅室]|[府市县区]府?办(?=[收受办共])/;
/** The government itself, not its website, gazette, departments or information. */
const GOVERNMENT = /政府(?!办|信息|网|门户|公报|令|部门|采购|投资|购买|文件|规范|规章|服务|职能|工作|数据|公开|职责|[、和]?网)/;
const OTHER_TIME = /季度|半年|以来|历年|历次|截[至止](?![^,;]{0,8}(?:12月|年底|年末))|\d{1,2}月份/;
const COMPARED = /较|相比|同比|环比|同期|比(?:上|去|20)|(?:增|减|升|降|翻)(?:加|长|少|幅|至|到)|下降|上升|提高|翻番|(?:上|去|前)年(?!度?(?:的|共)?(?:结转|转入|转结|遗留|未办结|未办理))/;
const YEARS = /20\d\d(?=年)/g;
const CARRIED_YEARS = /20\d\d年?度?(?=结转|转入|遗留)|(?:结转|转入|转)(?:至|到|入|于)?20\d\d年?|20\d\d年度?(?=继续)/g;

/** Whether a sentence speaks of other years than the report's, so that it says nothing of its tables. */
export function speaksOfOtherYear(facts: ReportFacts, { text }: Sentence): boolean {
  const year = facts.report.year;
  const stated = text.match(YEARS);
  if (stated === null || stated.every((found) => Number(found) === year)) return false;
  return [...text.replace(CARRIED_YEARS, "").matchAll(/(?<!\d)(20\d\d)年/g)].some(([, found]) => Number(found) !== year);
}

/** Whether words compare with another time instead of stating the year's figure. */
export const isComparison = (words: string): boolean => COMPARED.test(words);

/** Whether a sentence may count for another body, a whole region, or a part of the year, or our copy may have changed it. */
export function isScopeDoubtful(facts: ReportFacts, { text }: Sentence): boolean {
  const { kind } = facts.report.agency;
  return (
    isCopyDoubtful(facts) || OTHER_SCOPE.test(text) || OTHER_TIME.test(text) ||
    (kind === "government" ? OFFICE : OWN_REGION).test(text) || (kind === "office" && GOVERNMENT.test(text))
  );
}
