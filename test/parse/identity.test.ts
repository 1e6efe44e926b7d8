import { describe, expect, it } from "vitest";
import { doubtsOf, parseText, PERIOD_2023, SIX_PARTS } from "./report-text";

const titled = (title: string, preface = "") => parseText(`${title}\n${preface}${PERIOD_2023}${SIX_PARTS}`);

describe("the body named in a title", () => {
  it.each([
    ["张店区应急管理局2023年政府信息公开工作年度报告", "张店区应急管理局", "department", "county", "370303"],
    ["2023年金林区政府信息公开工作年度报告", "金林区人民政府", "government", "county", "230751"],
    ["2023年度阳新县枫林镇人民政府信息公开工作年度报告", "枫林镇人民政府", "government", "township", "420222"],
    ["吉林省吉林市磐石市吉昌镇人民政府2023年政府信息公开工作年度报告", "吉昌镇人民政府", "government", "township", "220284"],
    ["苍台镇人民政府 2023 年政府信息公开工作年度报告", "苍台镇人民政府", "government", "township", "411328"],
    ["于洪区迎宾路街道2023年度政府信息公开工作年度报告", "迎宾路街道办事处", "agencyOffice", "township", "210114"],
    ["金东区经济商务局2023年政府信息公开工作年度报告", "金东区经济商务局", "department", "county", "330703"],
    ["上海市人民政府办公厅2023年政府信息公开工作年度报告", "上海市人民政府办公厅", "office", "province", "310000"],
    ["大理州2023年政府信息公开工作年度报告", "大理州人民政府", "government", "city", "532900"],
    ["武威市应急管理局2023年政府信息公开年度报告", "武威市应急管理局", "department", "city", "620600"],
    ["国家税务总局张店区税务局2023年政府信息公开工作年度报告", "国家税务总局张店区税务局", "department", "county", "370303"],
    ["财政部2023年政府信息公开工作年度报告", "财政部", "department", "national", null],
    ["张店区应急管理局关于2023年政府信息公开工作的年度报告", "张店区应急管理局", "department", "county", "370303"],
    ["磐石市教育局政府信息公开工作年度报告（2023年）", "磐石市教育局", "department", "county", "220284"],
    ["2023年政府信息公开工作年度报告（磐石市教育局）", "磐石市教育局", "department", "county", "220284"],
    ["二〇二三年磐石市教育局政府信息公开工作年度报告", "磐石市教育局", "department", "county", "220284"],
    ["磐石市新设镇人民政府2023年政府信息公开工作年度报告", "新设镇人民政府", "government", "township", "220284"],
    ["昌图县七家子镇2023年政府信息公开工作告年度报", "七家子镇人民政府", "government", "township", "211224"],
    ["沈阳市于洪区人民政府迎宾路街道办事处2023年政府信息公开工作年度报告", "迎宾路街道办事处", "agencyOffice", "township", "210114"],
    ["中共唐河县委宣传部2023年政府信息公开工作年度报告", "唐河县委宣传部", "department", "county", "411328"],
    ["济南市卫生健康委员会2023年政府信息公开工作年度报告", "济南市卫生健康委员会", "department", "city", "370100"],
    ["唐河县红十字会2023年政府信息公开工作年度报告", "唐河县红十字会", "institution", "county", "411328"],
    ["大冶市金牛镇2023年政务信息公开工作报告", "金牛镇人民政府", "government", "township", "420281"],
  ])("%s is of %s", (title, name, kind, level, regionCode) => {
    const report = titled(title);
    expect(report.agency).toMatchObject({ name, kind, level, regionCode });
    expect(report.year).toBe(2023);
    expect(report.title).not.toBeNull();
  });

  it("joins a title whose body stands on the line above", () => {
    const report = titled("张店区应急管理局\n2023年政府信息公开工作年度报告");
    expect(report.title?.value).toBe("张店区应急管理局2023年政府信息公开工作年度报告");
    expect(report.agency.name).toBe("张店区应急管理局");
  });

  it("does not take the site's name above the title for a department that signs", () => {
    const report = titled("张店区人民政府\n2023年政府信息公开工作年度报告", "如有疑问，请与张店区应急管理局联系。我局地址：和平路。\n");
    expect(report.agency.name).toBe("张店区应急管理局");
  });

  it("says the region when only another sentence tells it", () => {
    const report = titled("应急管理局2023年政府信息公开工作年度报告", "如有疑问，请与张店区应急管理局联系（地址：和平路）。\n");
    expect(report.agency).toMatchObject({ name: "张店区应急管理局", regionCode: "370303" });
  });
});

