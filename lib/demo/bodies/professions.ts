import type { Workload } from "../model";

/** A line of work of a county: the department's name, and what its reports talk about. */
export interface Profession {
  name: string;
  account: string;
  topics: readonly string[];
  workload: Workload;
}

const idle: Workload = { requests: 1, documents: 0, licensing: 0, penalties: 0, coercion: 0, feesWanYuan: 0 };

function profession(name: string, account: string, topics: string, workload: Partial<Workload>): Profession {
  return { name, account, topics: topics.split(" "), workload: { ...idle, ...workload } };
}

/** The departments of a county. */
export const PROFESSIONS: readonly Profession[] = [
  profession("发展和改革局", "发改", "重大项目审批 粮食收储 价格监测 节能审查 以工代赈工程 充电设施布局 社会信用修复 项目前期储备", { requests: 5, documents: 2, licensing: 120 }),
  profession("教育局", "教育", "义务教育招生划片 教师招聘 校车安全 学前教育普惠 课后服务收费 助学金发放 校园食堂管理 民办学校年检", { requests: 6, documents: 2, licensing: 14, penalties: 1 }),
  profession("科学技术局", "科技", "科技计划项目 高新技术企业培育 技术合同登记 科普活动 创新平台备案 研发费用补助 科技特派员选派", { requests: 1, documents: 1 }),
  profession("工业和信息化局", "工信", "技术改造项目 中小企业扶持 民爆物品监管 工业园区用能 电力迎峰度夏 数字化转型试点 小微企业融资对接", { requests: 2, documents: 1, licensing: 6 }),
  profession("公安局", "平安", "户籍办理 道路交通安全 电信网络诈骗预警 旅馆业管理 养犬登记 出入境办证 大型活动安保 禁毒宣传", { requests: 9, documents: 1, licensing: 5200, penalties: 3100, coercion: 260, feesWanYuan: 130 }),
  profession("民政局", "民政", "最低生活保障 临时救助 养老机构补贴 婚姻登记 社会组织年检 殡葬服务 孤儿基本生活 地名标志设置", { requests: 4, documents: 2, licensing: 46, penalties: 2 }),
  profession("司法局", "司法", "公共法律服务 人民调解 法律援助 行政复议案件 普法宣传 社区矫正 规范性文件审查 公证服务", { requests: 3, documents: 1, licensing: 3 }),
  profession("财政局", "财政", "部门预决算 政府采购目录 惠农补贴资金 地方政府债务 国有资产处置 专项资金绩效 代理记账许可", { requests: 6, documents: 2, licensing: 9, penalties: 1 }),
  profession("人力资源和社会保障局", "人社", "就业补助 职业技能培训 事业单位招聘 工伤认定 劳动保障监察 社会保险待遇 农民工工资支付 职称评审", { requests: 7, documents: 2, licensing: 52, penalties: 4 }),
  profession("自然资源局", "自然资源", "征地补偿 国土空间规划 不动产登记 采矿权出让 地质灾害防治 耕地占补平衡 供地计划 违法用地查处", { requests: 34, documents: 2, licensing: 310, penalties: 26, feesWanYuan: 412 }),
  profession("住房和城乡建设局", "住建", "危房改造 保障性住房分配 老旧小区改造 施工许可 物业监管 燃气安全 商品房预售 建筑工地扬尘", { requests: 28, documents: 3, licensing: 240, penalties: 31, feesWanYuan: 96 }),
  profession("交通运输局", "交通", "农村公路养护 客运班线 超限超载治理 出租车经营 公交线路调整 港航安全 道路运输许可 驾校监管", { requests: 6, documents: 1, licensing: 880, penalties: 190, coercion: 12 }),
  profession("水务局", "水务", "河湖巡查 饮水安全工程 取水许可 山洪预警 水库除险加固 灌区改造 水土保持方案 节水型单位", { requests: 5, documents: 1, licensing: 72, penalties: 8, feesWanYuan: 188 }),
  profession("农业农村局", "三农", "高标准农田 农机购置补贴 动物疫病防控 农产品质量抽检 宅基地审批 土地承包确权 种子市场检查 渔业增殖放流", { requests: 11, documents: 2, licensing: 260, penalties: 17 }),
  profession("商务局", "商务", "成品油零售 电子商务进乡村 外贸企业服务 家电以旧换新 生活必需品保供 展会参展补助 商贸流通统计", { requests: 1, documents: 1, licensing: 4 }),
  profession("文化和旅游局", "文旅", "公共文化场馆开放 非物质文化遗产 旅游厕所 文物保护单位 旅行社检查 送戏下乡 民宿备案 全民阅读", { requests: 3, documents: 1, licensing: 21, penalties: 5 }),
  profession("卫生健康局", "健康", "免费孕前检查 乡村医生聘用 疫苗接种 医疗机构校验 公共场所卫生 血吸虫病防治 家庭医生签约 职业病危害监测", { requests: 6, documents: 2, licensing: 340, penalties: 44 }),
  profession("退役军人事务局", "老兵", "优抚金发放 退役士兵安置 烈士纪念设施 光荣牌悬挂 军休服务 创业扶持 信访接待", { requests: 2 }),
  profession("应急管理局", "应急", "安全生产检查 危险化学品许可 防汛值守 森林火险预警 灾情核报 应急演练 烟花爆竹经营 事故调查报告", { requests: 4, documents: 1, licensing: 190, penalties: 62, coercion: 2 }),
  profession("审计局", "审计", "预算执行审计 领导干部经济责任审计 政府投资项目审计 审计整改 专项资金审计 审计结果公告", { requests: 1 }),
  profession("市场监督管理局", "市监", "食品抽检 特种设备检验 营业执照登记 计量器具检定 药品零售检查 消费维权 广告监测 知识产权保护", { requests: 14, documents: 2, licensing: 6300, penalties: 420, coercion: 19, feesWanYuan: 21 }),
  profession("统计局", "统计", "人口抽样调查 经济普查 统计公报 规模以上企业入库 统计执法检查 价格指数 粮食产量调查", { requests: 1, penalties: 1 }),
  profession("医疗保障局", "医保", "门诊共济 药品集中采购 定点医药机构 异地就医结算 医疗救助 基金监管 居民参保缴费", { requests: 3, documents: 1, penalties: 12 }),
  profession("林业局", "林业", "林木采伐 森林防火 退耕还林补助 野生动物损害 松材线虫病除治 古树名木 生态护林员 林权流转", { requests: 5, documents: 1, licensing: 410, penalties: 22, feesWanYuan: 57 }),
  profession("综合行政执法局", "城管", "市容环境 占道经营 违法建设拆除 户外广告 渣土运输 停车泊位 垃圾分类 噪声投诉", { requests: 12, documents: 1, licensing: 150, penalties: 690, coercion: 36 }),
  profession("信访局", "连心", "网上信访 领导接访 积案化解 信访事项复查 人民建议征集 群众满意度回访", { requests: 2 }),
  profession("乡村振兴局", "振兴", "衔接资金项目 防返贫监测 小额信贷 光伏收益分配 驻村帮扶 雨露计划补助 易地搬迁后续扶持", { requests: 3, documents: 1 }),
  profession("行政审批局", "审批", "企业开办 一件事一次办 中介超市 证照分离 帮办代办 窗口好差评 容缺受理 电子证照", { requests: 2, documents: 1, licensing: 4800 }),
  profession("机关事务管理中心", "机关", "公务用车 公共机构节能 办公用房 机关食堂反浪费 会议保障 资产调剂", { requests: 1 }),
  profession("地方金融工作局", "金融", "非法集资防范 小额贷款公司检查 企业上市培育 政银企对接 农业保险 融资担保补贴", { requests: 1 }),
  profession("体育局", "体育", "全民健身路径 青少年训练 体育彩票公益金 健身步道 赛事活动 游泳场所许可", { requests: 1, licensing: 5 }),
  profession("医药产业发展中心", "药谷", "中药材种植 药企招商 道地药材认证 产业园厂房 仓储物流 检测平台共享", { requests: 1 }),
  profession("档案馆", "兰台", "档案查阅 移交接收 开放鉴定 数字化扫描 家谱征集 村级档案", { requests: 2 }),
];

