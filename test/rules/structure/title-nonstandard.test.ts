import { titleNonstandard } from "../../../lib/rules/structure/title-nonstandard";
import { buildReport } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

/** A report whose title stands below a line of its own. */
function titledBelow(line: string, title: string) {
  const built = buildReport({ title: `${line}\n${title}` });
  return { ...built, title: { value: title, span: [line.length + 1, line.length + 1 + title.length] as [number, number] } };
}

/** A report whose title was taken to begin behind the year. */
function cutTitle() {
  const built = buildReport({ title: "2023 年青禾县水务局政府信息公开工作年度报告" });
  const [start, end] = built.title!.span;
  return { ...built, title: { value: "年青禾县水务局政府信息公开工作年度报告", span: [start + 5, end] as [number, number] } };
}

/** A report whose title was taken to begin behind an injected string, which has the year in front of it. */
function partedTitle() {
  const own = "青禾县水务局政府信息公开工作年度报告";
  const built = buildReport({ title: `2023年开云手机官网入口·(中国)官方网站${own}` });
  const [, end] = built.title!.span;
  return { ...built, title: { value: own, span: [end - own.length, end] as [number, number] } };
}

testRule(titleNonstandard, {
  fires: [
    { title: "the fixed phrase is scrambled", example: { zh: "标题固定用语颠倒", en: "The fixed phrase of the title is scrambled" }, report: { title: "青禾县水务局2023年政府信息公开工作告年度报" }, findings: [{ message: "wording", quote: "青禾县水务局2023年政府信息公开工作告年度报" }] },
    { title: "政务 stands for 政府", report: { title: "青禾县水务局2023年政务信息公开工作报告" }, findings: [{ message: "wording", params: { agency: "青禾县水务局", year: 2023 } }] },
    { title: "it is called a summary", report: { title: "青禾县水务局2023年政府信息公开工作总结" }, findings: [{ message: "wording" }] },
    { title: "the short wording of before 2019 on a report for 2023", report: { title: "青禾县水务局2023年政府信息公开年度报告" }, findings: [{ message: "wording" }] },
    { title: "the year is missing", example: { zh: "标题没有年度", en: "The title lacks the year" }, report: { title: "青禾县水务局政府信息公开工作年度报告" }, findings: [{ message: "year-missing" }] },
    { title: "the body is missing", example: { zh: "标题没有机关名称", en: "The title lacks the body’s name" }, report: { title: "2023年度政府信息公开工作年度报告" }, findings: [{ message: "agency-missing" }] },
    { title: "the body is missing below a line that names nobody", report: titledBelow("二〇二四年一月", "2023年政府信息公开工作年度报告"), findings: [{ message: "agency-missing" }] },
    { title: "年度 comes twice, a remark only", report: { title: "青禾县水务局2023年度政府信息公开工作年度报告" }, findings: [{ message: "year-word-doubled", severity: "info" }] },
    { title: "a report for 2019, when the format was only encouraged", report: { year: 2019, title: "青禾县水务局2019年政府信息公开年度报告" }, findings: [{ message: "wording", severity: "info" }] },
    { title: "before 2019 the year is missing", report: { year: 2016, title: "青禾县水务局政府信息公开工作年度报告" }, findings: [{ message: "year-missing" }] },
  ],
  silent: [
    { title: "name, year, phrase", report: {} },
    { title: "year, name, phrase", example: { zh: "年度在前、机关在后", en: "Year first, body second" }, report: { title: "2023年青禾县水务局政府信息公开工作年度报告" } },
    { title: "blanks around the year", report: { title: "青禾县水务局 2023 年政府信息公开工作年度报告" } },
    { title: "an elided 政府", report: { title: "2023年青禾县柳河镇人民政府信息公开工作年度报告" } },
    { title: "traditional characters of a converted copy", report: { title: "青禾縣水務局2023年政府信息公開工作年度報告" } },
    { title: "a site's tag in front and name behind", example: { zh: "网站在标题前后加了栏目名和站名", en: "The website put a tag in front and its name behind" }, report: { title: "【年报】青禾县水务局2023年政府信息公开工作年度报告-青禾县人民政府" } },
    { title: "the year behind in parentheses", example: { zh: "年度写在标题后的括号里", en: "The year stands behind in brackets" }, report: { title: "青禾县水务局政府信息公开工作年度报告（2023年度）" } },
    { title: "book-title marks around it", report: { title: "《青禾县水务局2023年政府信息公开工作年度报告》" } },
    { title: "a dash behind the body's name", report: { title: "青禾县水务局—2023年政府信息公开工作年度报告" } },
    { title: "a title that was read from behind its year", report: cutTitle() },
    { title: "the body on the line above", report: titledBelow("青禾县水务局", "2023年政府信息公开工作年度报告") },
    { title: "the free wording of before 2019", report: { year: 2017, title: "青禾县柳河镇2017年度政府信息公开工作报告" } },
    { title: "another free wording of before 2019", report: { year: 2015, title: "青禾县水务局2015年政府信息公开年度报告" } },
  ],
  notAssessed: [
    { title: "a body-only copy has no title", report: { title: null }, reason: "title-absent" },
    { title: "a garbled title", report: { title: "青禾县水务局2023年政府\uFFFD\uFFFD公开工作年度报告" }, reason: "text-garbled" },
    { title: "an injected string parts the title from its year", report: partedTitle(), reason: "polluted-copy" },
    { title: "an injected string stands where the body's name was", report: { title: "开云手机官网入口·(中国)官方网站2023年政府信息公开工作年度报告" }, reason: "polluted-copy" },
  ],
});