describe("a region that the name alone does not tell", () => {
  it("is inferred, and said to be, when the township exists once", () => {
    const report = titled("励家镇2023年政府信息公开工作年度报告");
    expect(report.agency).toMatchObject({ name: "励家镇人民政府", region: "黑山县", regionCode: "210726" });
    expect(report.diagnostics.find(({ code }) => code === "agency-inferred")?.message).toBe("上级区划由名称推定：黑山县");
  });

  it("is told by the places that the text mentions", () => {
    const report = titled("吉昌镇人民政府2023年政府信息公开工作年度报告", "本报告在磐石市人民政府网站公布。\n");
    expect(report.agency.regionCode).toBe("220284");
    expect(doubtsOf(report)).toContain("agency-inferred");
  });

  it("stays open when the text does not help", () => {
    const report = titled("吉昌镇人民政府2023年政府信息公开工作年度报告");
    expect(report.agency).toMatchObject({ name: "吉昌镇人民政府", level: "township", region: null, regionCode: null });
    expect(doubtsOf(report)).toEqual(["region-ambiguous"]);
  });

  it("is told by the credit code, both of whose check characters are right", () => {
    const head = "索引号：11370303MB28697899/2024-5424631\n";
    expect(parseText(`${head}某某局2023年政府信息公开工作年度报告\n${SIX_PARTS}`).agency.creditCode).toBe("11370303MB28697899");
    expect(parseText(`${head.replace("97899", "97898")}某某局2023年政府信息公开工作年度报告\n${SIX_PARTS}`).agency.creditCode).toBeNull();
  });

  it("is kept by name, without a code, when the table of divisions lacks the county", () => {
    const report = titled("示例市虚构县水务局2023年政府信息公开工作年度报告");
    expect(report.agency).toMatchObject({ name: "虚构县水务局", region: "虚构县", regionCode: null, level: "county" });
    expect(doubtsOf(report)).toEqual(["region-unlisted"]);
  });

  it("makes a zone of a city no city", () => {
    expect(titled("吉林市高新区教育局2023年政府信息公开工作年度报告").agency.level).toBeNull();
  });
});

describe("a report without a title", () => {
  it("is of the body whose work is made public, not of the compiler or the site", () => {
    const preface = "张店区人民政府\n根据条例，现公布磐石市吉昌镇本年度政府信息公开工作情况，请联系磐石市吉昌镇人民政府，电话0432-65741010。\n";
    const report = parseText(`${preface}${PERIOD_2023}${SIX_PARTS}`);
    expect(report.title).toBeNull();
    expect(report.agency).toMatchObject({ name: "吉昌镇人民政府", region: "磐石市", regionCode: "220284" });
  });

  it("leaves a doubt when only the compiler is named", () => {
    const report = parseText(`本报告由金林区人民政府办公室编制。\n${PERIOD_2023}${SIX_PARTS}`);
    expect(report.agency).toMatchObject({ name: "金林区人民政府办公室", kind: "office" });
    expect(doubtsOf(report)).toContain("agency-from-compiler");
  });

  it("names no body when nothing tells", () => {
    const report = parseText(`${PERIOD_2023}${SIX_PARTS}`);
    expect(report.agency).toEqual({ name: "", region: null, regionCode: null, level: null, kind: "unknown", creditCode: null });
    expect(doubtsOf(report)).toEqual(["agency-unknown"]);
  });
});

describe("polluted copies", () => {
  it("are read without the brand that stands for the county", () => {
    const brand = "开云手机官网入口·(中国)官方网站";
    const report = titled(`${brand}励家镇2023年度政府信息公开工作报告`, `现特向社会公布${brand}励家镇人民政府2023年度政府信息公开工作报告。\n`);
    expect(report.agency).toMatchObject({ name: "励家镇人民政府", regionCode: "210726" });
    expect(report.title?.value).toBe("励家镇2023年度政府信息公开工作报告");
    expect(report.text.slice(...(report.title?.span ?? [0, 0]))).toBe("励家镇2023年度政府信息公开工作报告");
    expect(doubtsOf(report)).toContain("hijack-removed");
  });

  it("are read in traditional characters with pinyin", () => {
    const report = parseText("| 標(biāo)題: | 張店區(qū)應(yīng)急管理局2023年政府信息公開工作年度報(bào)告 |\n| 發(fā)文日期: | 2024-01-17 |\n本報(bào)告所列數(shù)據(jù)的統(tǒng)計(jì)期限自2023年1月1日起,至2023年12月31日止。\n一、總體情況\n我單位認(rèn)真貫徹落實(shí)條例,擴(kuò)大公眾知情權(quán),滿足公眾信息需求,依申請(qǐng)公開平穩(wěn),沒有行政復(fù)議和行政訴訟。\n二、主動(dòng)公開政府信息情\n無\n");
    expect(report).toMatchObject({ year: 2023, publishedOn: "2024-01-17", script: "traditional", agency: { name: "张店区应急管理局", regionCode: "370303" } });
    expect(report.sections.map(({ key, heading }) => [key, heading])).toEqual([["overview", "总体情况"], ["disclosure", "主动公开政府信息情"]]);
  });
});

describe("what is known from the manifest", () => {
  it("goes before what the file says", () => {
    const manifest = { agency: "磐石市教育局", year: 2022, publishedOn: "2023-01-20", url: "https://www.example.gov.cn/a.html" };
    const report = parseText(`张店区应急管理局2023年政府信息公开工作年度报告\n${SIX_PARTS}`, { manifest });
    expect(report).toMatchObject({ year: 2022, publishedOn: "2023-01-20", agency: { name: "磐石市教育局", regionCode: "220284" } });
    expect(report.source.url).toBe(manifest.url);
  });
});

describe("two reports in one file", () => {
  const two = `张店区应急管理局2023年政府信息公开工作年度报告\n${SIX_PARTS}磐石市教育局2022年政府信息公开工作年度报告\n${SIX_PARTS}`;
  it("are said to be, and neither body nor year is guessed", () => {
    const report = parseText(two);
    expect(report).toMatchObject({ year: null, eraDue: null, agency: { name: "", level: null } });
    expect(doubtsOf(report)).toContain("several-reports");
  });
  it("do not include a link to another report", () => {
    const report = parseText(`张店区应急管理局2023年政府信息公开工作年度报告\n${SIX_PARTS}上一篇：张店区教育局2022年政府信息公开工作年度报告\n`);
    expect(report.agency.name).toBe("张店区应急管理局");
    expect(doubtsOf(report)).toEqual([]);
  });
});
