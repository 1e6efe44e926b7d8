import type { Shortcoming } from "./problem-sentences";

/** Problems that an invented body writes down again every year. */
export const STANDING_PROBLEMS: readonly Shortcoming[] = [
  { problem: "外出务工人员集中的片区看不到纸面公告，线上推送又常被折叠起来，真正点开读完的人不多，返乡以后才来打听的情形时有发生", measure: "在春节返乡时段设流动咨询桌，把当年要紧的政策印成一页纸随车发放，并请各家留一个愿意转告的联系人" },
  { problem: "几个股室各记各的底账，月底汇总时要反复核对，公布的日子因此一拖再拖，对外报出的数目偶尔前后不同", measure: "改用同一张共享底账，谁办结谁填写，汇总人只做复核不再抄录，逾期未填的次日在走廊白板上点名" },
  { problem: "上级系统与本级页面字段不一，转录过程中漏项、错位的情况还没有根除，更正往往要等到有人来电提醒", measure: "请技术单位做一次字段对照，转录改为自动导入，人工只看异常提示，每逢周五抽十条与原件逐字比照" },
  { problem: "来信来访中问得最多的几类事情没有整理成现成答复，窗口人员口径时有出入，老年人常常要跑上两三趟", measure: "每季度从登记簿中挑出问得最多的十个问题，统一写成答复卡放在窗口，并录成方言音频循环播放" },
];
