/** Wrong words and the right ones. None of them occurs inside sound words or across their borders in official prose. */
export const MISSPELT: Readonly<Record<string, string>> = {
  贯测: "贯彻",
  贯策: "贯彻",
  自已: "自己",
  一如继往: "一如既往",
  再接再励: "再接再厉",
  按步就班: "按部就班",
  竞竞业业: "兢兢业业",
  残差不齐: "参差不齐",
  建立建全: "建立健全",
  健立健全: "建立健全",
  平台健设: "平台建设",
  监督保章: "监督保障",
  松驰: "松弛",
  重耍: "重要",
  严竣: "严峻",
  簿弱: "薄弱",
  欠却: "欠缺",
  缺泛: "缺乏",
  满意渡: "满意度",
  透明渡: "透明度",
  涵概: "涵盖",
  政俯: "政府",
  人名政府: "人民政府",
  信患公开: "信息公开",
  信息工开: "信息公开",
  政务工开: "政务公开",
  主动公升: "主动公开",
  公开申清: "公开申请",
  依申情公开: "依申请公开",
  依审请: "依申请",
  行政复义: "行政复议",
  行政复仪: "行政复议",
  行政讼诉: "行政诉讼",
  行政诉颂: "行政诉讼",
  信息处理废: "信息处理费",
  规犯: "规范",
  规范姓文件: "规范性文件",
  保密审察: "保密审查",
  三审三教: "三审三校",
  新媒休: "新媒体",
  公从号: "公众号",
  门户网战: "门户网站",
  时校性: "时效性",
  渲传: "宣传",
  责任以识: "责任意识",
  提搞: "提高",
  进一歩: "进一步",
  及时准却: "及时准确",
};

/** Words that are printed twice by a slip; none of them is doubled in sound prose. */
const DOUBLED =
  "进行|进一步|情况|加强|通过|及时|不断|积极|认真|严格|继续|按照|根据|开展|我[局镇乡区县市办]|我单位|以及|并且|因为|由于";

/** A slip that depends on the words around it. */
export interface Slip {
  pattern: RegExp;
  /** Words that every match has, looked for first because most texts lack them; null when there are none. */
  sign: string | null;
  /** The right words; `$1` is what the pattern's brackets hold, `{own}` what the body calls itself. */
  expected: string;
  /** How the wrong words are shown when they are more than the match; `$1` as above. */
  found?: string;
  severity?: "info";
  /** More than one correction is possible, or the words may be meant. */
  isQuestion?: true;
  /** Something is left out, which a copy may have lost by itself. */
  isOmission?: true;
}

const DATE_AHEAD = "(?=20\\d\\d年|今年|本年|上年|当年|去年|年底|目前|\\d{1,2}月)";

