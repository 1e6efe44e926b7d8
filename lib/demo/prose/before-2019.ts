import type { SectionModel } from "../model";
import { say, type Speaker } from "./template";

const CHAPTERS: readonly { key: SectionModel["key"]; heading: string; texts: readonly string[] }[] = [
  {
    key: null, heading: "概述",
    texts: [
      "{year}年，{self}认真执行《中华人民共和国政府信息公开条例》，调整了公开工作领导小组，由分管负责人牵头，明确{2-4}名工作人员承办日常事务，围绕{t1}、{t2}修订公开指南和目录。",
      "{year}年，{self}把政府信息公开与{t1}、{t2}等业务同部署、同检查，先后召开专题会议{2-5}次，公开制度进一步健全。",
    ],
  },
  {
    key: "disclosure", heading: "主动公开政府信息情况",
    texts: [
      "全年主动公开政府信息{40-380}条，内容涉及{t1}、{t2}、{t3}等方面，主要通过政府网站、公开栏和查阅点发布。",
      "围绕{t3}、{t4}等重点领域，全年主动公开政府信息{30-260}条，重要文件均配发说明材料。",
    ],
  },
  {
    key: "requests", heading: "依申请公开政府信息情况",
    texts: ["{year}年，{self}未收到公民、法人和其他组织提出的政府信息公开申请，没有不予公开政府信息的情况。", "全年没有收到政府信息公开申请，也没有作出不予公开的决定。"],
  },
  { key: null, heading: "政府信息公开的收费及减免情况", texts: ["{year}年，{self}未就提供政府信息收取任何费用，也没有减免情况。", "全年没有发生政府信息公开收费及减免的情形。"] },
  { key: "disputes", heading: "因政府信息公开申请行政复议、提起行政诉讼的情况", texts: ["{year}年，没有因政府信息公开被申请行政复议、被提起行政诉讼的情况。", "全年未发生与政府信息公开有关的行政复议和行政诉讼。"] },
  {
    key: "problems", heading: "存在的主要问题及改进情况",
    texts: [
      "主要问题是{t1}信息发布还不够及时，{t2}政策的宣传方式较为单一。下一步将制定发布时限表，逐项落实责任人，并结合集市、村组会议开展宣讲。",
      "目前公开内容与群众对{t3}的需求还有距离，工作人员业务水平有待提高。今后将加强培训，充实{t4}方面的公开内容。",
    ],
  },
  { key: "other", heading: "其他需要报告的事项", texts: ["无其他需要报告的事项。", "政府信息公开情况统计表见附表。"] },
];

/** The free chapters of a report on a year before 2019. */
export function chaptersBefore2019(speaker: Speaker): SectionModel[] {
  return CHAPTERS.map(({ key, heading, texts }, index) => ({
    key, heading, ordinal: "一二三四五六七"[index]!, blocks: [{ kind: "paragraph", text: say(speaker.random.pick(texts), speaker) }],
  }));
}

/** The paragraph above the chapters. */
export function prefaceBefore2019(speaker: Speaker): string {
  return say(
    speaker.random.pick([
      "根据《中华人民共和国政府信息公开条例》要求，{name}编制了{year}年度政府信息公开工作年度报告，数据统计期限为{year}年1月1日至12月31日。如有疑问，请与{name}联系，电话：{phone}。",
      "现向社会公布{name}{year}年度政府信息公开情况。本报告依据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。联系电话：{phone}，地址：{address}。",
    ]),
    speaker,
  );
}