/** What the reports of townships talk about. */
export const TOWNSHIP_TOPICS: readonly string[] = (
  "村级财务 惠农补贴发放 人居环境整治 危房改造 低保对象评议 计划生育奖励 防汛抗旱 秸秆禁烧 高标准农田 农村公路养护 土地流转 厕所改造 " +
  "饮水管网 村务公示 产业扶持资金 宅基地审批 秋粮收购 林区巡护 校园周边整治 集镇管网 残疾人补贴 困难党员慰问 征地补偿 矛盾调解 森林防火 特色种植 " +
  "养老驿站 便民服务大厅 河道清淤 地质灾害点监测 春耕备耕 农机安全"
).split(" ");

/** What the reports of sub-district offices talk about. */
export const STREET_TOPICS: readonly string[] = (
  "老旧小区改造 社区网格 居家养老 流动人口登记 物业纠纷调解 公租房初审 沿街商铺安全 垃圾分类 电动车充电 就业援助 社区食堂 创业孵化 文明创建 雨污分流 电梯加装 " +
  "停车共治 残疾人康复 青少年假期托管 消防通道 社区矫正"
).split(" ");

/** What the reports of a county government and its office talk about. */
export const GOVERNMENT_TOPICS: readonly string[] = (
  "财政预决算 重大建设项目 公共资源配置 义务教育 就业创业 安全生产 生态环境 乡村振兴 社会救助 食品药品监管 征地补偿 营商环境 政府工作报告任务 民生实事 重大决策预公开 权责清单"
).split(" ");
