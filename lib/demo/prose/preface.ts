import { TABULAR_FORMATS } from "../../report/formats";
import { STANDARD_SECTIONS } from "../../report/sections";
import { tabularEraOf } from "../figures/series";
import { say, type Speaker } from "./template";

const NOTICE = { "2019": "国办公开办函〔2019〕60号", "2021": "国办公开办函〔2021〕30号" } as const;
const PARTS = STANDARD_SECTIONS.map(({ heading }) => heading).join("、").replace("政府信息公开行政复议、行政诉讼情况", "政府信息公开行政复议和行政诉讼情况");

const FORMS: readonly string[] = [
  "本年度报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和{notice}文件要求编制。报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。如对本报告有疑问，请与{name}联系（地址：{address}；邮编：{postcode}；电话：{phone}）。",
  "按照《中华人民共和国政府信息公开条例》（以下简称《条例》）规定，现公布{name}{year}年政府信息公开工作年度报告。本报告按照{notice}文件规定的格式编制，数据统计期限自{year}年1月1日起至{year}年12月31日止。联系地址：{address}，邮政编码：{postcode}，联系电话：{phone}。",
  "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条和{notice}文件要求，{name}编制本报告。报告由{parts}六个部分组成，数据统计期限为{year}年1月1日至{year}年12月31日。公众如有意见建议，请联系{name}，地址：{address}，邮编：{postcode}，电话：{phone}。",
];

/** The paragraph above section 一: legal basis, period, contact. */
export function prefaceOf(speaker: Speaker): string {
  const era = tabularEraOf(speaker.year);
  if (era === null) throw new Error(`There is no format with tables for ${speaker.year}.`);
  return say(speaker.random.pick(FORMS), { ...speaker, numbers: { notice: NOTICE[TABULAR_FORMATS[era].era], parts: PARTS } });
}
