import { describe, expect, it } from "vitest";
import { isCreditCode } from "../../lib/parse/credit-code";
import { isoDateIn } from "../../lib/parse/dates";
import { doubtsOf, parseText, PERIOD_2023, SIX_PARTS } from "./report-text";

const PLAIN = "磐石市教育局政府信息公开工作年度报告\n";

describe("the year reported on", () => {
  it.each([
    ["the title", `磐石市教育局2022年政府信息公开工作年度报告\n${SIX_PARTS}`, 2022],
    ["the statistical period", `${PLAIN}${PERIOD_2023}${SIX_PARTS}`, 2023],
    ["a period that lost its 年", `${PLAIN}统计期限为20231月1日至202312月31日。\n${SIX_PARTS}`, 2023],
    ["the preface", `现公布磐石市教育局2021年度政府信息公开工作情况。\n${SIX_PARTS.replace("2023年，", "")}`, 2021],
  ])("is read from %s", (_, text, year) => expect(parseText(text).year).toBe(year));

  it("is that of the title when the period differs and the text speaks of the title's year", () => {
    const report = parseText(`磐石市教育局2023年政府信息公开工作年度报告\n${PERIOD_2023.replaceAll("2023", "2022")}${SIX_PARTS}`);
    expect(report.year).toBe(2023);
    expect(doubtsOf(report)).toEqual(["year-conflict"]);
  });

  it("stays open when title and text speak of different years", () => {
    const report = parseText(`磐石市教育局2024年政府信息公开工作年度报告\n${PERIOD_2023}${SIX_PARTS}`);
    expect(report).toMatchObject({ year: null, eraDue: null });
    expect(doubtsOf(report)).toEqual(["year-conflict"]);
  });

  it("is never taken from the day of publication, and an opening year is said to be inferred", () => {
    expect(parseText(`${PLAIN}发布日期：2025-01-20\n${SIX_PARTS.replace("2023年，", "")}`).year).toBeNull();
    const opening = parseText(`${PLAIN}${SIX_PARTS}`);
    expect(opening.year).toBe(2023);
    expect(doubtsOf(opening)).toEqual(["year-inferred"]);
  });
});

const published = (head: string) => parseText(`${head}\n磐石市教育局2023年政府信息公开工作年度报告\n${SIX_PARTS}`);

describe("the day of publication", () => {
  it.each([
    ["发布日期：2024-01-17", "2024-01-17"],
    ["发布时间：2024年1月7日 10:20　浏览次数：8", "2024-01-07"],
    ["| 发文日期 | 2024/01/17 | 发布机构 | 磐石市教育局 |", "2024-01-17"],
    ["| 发文日期 | 2024-01-10 | 发布日期 | 2024-01-17 |", "2024-01-17"],
    ["成文日期：2024-01-17", null],
    ["发布日期：2024-02-31", null],
  ])("of %s is %s", (head, day) => expect(published(head).publishedOn).toBe(day));

  it("stays open when the page states two", () => {
    const report = published("发布日期：2024-01-17\n公开日期：2024-03-02");
    expect(report.publishedOn).toBeNull();
    expect(doubtsOf(report)).toEqual(["published-on-conflict"]);
  });

  it("is not the date of a signature", () => {
    expect(parseText(`磐石市教育局2023年政府信息公开工作年度报告\n${SIX_PARTS}磐石市教育局\n2024年1月20日\n`).publishedOn).toBeNull();
  });
});

it.each([["2024年1月7日", "2024-01-07"], ["2023-13-01", null], ["2023.2.29", null], ["无", null]])("reads %s as %s", (words, day) => expect(isoDateIn(words)).toBe(day));

describe("credit codes", () => {
  it.each(["11370303MB28697899", "11620600MB17287222", "113325000026455663", "1162042101391301XJ", "113307037289051608", "12620600MB0523338C", "11370322004222241N", "11341702486344515H"])(
    "%s is right in both check characters",
    (code) => expect(isCreditCode(code)).toBe(true),
  );
  it.each(["11370303MB28697898", "11370303MB28697989", "113325000026455664", "1137030", ""])("%j is not", (code) => expect(isCreditCode(code)).toBe(false));
});
