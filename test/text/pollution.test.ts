import { describe, expect, it } from "vitest";
import { cleanText } from "../../lib/text/clean";
import { excise } from "../../lib/text/excise";
import { findPollution } from "../../lib/text/pollution";

const words = (text: string): string[] => findPollution(cleanText(text)).map((hit) => hit.words);

describe("findPollution", () => {
  it.each([
    ["开云手机官网入口·(中国)官方网站某镇2017年度报告", "开云手机官网入口·(中国)官方网站"],
    ["365bet（中国）官方网站某县", "365bet(中国)官方网站"],
    ["开云·(中国)官方网站某县", "开云·(中国)官方网站"],
    ["关于威廉希尔体育做好工作", "威廉希尔体育"],
    ["乐鱼体育官网入口登录某县", "乐鱼体育官网入口登录"],
    ["现就买球的软件做好工作通知如下", "买球的软件"],
    ["欧洲杯决赛竞猜某市教育局", "欧洲杯决赛竞猜"],
    ["某县·(中国)官方网站", "·(中国)官方网站"],
    ["国产精品视频一区2023年政府信息公开", "国产精品视频一区"],
  ])("finds the brand with its trade in %s", (text, wanted) => expect(words(text)).toEqual([wanted]));

  it("takes a brand in front of a title for one, and then wherever it stands", () => {
    expect(words("半岛体育某县民政局2022年政府信息公开工作年度报告\n由半岛体育某县民政局编制")).toEqual(["半岛体育", "半岛体育"]);
  });

  it.each([
    "衡山县开云镇人民政府官方网站",
    "若羌县米兰镇平台建设情况",
    "半岛街道官方网站",
    "江南体育馆下载平台",
    "打击网络赌博，取缔bet365平台，防止错链、断链",
    "为无码老人通行提供便利",
    "通过县官网入口登录政务服务平台",
    "政务App下载、官网平台登录",
    "星空体育公园、皇冠体育用品店",
    "孩子们爱游戏，也爱运动平台",
    "开云县、ag、亚博会在线平台",
  ])("does not accuse %s", (text) => expect(words(text)).toEqual([]));

  it("gives the text without it, with the way back to the original", () => {
    const original = "開云手機官網入口·(中國)官方網站勵家鎮2017年";
    const clean = cleanText(original);
    const rest = excise(clean, findPollution(clean));
    expect(rest.text).toBe("励家镇2017年");
    expect(original.slice(...rest.toOriginal(0, 3))).toBe("勵家鎮");
    expect(rest.fromOriginal(original.indexOf("2017"))).toBe(3);
  });
});