export const SLIPS: readonly Slip[] = [
  { pattern: /预期(不补正|未补正|未按收费|未按时|未答复|不缴|未缴|不答复)/g, sign: "预期", expected: "逾期$1" },
  { pattern: /有利的(促进|推动|推进|保障|提升|维护)(?=了)/g, sign: "有利的", expected: "有力地$1" },
  { pattern: /有利地(促进|推动|推进|保障|提升|维护|支持|支撑)/g, sign: "有利地", expected: "有力地$1" },
  { pattern: new RegExp(`截止${DATE_AHEAD}`, "g"), sign: "截止", expected: "截至" },
  { pattern: /(?<!目)的的(?![确士])/g, sign: "的的", expected: "的" },
  { pattern: /(?<!为)了了(?![解如结断却])/g, sign: "了了", expected: "了" },
  { pattern: /和和(?![气睦美谐])/g, sign: "和和", expected: "和" },
  { pattern: /政府政府(?<=(?:^|[^市县区镇乡省州盟旗民各级本国道处])政府政府)/g, sign: "政府政府", expected: "政府" },
  { pattern: /公开公开(?=工作|情况|的)/g, sign: "公开公开", expected: "公开" },
  { pattern: /信息信息(?=公开(?!信息)|的|,|。)/g, sign: "信息信息", expected: "信息" },
  { pattern: new RegExp(`(${DOUBLED})\\1`, "g"), sign: null, expected: "$1" },
  { pattern: /件件(?<=\d件件)(?=[,。;])/g, sign: "件件", expected: "件" },
  { pattern: /条条(?<=\d条条)(?=[,。;])/g, sign: "条条", expected: "条" },
  { pattern: /次次(?<=\d次次)(?=[,。;])/g, sign: "次次", expected: "次" },
  { pattern: /我(?<=(?:^|[,。;:\n])我)(虽然?|认真|严格|积极|将(?:继续|进一步)|高度重视|坚持|主动|始终|不断|继续|进一步|按照|根据|紧紧|紧扣|深入|切实|加强|结合|全面|及时|充分|持续|共(?:主动|发布|收到)|全年|未收到)/g, sign: "我", expected: "我{own}$1", isOmission: true },
  { pattern: /条列(?<=(?:公开|信息|法规)条列)(?![入举出明为成])/g, sign: "条列", expected: "条例" },
  { pattern: /(?<!台风)(?<!风暴)登陆(?=[\u4e00-\u9fff“”]{0,8}(?:网站|平台|系统|官网|账号|后台|网页|门户网))/g, sign: "登陆", expected: "登录" },
  { pattern: /(?:公开|解读|宣传)形势(?=(?:较为|比较|较|过于)?单[一调]|多样|不够?(?:丰富|多样))/g, sign: "形势", expected: "形式" },
  { pattern: /(?:公开|责任|服务)意思(?=不[够强]|淡薄|有待|还不|还需)/g, sign: "意思", expected: "意识" },
  { pattern: /(?<![发公颁宣])布署(?!名)/g, sign: "布署", expected: "部署" },
  { pattern: /按排(?![名序列队查放除])/g, sign: "按排", expected: "安排" },
  { pattern: /(?<!自)己经(?!过|办|营|手)/g, sign: "己经", expected: "已经" },
  { pattern: /进一部(?![分门位件份])/g, sign: "进一部", expected: "进一步" },
  { pattern: /做为(?=一项|重要|政府|政务|衡量|考核|抓手|重点)/g, sign: "做为", expected: "作为" },
  { pattern: /(?<![健立])建全(?=制度|机制|完善|各项|工作|了)/g, sign: "建全", expected: "健全" },
  { pattern: /(?<![有相攸])关健(?!康|身)/g, sign: "关健", expected: "关键" },
  { pattern: /其它/g, sign: "其它", expected: "其他", severity: "info" },
  { pattern: /(?<![\d.])(\d*[1-9])余(?=[条件次份项个人篇场块张幅期])/g, sign: "余", expected: "$1", severity: "info" },
  { pattern: /对本年报告/g, sign: "对本年报告", expected: "对本年度报告", severity: "info", isQuestion: true },
  { pattern: /(部门|单位|科室)负责(?=、分管领导|、主要领导)/g, sign: "负责", expected: "$1负责人", isOmission: true, isQuestion: true },
  { pattern: /政府公开工作(?=[的,。]|情况|水平)/g, sign: "政府公开工作", expected: "政府信息公开工作", isOmission: true, isQuestion: true },
  { pattern: /公开专项(?=向社会|公开|发布|公布|查[阅询看]|下载)/g, sign: "公开专项", expected: "公开专栏", isQuestion: true },
  { pattern: /召开座谈(?=[、,。])/g, sign: "召开座谈", expected: "召开座谈会", severity: "info", isOmission: true },
  { pattern: /等(?<=》等)(?=[。;,])/g, sign: "等", found: "《……》等", expected: "《……》等制度（文件）", severity: "info", isOmission: true, isQuestion: true },
  { pattern: /清单调整(?<=(?:^|[。;\n])((?:权责|权力|责任|政务服务事项)清单(?:、[^。,;、]{2,12}清单)*)调整)(?=。)/g, sign: "清单调整", found: "$1调整", expected: "对$1进行调整", isQuestion: true },
  { pattern: /信息的公开(?<=[,。;:\n](?:重点)?围绕(?:(?!做好|推进|加强|开展|抓好|强化|深化|进行|落实|推动|加大|突出|促进)[^,。;:\n]){4,40}信息的公开)(?=[。;])/g, sign: "信息的公开", found: "围绕……信息的公开", expected: "围绕……做好信息公开", severity: "info", isQuestion: true },
  { pattern: /也将(?<=[,。;:\n]将[^,。;:\n]{4,40}也将)/g, sign: "也将", found: "将……也将", expected: "将……", severity: "info", isQuestion: true },
  { pattern: /的领导小组(?<=成立[^。;\n]{0,16}领导小组,由[^。;\n]{4,60}为成员的领导小组)/g, sign: "的领导小组", found: "成立领导小组，……为成员的领导小组", expected: "成立领导小组，……为成员", severity: "info", isQuestion: true },
  { pattern: /专栏(?<=栏目(?:\([^)\n]{1,80}\)){0,3}专栏)/g, sign: "专栏", found: "栏目……专栏", expected: "栏目", severity: "info", isQuestion: true },
  { pattern: /内容在(?<=(?:拓展|丰富|充实)[^,。;\n]{0,6}内容在)(?=[^,。;\n]{2,12}上下功夫)/g, sign: "内容在", expected: "内容，在", severity: "info", isQuestion: true },
  { pattern: /确保([^,。;\n]{2,14}工作)得到(?:有效|有力)?保障/g, sign: "确保", expected: "保障$1", severity: "info", isQuestion: true },
  { pattern: /将如(?=[^,。;\n]{2,20}等[^,。;\n]{0,12}(?:进行|予以|公布|公开))/g, sign: "将如", expected: "将", severity: "info", isQuestion: true },
  { pattern: /走近群众身边/g, sign: "走近群众身边", expected: "走到群众身边", severity: "info", isQuestion: true },
  { pattern: /死角、死面/g, sign: "死角、死面", expected: "死角", severity: "info", isQuestion: true },
  { pattern: /明确了认识/g, sign: "明确了认识", expected: "提高了认识", severity: "info", isQuestion: true },
  { pattern: /通俗化、解读/g, sign: "通俗化、解读", expected: "通俗化解读", severity: "info", isQuestion: true },
];
