import type { Random } from "../../lib/demo/random";

const words = (list: string): string[] => list.split(" ");

const VERBS = words(
  "细化 梳理 修订 核对 汇总 拆分 编印 张贴 推送 走访 约谈 回访 抽查 比对 归并 补录 更换 增设 调整 公示 通报 复核 会商 评析 排查 登记 归档 转办 催办 督导 宣讲 解答 征集 反馈 采纳 演示 录制 播出 发放 翻印 " +
  "校对 审读 签批 移交 借阅 开放 清退 注销 更新 标注 链接 嵌入 对接 共享 汇编 印制 张挂 设立 培训 轮训 测试 考核 点评 表扬 提醒 问责 委托 聘请 邀请 组织 召集 分发 投放 布置 巡查 检修 备份 迁移 升级 精简 " +
  "合并 压减 缩短 延长 前移 下沉 延伸 扩大 覆盖 贯通 理顺 厘清 明晰 充实 丰富 盘活 激活 带动 串联 承接",
);
const NOUNS = words(
  "流程 时限 名单 标准 台账 口径 清单 样表 文号 栏目 附件 图解 问答 短片 海报 折页 横幅 专窗 专柜 专线 信箱 留言 工单 回执 凭证 底册 卷宗 目录 索引 摘要 图表 数据 曲线 地图 码牌 二维码 触摸屏 大喇叭 公告栏 黑板报 明白卡 " +
  "联系卡 口袋书 便民册 操作手册 办事指南 政策汇编 典型案例 常见问题 申报条件 受理范围 评审规则 分配方案 资金去向 采购结果 验收结论 整改报告 抽检结果 处罚决定 听证笔录 征求意见稿 起草说明 会议纪要 议定事项 责任分工 岗位职责 值班安排 " +
  "轮岗计划 培训课件 测试试题 评议问卷 满意度 建议提案 来信来访 热线记录 网民关切 舆情动态 谣言线索 失效文件 重复条目 空白栏目 错别字 敏感词 涉密内容 个人信息 商业秘密 隐私条款 保管期限 开放范围 查阅地点 复印费用 邮寄方式 送达回证",
);
const MANNERS = words(
  "逐项 分批 按季 按旬 当日 即时 同步 先行 重点 统一 专人 交叉 现场 上门 线上 定期 随机 连夜 提前 集中 分片 逐村 逐户 逐级 分类 分层 联合 牵头 主动 从严 从快 从简 一次性 半月内 三日内 五个工作日内 年初 年中 年末 入冬前 汛期前 开学前 收购季 换届后 " +
  "晨会上 赶集日 村民夜话时 网格例会上 党员大会上 项目调度会上 企业座谈会上 家长会上 护林员会议上 用水户代表会上 街巷理事会上",
);
const OUTCOMES = words(
  "群众少跑一趟 企业一看就懂 老人也能看清 疑问当场解开 咨询电话明显减少 重复来访降了下来 申报差错少了 补贴到账更快 争议在村里化解 结果经得起查 账目一目了然 进度人人可查 责任落到人头 遗漏及时补上 过期内容全部撤下 版本前后一致 " +
  "口径上下统一 线上线下一个样 节假日也有人应答 外出务工人员能查到 施工单位心中有数 商户不再观望 农户提前备耕 家长安心送学 患者少等半天 司机少走弯路 游客有了去处 住户盼了多年 合作社签下订单 种粮大户领到凭证 评审专家背靠背打分 监督员全程在场 " +
  "纪检人员随堂旁听 媒体记者跟踪报道 人大代表现场提问 政协委员点题追问 审计人员调阅卷宗 上级抽查未见差错 邻近单位前来观摩 经验在例会上交流",
);
const SETTINGS = words(
  "入户核实阶段 资金拨付之前 方案论证环节 招标文件发出后 工程开工当天 竣工验收以后 名额分配之时 旺季来临前 台风过境期间 雨雪冰冻天气 学籍注册窗口期 秋收时节 年终决算阶段 审批权限下放以后 机构调整之后 办公地点搬迁期间 系统切换当周 " +
  "信访集中时段 换证高峰 社保缴费期 征兵体检期间 人口抽样入户时 疫苗到货当天 车辆年检旺季 商铺续租时 物业交接期 停水检修前 道路封闭施工期 河道清淤期间 林木采伐季 渔船休渔期 鱼苗投放后",
);
const PATTERNS: readonly string[] = [
  "{S}，{M}{V}{P}{T}{N}，{M}{V}{N}，做到{O}。", "就{P}{T}{V}{N}，{M}{V}{N}{N}，{O}。", "{M}把{T}{N}{V}到{P}，{V}{N}时附上{N}，{O}。", "{P}{V}{T}{N}，由经办人{M}{V}，{S}再{V}一次{N}。",
  "凡{T}{N}有变动，{M}{V}{N}并{V}{N}，{O}。", "{S}{V}{N}{n}份，{M}在{P}{V}{T}{N}，{O}。", "{T}{N}与{N}{M}{V}，{P}居民可凭{N}查询，{O}。", "邀请{P}代表{M}{V}{T}{N}，对{N}提出的意见{M}{V}。",
  "为{P}{V}{N}，{S}{M}{V}{T}{N}{n}次。", "{T}方面{M}{V}{N}，{N}经{V}后在{P}{V}，{O}。", "{M}在{P}设点{V}{T}{N}，{V}{N}{n}件，{O}。", "{S}，{T}{N}先{V}后{V}，{N}{M}留存备查。",
];
const PROBLEM_PATTERNS: readonly string[] = [
  "{S}，{P}{T}{N}{V}得不够及时", "{T}{N}与{N}对不上，{M}{V}的频次偏低", "{P}一带群众反映{N}不好找，{T}{N}写得过于专业", "{V}{N}仍靠手工，{T}{N}容易漏项", "{S}人手紧，{T}{N}{M}{V}没有坚持下来",
];
const MEASURE_PATTERNS: readonly string[] = [
  "{M}{V}{P}{T}{N}，明确{N}由谁{V}", "给{T}{N}配上{N}，{M}{V}", "与{P}共用一套{N}，{M}{V}{T}{N}", "把{V}{N}列入{N}，{S}{M}{V}", "请熟悉{T}的同志{M}{V}{N}，{O}",
];
const FIRST = [..."青云锦翠松桐竹榆荷芦槐梧杉枫柏菱菊桂棠蕙兰芷茗麓岚霁晴暖朗澄漪沁汀渚浔湄泓漾涟潆石白龙凤金银玉铁铜梅桃柳杨枣梨橘柚禾麦豆茶葛"];
const SECOND = [..."溪屏岭桥湾塘坪坡岸原垄畈埠浦陂堰洲渡沟洼峪峰岗台寨营店集墟庄铺井泉潭坝圩墩垭冲坞"];
const PLACES = words("社区 村 片区 小区 工业园 渡口 水库 灌区 林场 茶场 粮站 车站 菜市场 卫生室 中心校 养老院 安置点 文化站 便民点 合作社 老街 码头 驿站 小流域");

