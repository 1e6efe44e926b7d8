import type { ReportModel } from "../model";

export const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Whether the site prints the day of publication. */
const isDated = (model: ReportModel): boolean => model.header.some((line) => line.includes(model.publishedOn));

const MENU = ["网站首页", "走进我县", "新闻中心", "政务公开", "办事服务", "互动交流", "法定主动公开内容", "政府信息公开指南", "政府信息公开制度", "依申请公开", "政策文件", "规划信息", "财政预决算", "重点领域信息公开", "建议提案办理"];
const TOWNS = ["城关镇", "河口镇", "青山乡", "柳林乡", "东岭街道", "西关街道", "石桥镇", "马家坡乡"];
const COLUMNS = ["机构概况", "政策文件", "政府会议", "年度报告", "人事信息", "统计信息", "应急管理"];

/** The page of a county's site with its menus, head facts, tools and footer around the article. */
export function siteAround(model: ReportModel, article: string, charset: string): string {
  const title = escapeHtml(model.title ?? "政府信息公开");
  const date = isDated(model) ? `<meta name="PubDate" content="${model.publishedOn} 09:30">` : "";
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}" />
<title>${title}_政府信息公开</title>
<meta name="SiteName" content="政府门户网站"><meta name="ColumnName" content="政府信息公开年报"><meta name="ArticleTitle" content="${title}">${date}
<style type="text/css">body{font-size:14px} .menu li{float:left} td{border:1px solid #000}</style>
<script>var _hmt = _hmt || []; if (1 < 2) { document.write("<p>总计 99</p>"); }</script>
</head>
<body>
<div class="top"><a href="/"><img src="/images/logo.png" width="420" height="90" alt=""></a>
<ul class="menu">${MENU.map((entry) => `<li><a href="/${entry.length}/">${entry}</a></li>`).join("\n")}</ul></div>
<div class="side">${TOWNS.map((town) => `<dl><dt><a href="#">${town}</a></dt>${COLUMNS.map((column) => `<dd><a href="#">${column}</a></dd>`).join("")}</dl>`).join("\n")}</div>
<noscript>请打开脚本。</noscript>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">政府信息公开年报</a></div>
<div style="display:none"><a href="/hidden/">站内索引</a></div>
<div class="article">
${article}
</div>
<div class="tools"><a href="javascript:window.print()">打印本页</a>　<a href="javascript:window.close()">关闭窗口</a></div>
<div class="related"><h3>相关信息</h3><ul>${[1, 2, 3].map((ago) => `<li><a href="${ago}.html">${escapeHtml(model.body.name)}${model.year - ago}年政府信息公开工作年度报告</a><span>${model.year - ago + 1}-01-20</span></li>`).join("\n")}</ul></div>
<ul><li>上一篇：没有了</li><li>下一篇：<a href="2.html">政府信息公开指南</a></li></ul>
<div class="links">友情链接：<select><option>省政府网站</option></select> <a href="#">市政府网站</a></div>
<div class="footer"><p><a href="#">关于我们</a> | <a href="#">网站地图</a> | <a href="#">联系我们</a></p><p>主办单位：县人民政府办公室　技术支持：县信息中心</p><p>网站标识码：0000000000</p></div>
<!-- 访问统计 -->
<script src="/js/count.js"></script>
</body>
</html>
`;
}
