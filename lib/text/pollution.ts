import type { Span } from "../report/schema";
import type { CleanText } from "./clean";
import type { CleanRange } from "./excise";

/** A foreign brand, or indecent words, written into a page by those who took it over. */
export interface Pollution extends CleanRange {
  kind: "gambling" | "adult";
  /** The words as they stand in the clean text. */
  words: string;
  /** Where they stand in the original. */
  span: Span;
}

/** Names that mean nothing else in Chinese prose. */
const COINED = "kaiyun|manbetx|beat365|bet365|365bet|ag九游会|九游会|九游娱乐|ag真人|华体会|威廉希尔|亚博|欧宝|新葡京|乐鱼|必威|betway|博亚|华体|雷火电竞|澳门(?:金沙|威尼斯人|葡京)";
/** Names that are words or places as well: 开云镇, 米兰镇, 半岛街道, 星空, 江南. */
const WORDLIKE = "开云|米兰|爱游戏|ag|必发|万博|半岛|雷火|皇冠|星空|江南|金沙|银河|乐动|天博|环球|必赢|九州|太阳城|皇马|世界杯|欧洲杯";
const JOINT = "[·•‧・\\-_—|/:,、.()\\[\\]【】]{0,2}";
/** Words of trade. 体育馆, 体育局 and the like are not among them. */
const TRADE = `体育(?!馆|场|中心|局|公园|学|事业|产业|赛|设施|用品|总会|协会|活动|运动|健身|彩票|锻炼|教|工作|文化|基础|器材|强|特色|小镇|旅游|委|部门|公共服务)|电竞|手机|官网|官方网站|官方|入口|登录|登陆|注册|下载|平台|app|客户端|娱乐|棋牌|竞猜|投注|赌场|网页版|最新版|最新|全站|真人|综合|线上|在线|网址|首页|有限公司|\\(?中国(?:大陆|区|官方)?\\)?|版`;
/** Trade that only betting sites ply. */
const BETTING = /(?:体育|电竞)(?:官网|官方|app|平台|下载|入口|登录|\(中国\))|手机官网|官网入口|官网登录|官网(?:app)?下载|官方网站入口|app(?:官网|官方|下载|入口)|\(中国\)官方网站|\(中国\)官网|真人|棋牌|投注|竞猜|电竞|赌场|网页版登录|登录入口|注册入口|决赛竞猜/iu;

const coined = new RegExp(`(?:${COINED})(?:${JOINT}(?:${TRADE}))+`, "giu");
const wordlike = new RegExp(`(?:${WORDLIKE})(?:${JOINT}(?:${TRADE}|决赛))+`, "giu");
const nameless = /买球的?(?:软件|平台|app|网站)|(?:手机|app)官网入口|[·•]?\(中国\)(?:有限公司)?官方网站|线上app官网/giu;
const adult = /无码(?:高清|视频|专区|av|中文字幕|不卡|免费|一区|在线)|国产精品(?:视频|一区|二区|三区|无码|自拍|久久|亚洲|在线|免费|av)[一-鿿]{0,8}?(?=\d{4}年|[^一-鿿]|$)|国产精品(?:视频|一区|二区|无码)|高清视频一区|亚洲(?:无码|精品|一区)/giu;
/** A brand in front of a report's title needs no trade beside it. */
const beforeTitle = new RegExp(`^(?:${COINED}|(?:${WORDLIKE})(?:体育|电竞|娱乐))(?=${JOINT}[^\\n。;]{0,24}20\\d\\d年度?政[府务]信息公开)`, "gimu");
/** A report may tell how such things were fought. */
const COMBAT = /(?:打击|查处|整治|严厉|取缔|抵制|防范|防止|远离|拒绝|案件|涉赌|赌博案|宣传|举报|清理|处置)[^\n。;]{0,12}$/u;

/** The pattern is slow where no mark of it stands, and most texts have none. */
const SUSPICION = /官网|官方网站|体育|电竞|棋牌|真人|投注|竞猜|买球|app|365|无码|国产|高清视频|亚洲|manbetx|kaiyun|九游|亚博|欧宝|乐鱼|华体|威廉|葡京|必威/iu;

/** Reading and auditing ask for the brands in the same text. */
const known = new WeakMap<CleanText, readonly Pollution[]>();

/**
 * Finds the brand strings of hijacked pages: a brand together with words of trade, never a name alone.
 * @returns the places in the order of the text, apart from each other
 */
export function findPollution(clean: CleanText): readonly Pollution[] {
  const found = known.get(clean) ?? pollutionOf(clean);
  known.set(clean, found);
  return found;
}

function pollutionOf(clean: CleanText): Pollution[] {
  const { text } = clean;
  if (!SUSPICION.test(text)) return [];
  const hits: Pollution[] = [];
  const collect = (pattern: RegExp, kind: Pollution["kind"], needs?: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      if (needs && !needs.test(match[0])) continue;
      const start = match.index;
      const end = start + match[0].length;
      if (hits.some((hit) => start < hit.end && hit.start < end)) continue;
      if (COMBAT.test(text.slice(Math.max(0, start - 16), start))) continue;
      hits.push({ kind, start, end, words: match[0], span: clean.toOriginal(start, end) });
    }
  };
  collect(coined, "gambling");
  collect(wordlike, "gambling", BETTING);
  collect(nameless, "gambling");
  const brands = new Set(Array.from(text.matchAll(beforeTitle), ([words]) => words));
  for (const brand of brands) collect(new RegExp(brand, "gu"), "gambling");
  collect(adult, "adult");
  return hits.toSorted((a, b) => a.start - b.start);
}