/** Who writes: what he works on, and the places he speaks of. */
export interface Author {
  topics: readonly string[];
  places: readonly string[];
}

export function authorOf(topics: readonly string[], random: Random): Author {
  return { topics, places: Array.from({ length: 14 }, () => `${random.pick(FIRST)}${random.pick(SECOND)}${random.pick(PLACES)}`) };
}

const SLOTS: Readonly<Record<string, (author: Author, random: Random) => string>> = {
  V: (_, random) => random.pick(VERBS),
  N: (_, random) => random.pick(NOUNS),
  M: (_, random) => random.pick(MANNERS),
  O: (_, random) => random.pick(OUTCOMES),
  S: (_, random) => random.pick(SETTINGS),
  T: ({ topics }, random) => random.pick(topics),
  P: ({ places }, random) => random.pick(places),
  n: (_, random) => String(random.int(2, 480)),
};

const say = (pattern: string, author: Author, random: Random): string => pattern.split(/[{}]/).map((piece, index) => (index % 2 === 0 ? piece : SLOTS[piece]!(author, random))).join("");

/** Sentences of an overview as an office writes them that does something; no two authors write the same. */
export const ownSentences = (count: number, author: Author, random: Random): string => Array.from({ length: count }, () => say(random.pick(PATTERNS), author, random)).join("");

/** A section 五 of its own: problems, and as many measures. */
export function ownProblems(author: Author, random: Random): string {
  const count = random.int(3, 5);
  const listed = (patterns: readonly string[]): string => Array.from({ length: count }, (_, index) => `${"一二三四五"[index]!}是${say(random.pick(patterns), author, random)}`).join("；");
  return `对照群众意见，仍有不足：${listed(PROBLEM_PATTERNS)}。\n下一步，${listed(MEASURE_PATTERNS)}。`;
}
