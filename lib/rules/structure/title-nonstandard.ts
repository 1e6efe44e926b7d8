import { evidenceAt } from "../evidence";
import { defineRule } from "../rule";
import { cleanSlice } from "../shared/chapters";

const PHRASE = "政府信息公开工作年度报告";
/** What a site adds behind: its own name, a remark, the year once more. */
const BEHIND = "[。.]?(?:[-_|—:(《〈〔[].*)?$";
const FIXED_PHRASE = new RegExp(`${PHRASE}${BEHIND}`);
/** Before 2019 no wording was fixed. */
const FREE_PHRASE = new RegExp(`政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)${BEHIND}`);
const YEAR = /(?:20\d\d|二[〇○零O0][一二三四五六七八九〇○零]{2})年?(度)?/;
const IN_FRONT = /^(?:【[^】]*】|\[[^\]]*\])*《?/;
const NAME_ON_LINE_ABOVE = /[局委办厅院会所队处站社室馆心部府乡镇村县市区旗州盟省]$/;

/**
 * The title must be the body's name, the year and 政府信息公开工作年度报告 (统一格式; 公文标题三要素).
 * Silently ignored: blanks in the title, a site's tag or name around it, the body's name on a line of its own above,
 * an elided 政府 before 政府信息公开, free wordings before 2019. No title in the text at all is not assessed.
 */
export const titleNonstandard = defineRule({
  id: "STR-002",
  name: "title-nonstandard",
  title: { zh: "标题缺失或不规范", en: "Title missing or non-standard" },
  checks: { zh: "标题是否由机关名称、年度和“政府信息公开工作年度报告”组成。", en: "Whether the title consists of the body’s name, the year and the fixed phrase 政府信息公开工作年度报告." },
  leavesAlone: {
    zh: "标题中的空格、网站附加的栏目名或站名、机关名称单独成行、2018年及以前的自由表述；正文未采集到标题时不作判断。",
    en: "Blanks in the title, tags or names added by the site, a name printed on a line of its own, free wordings up to 2018; a text without its title is not judged.",
  },
  severity: "minor",
  kind: "deterministic",
  category: "structure",
  eras: ["pre2019", "2019", "2021"],
  formatDeviation: true,
  needs: ["title"],
  basis: ["documentTitle", "practice.title"],
  messages: {
    wording: { zh: "报告标题为“{found}”，未使用规范表述“{phrase}”。", en: "The title “{found}” does not use the fixed phrase “{phrase}”." },
    "year-missing": { zh: "报告标题为“{found}”，未标明报告年度。", en: "The title “{found}” does not name the year reported on." },
    "agency-missing": { zh: "报告标题为“{found}”，未标明编制机关名称。", en: "The title “{found}” does not name the reporting body." },
    "year-word-doubled": { zh: "报告标题为“{found}”，“年度”一词重复使用。", en: "The title “{found}” uses the word 年度 twice." },
  },
  remedy: { zh: "年度报告标题不规范，请统一规范为“{agency}{year}年政府信息公开工作年度报告”。", en: "Please use the standard title “{agency}{year}年政府信息公开工作年度报告”." },
  *check(facts) {
    const { report } = facts;
    if (!report.title) return;
    const [start, end] = report.title.span;
    const found = yearBefore(report.text, start) + cleanSlice(facts, [start, end]).replace(/\s+/g, "");
    if (/[\uFFFD?]/.test(found)) {
      yield { outcome: "notAssessed", reason: "text-garbled" };
      return;
    }
    const injected = facts.source.injected.filter(({ span }) => span[0] < end && start <= span[1] + 1);
    const own = injected.reduce((text, { words }) => text.replace(words, ""), found);
    const words = own.replace(IN_FRONT, "").replace(/》$/, "");
    const fixed = facts.eraDue === "pre2019" || facts.eraDue === null ? FREE_PHRASE : FIXED_PHRASE;
    const phraseAt = words.search(fixed);
    const year = YEAR.exec(words);
    const name = words.slice(0, Math.max(phraseAt, 0)).replace(YEAR, "").replace(/^关于/, "");
    const params = { found, phrase: PHRASE, agency: report.agency.name || "××机关", year: report.year ?? "××××" };
    const evidence = [evidenceAt(report, [start, end])] as const;
    if (phraseAt === -1) yield { outcome: "fail", message: "wording", params, evidence, place: "title" };
    else if (injected.length > 0 && (!year || name === "")) yield { outcome: "notAssessed", reason: "polluted-copy" };
    else if (!year) yield { outcome: "fail", message: "year-missing", params, evidence, place: "title" };
    else if (name === "" && !namedAbove(report.text, start)) yield { outcome: "fail", message: "agency-missing", params, evidence, place: "title" };
    else if (year[1] && year.index < phraseAt && fixed === FIXED_PHRASE) yield { outcome: "fail", severity: "info", message: "year-word-doubled", params, evidence, place: "title" };
  },
});

/** The year that a blank parted from a title read as 年…: where a whole page is one line, a title may begin too late. */
function yearBefore(text: string, titleStart: number): string {
  if (text.charAt(titleStart) !== "年") return "";
  return /20\d\d(?=\s*$)/.exec(text.slice(Math.max(0, titleStart - 8), titleStart))?.[0] ?? "";
}

/** Whether the line above the title is a body's name: a title is often set in two lines. */
function namedAbove(text: string, titleStart: number): boolean {
  const above = text.slice(Math.max(0, titleStart - 80), titleStart).trimEnd().split("\n").at(-1)!.replace(/[\s|]+/g, "");
  return above.length > 2 && above.length < 40 && NAME_ON_LINE_ABOVE.test(above);
}
