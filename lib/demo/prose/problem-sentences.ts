/** A shortcoming with the measure that answers it. */
export interface Shortcoming {
  problem: string;
  measure: string;
}

/** What bodies say of themselves in section 五. */
export const SHORTCOMINGS: readonly Shortcoming[] = [
  { problem: "{t1}信息更新有时滞后于业务办理", measure: "把{t1}发布时限写进岗位责任书，逾期由专人催办" },
  { problem: "政策解读以文字为主，{t2}图解偏少", measure: "对{t2}等热点政策配发图解和短视频" },
  { problem: "个别股室对公开属性的把握不够准确", measure: "编印公开属性判定手册，并组织股室负责人学习" },
  { problem: "{t3}栏目归类不细，群众查找费时", measure: "按办事流程重排{t3}栏目，增加检索标签" },
  { problem: "基层信息员兼职多、变动快", measure: "建立信息员备岗制度，变动时办理书面交接" },
  { problem: "与群众的互动仍停留在单向发布", measure: "围绕{t4}每季度开展一次开放日活动" },
  { problem: "{t1}数据开放程度不高", measure: "分批开放{t1}结构化数据，标明更新周期" },
  { problem: "线下公开栏内容更换不及时", measure: "线上线下同步更换，由网格员每月拍照回传" },
  { problem: "依申请公开答复文书说理不够充分", measure: "选取典型答复开展评析，统一说理要点" },
  { problem: "对{t2}的社会关切回应不够主动", measure: "建立{t2}舆情会商机制，热点问题先发声、再跟进" },
  { problem: "公开工作考核指标偏重数量", measure: "调整考核指标，增加群众评价权重" },
  { problem: "{t3}公开中的个人信息保护意识有待加强", measure: "发布前统一进行去标识化检查，落实双人复核" },
  { problem: "村（社区）层面公开的规范程度不一", measure: "制定村级公开样表，安排包村干部现场指导" },
  { problem: "新媒体推送的{t4}内容形式较单一", measure: "策划{t4}系列访谈，由业务人员出镜讲解" },
  { problem: "历史文件清理进度不快", measure: "分年度排定清理计划，先清理涉及{t1}的文件" },
  { problem: "跨部门信息衔接不畅，{t2}数据口径偶有差异", measure: "与相关单位按月对账，统一{t2}统计口径" },
  { problem: "专栏建设与办事服务结合不紧", measure: "在信息页面加挂{t3}办理入口，缩短跳转路径" },
  { problem: "对公开效果缺少评估", measure: "引入访问量和留言量分析，每半年形成评估意见" },
  { problem: "老年群体获取{t4}信息的渠道有限", measure: "增加广播、流动宣传车等渠道，安排志愿者上门讲解" },
  { problem: "重大事项决策过程公开不够充分", measure: "完善预公开程序，对{t1}事项公布征求意见情况" },
];

export const PROBLEM_OPENINGS: readonly string[] = [
  "{year}年，{self}公开工作取得一定进展，但对照群众期盼仍有不足：",
  "总结全年工作，{self}在信息公开方面还存在一些薄弱环节：",
  "在肯定成绩的同时，{self}也清醒看到存在的问题：",
  "经过年终自查，{self}发现以下方面需要改进：",
  "从群众留言和日常检查情况看，主要问题有：",
];

export const MEASURE_OPENINGS: readonly string[] = [
  "下一步，{self}将从以下方面改进：",
  "针对上述问题，{self}将采取以下措施：",
  "{next}年，{self}将重点做好以下工作：",
  "对此，{self}拟从以下几方面着手解决：",
];

/** What became of last year's problems. */
export const RECTIFIED: readonly string[] = [
  "针对上年度报告中提出的“{old}”问题，{self}已完成整改：{done}。",
  "上年存在的“{old}”问题已整改，主要做法是{done}。",
  "对去年查找出的“{old}”问题，本年度采取的做法是{done}，目前已见成效。",
];
export const RECTIFICATIONS: readonly (readonly [old: string, done: string])[] = [
  ["栏目更新不均衡", "建立按月更新清单，长期不更新的栏目已归并"],
  ["解读形式单一", "新增图解和音频两种解读形式"],
  ["信息员业务不熟", "安排跟班学习并开展业务测试"],
  ["公开指南内容陈旧", "修订公开指南并更新办公地址、电话"],
  ["检索不便", "增加关键词检索并调整栏目名称"],
  ["答复流程不够清晰", "绘制办理流程图并明确各环节时限"],
  ["线下渠道薄弱", "在服务窗口增设查阅点和宣传栏"],
  ["台账记录不完整", "统一台账格式并按季抽查"],
];

/** Section 六: the fee first, then what a body adds. */
export const FEES_NONE: readonly string[] = [
  "{year}年，{self}发出收费通知0件，收费总金额0元，实际收取信息处理费0元。",
  "按照《政府信息公开信息处理费管理办法》规定，{year}年{self}发出信息处理费收费通知0件，总金额0元，实际收取0元。",
  "收取信息处理费情况：{year}年发出收费通知0件，通知收费总金额0元，实际收取总金额0元。",
];
export const OTHER_MATTERS: readonly string[] = [
  "除上述情况外，没有其他需要报告的事项。",
  "办理人大代表建议和政协提案情况已在{county}人民政府网站公开。",
  "{self}无其他需要报告的事项。",
  "{year}年政务公开工作要点涉及{short}的任务已全部落实。",
];
