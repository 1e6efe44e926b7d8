import { describe, expect, it } from "vitest";
import { formatAmount, formatChange, formatCount, formatDate, formatMean, formatMoment, formatScore, formatShare } from "../../app/_i18n/format";

describe("figures and dates", () => {
  it.each([
    ["groups counts", formatCount(1234567, "zh"), "1,234,567"],
    ["keeps six decimals of an amount", formatAmount(4166.241619, "zh"), "4,166.241619"],
    ["writes a score with one decimal", formatScore(90), "90.0"],
    ["writes a dash where there is no score", formatScore(null), "—"],
    ["writes a plain nought for nothing", formatMean(0), "0"],
    ["rounds a mean", formatMean(0.349), "0.3"],
    ["signs a rise", formatChange(3.44), "+3.4"],
    ["signs a fall with a true minus", formatChange(-0.11), "−0.1"],
    ["calls a hair's breadth no change", formatChange(0.04), "±0"],
    ["writes a dash where nothing can be compared", formatChange(null), "—"],
    ["writes a share in whole per cent", formatShare(0.186), "19%"],
    ["writes a date as the office does", formatDate("2024-01-18", "zh"), "2024年1月18日"],
    ["writes a date for readers of English", formatDate("2024-01-18", "en"), "18 January 2024"],
    ["writes a moment in the office's own time", formatMoment(new Date("2024-02-06T01:12:30Z"), "zh"), "2024年2月6日 09:12"],
    ["turns the day with the office's clock", formatMoment(new Date("2024-02-05T16:05:00Z"), "en"), "6 February 2024 00:05"],
  ])("%s", (_title, written, expected) => {
    expect(written).toBe(expected);
  });
});
