import { describe, expect, it } from "vitest";
import { linesOf, readPage } from "./page";

describe("the text of a page", () => {
  it.each([
    ["blocks stand on their own lines", "<div>甲<p>乙</p>丙</div><ul><li>丁<li>戊</ul>", ["甲", "乙", "丙", "丁", "戊"]],
    ["a line break ends a line", "<p>甲<br>乙<br/>丙</br>丁</p>", ["甲", "乙", "丙", "丁"]],
    ["words in spans stay together", "<p><span>政府</span><b>信息</b><font>公<i>开</i></font></p>", ["政府信息公开"]],
    ["blanks of the source are folded, those of the text are kept", "<p>\n  甲\n\t 乙　 &nbsp;丙  </p>", ["甲 乙　 \u00a0丙"]],
    ["entities are characters", "<p>A&amp;B &lt;1&gt; &#20844;&#x5f00;</p>", ["A&B <1> 公开"]],
    ["the rows of a table are lines with bars", "<table><tr><td>甲<td>1<td></tr><tr><th>乙</th><td>2</td><td>3</td></tr></table>", ["甲 | 1 | ", "乙 | 2 | 3"]],
    ["labels broken within a cell stay in their row", "<table><tr><td><p>本年新</p><p>制作数量</p></td><td>法<br>律</td></tr></table>", ["本年新 制作数量 | 法 律"]],
    ["rows of blanks leave no line", "<table><tr><td>&nbsp;<td></tr><tr><td>甲<td>1</table>", ["甲 | 1"]],
    ["cells that hold paragraphs or tables are written below each other", "<table><tr><td><table><tr><td>甲<td>1</table></td><td>乙</td></tr></table>", ["甲 | 1", "乙"]],
    ["scripts, styles, comments and what is for browsers without scripts are not seen", "<script>a<b</script><style>p{}</style><noscript>丙</noscript><!-- 甲 --><template>丁</template><p>乙</p>", ["乙"]],
    ["conditional comments of a word processor are not seen, what they guard is", "<p><!--[if !supportLists]-->1.<!--[endif]-->甲<![if !vml]>乙<![endif]><!--[if gte mso 9]><xml>丙</xml><![endif]--></p>", ["1.甲乙"]],
    ["preformatted text keeps its lines", "<pre>甲\n乙</pre>", ["甲", "乙"]],
    ["a stray end tag in a cell ends nothing outside of it", "<div><table><tr><td>甲</div></td><td>1</p></td></tr></table></div>", ["甲 | 1"]],
    ["a table that was not closed ends where the next one starts", "<table><tr><td>甲</td></tr><table><tr><td>乙</td></tr></table><p>丙</p>", ["甲", "乙", "丙"]],
    ["NUL bytes are dropped", "<p>甲\0乙</p>", ["甲乙"]],
  ])("%s", (_, body, lines) => expect(linesOf(body)).toEqual(lines));
});

describe("what a page hides", () => {
  it.each([
    ["display:none", '<div style="display: none">藏</div>'],
    ["the hidden attribute", "<p hidden>藏</p>"],
    ["visibility:hidden", '<span style="visibility:hidden">藏</span>'],
    ["a place far off the screen", '<div style="position:absolute; left:-9999px">藏</div>'],
    ["an indentation far off the screen", '<div style="text-indent:-9999px">藏</div>'],
    ["letters without size", '<font style="font-size:0px">藏</font>'],
    ["a box without height", '<div style="height:0;overflow:hidden">藏</div>'],
    ["mso-hide", "<span style='mso-hide:all'>藏</span>"],
    ["a hidden element around", '<div style="display:none"><p>藏</p><table><tr><td></td></tr></table></div>'],
  ])("is kept apart: %s", (_, hidden) => {
    const page = readPage(`<p>前</p>${hidden}<p>后</p>`);
    expect(page.text).not.toContain("藏");
    expect(page.text).toContain("后");
    expect(page.hidden).toEqual([{ at: page.text.indexOf("后"), text: "藏", links: [] }]);
  });

  it("comes with its links", () => {
    const page = readPage('<div style="display:none">看<a href="http://play.example.com/">球</a></div>');
    expect(page.hidden).toMatchObject([{ text: "看球", links: [{ href: "http://play.example.com/", text: "球" }] }]);
  });

  it.each([
    ["a hanging indent", "<p style='margin-left:21.0pt;text-indent:-21.0pt;mso-char-indent-count:0'>甲</p>"],
    ["a menu drawn a little to the left", '<div style="position:absolute;left:-40px">甲</div>'],
    ["a box of its own height", '<div style="height:20px;overflow:hidden;line-height:1">甲</div>'],
    ["letters that get their size back", '<div style="font-size:0"><span style="font-size:14px">甲</span></div>'],
    ["what is shown within the hidden", '<div style="visibility:hidden"><p style="visibility:visible">甲</p></div>'],
    ["a cell of no width, which grows with its words", '<table><tr><td style="width:0;overflow:hidden">甲</td></tr></table>'],
  ])("does not include %s", (_, body) => expect(linesOf(body)).toEqual(["甲"]));
});

describe("media", () => {
  it("are told with their place in the text", () => {
    const page = readPage('<p>前</p><img src="t2.png" width="800"><p>中</p><a href="/f/t3.xls">附件：表三.xls</a><iframe src="t4.html">无</iframe><p>后</p><img src="data:image/png;base64,AA==">');
    expect(page.media).toEqual([
      { kind: "image", at: page.text.indexOf("中"), target: "t2.png" },
      { kind: "attachment", at: page.text.indexOf("附件"), target: "/f/t3.xls" },
      { kind: "frame", at: page.text.indexOf("后") - 1, target: "t4.html" },
      { kind: "image", at: page.text.length, target: null },
    ]);
    expect(page.text).not.toContain("无");
  });

  it("do not include the small marks of a page", () => expect(readPage('<img src="new.gif" width="24" height="12">').media).toEqual([]));
});
