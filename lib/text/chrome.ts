import type { CleanText } from "./clean";
import type { CleanRange } from "./excise";
import type { Span } from "../report/schema";

/** A line that belongs to the page around the report. */
export interface ChromeLine extends CleanRange {
  kind: "navigation" | "breadcrumb" | "tools" | "metadata" | "footer";
  span: Span;
}

const NAVIGATION = /^[|【[<«]*(?:上一[条篇页]|下一[条篇页]|返回(?:列表|顶部|首页)|相关链接|相关(?:附件|信息|稿件|阅读|文章)[:：]?$|(?:友情链接|快速链接|站点导航)[:：]?|(?:关于我们|联系我们|网站声明|隐私声明|版权声明|设为首页|加入收藏|网站首页|返回)$)/u;
const BREADCRUMB = /^[|]*(?:您?(?:当前|现在|所在)的?位置|您所在的位置|首页[>»|/])/u;
const TOOLS = /^(?:[|【[]*(?:打印(?:本页)?|关闭(?:窗口|本页)?|分享(?:到)?|收藏|字体|字号|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:次数|量|数)?|访问(?:次数|量)|扫一扫|无障碍(?:浏览|阅读)?|长者模式|全真版|文字版|文件下载|纠错|保存)[^。;]{0,40}|[【[]?(?:大|中|小)[\]】]?)$/u;
const METADATA = /^[|]*(?:索引号|文号|发文日期|发布日期|发布时间|公开日期|生成日期|成文日期|发布机构|发文机关|公开机关|信息来源|来源|主题分类|信息分类|公开方式|有效性|公文时效|组配分类)[:|]/u;
const FOOTER = /^[|]*(?:主办(?:单位)?[:：]|承办(?:单位)?[:：]|版权所有|网站地图|网站标识码|政府网站标识码|.{0,3}ICP备|.{0,4}公网安备|技术支持[:：]|copyright)/iu;

/** Chrome is short; a longer line is the report's own prose, whatever it starts with. */
const MAX_CHROME_LINE = 160;

/** One look that tells most lines to be none of these. */
const ANY_BUT_FOOTER = new RegExp([NAVIGATION, BREADCRUMB, METADATA, TOOLS].map(({ source }) => source).join("|"), "u");

function kindOf(line: string): ChromeLine["kind"] | null {
  if (!ANY_BUT_FOOTER.test(line)) return FOOTER.test(line) ? "footer" : null;
  if (NAVIGATION.test(line)) return "navigation";
  if (BREADCRUMB.test(line)) return "breadcrumb";
  if (METADATA.test(line)) return "metadata";
  return FOOTER.test(line) ? "footer" : "tools";
}

/** A digit or a mark alone, as in the cells of a table that stand a line each. */
const isFigure = (text: string, start: number, end: number): boolean => end - start === 1 && text.charCodeAt(start) < 0x80;

/** Reading and auditing ask for the lines of the same text. */
const known = new WeakMap<CleanText, readonly ChromeLine[]>();

/**
 * Finds the lines of page chrome: navigation to other pages, breadcrumbs, print and share tools, publication data, footers.
 * @returns the lines, without their line end, in the order of the text
 */
export function findChrome(clean: CleanText): readonly ChromeLine[] {
  const found = known.get(clean) ?? chromeOf(clean);
  known.set(clean, found);
  return found;
}

function chromeOf(clean: CleanText): ChromeLine[] {
  const { text } = clean;
  const lines: ChromeLine[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (end > start && end - start <= MAX_CHROME_LINE && !isFigure(text, start, end)) {
      const kind = kindOf(text.slice(start, end));
      if (kind) lines.push({ kind, start, end, span: clean.toOriginal(start, end) });
    }
    start = end + 1;
  }
  return lines;
}
