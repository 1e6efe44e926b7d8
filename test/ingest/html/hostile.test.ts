import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../../../lib/demo/dirt/encode";
import { UnreadableDocument } from "../../../lib/ingest/unreadable";
import { readPage, refusal, REPORT } from "./page";

const page = (body: string): Uint8Array => encodeUtf8(`<html><body>${REPORT}${body}</body></html>`);

describe("hostile pages", () => {
  it.each([
    ["a login page", encodeUtf8("<html><title>用户登录</title><body><form>用户名<input name=u>密码<input type=password><button>登录</button>政务公开管理系统，请使用数字证书登录。</form></body></html>"), "not-a-report"],
    ["a page of nothing but scripts", encodeUtf8("<html><script>document.write('政府信息公开')</script></html>"), "no-chinese"],
    ["a hundred thousand nested elements", page("<div>".repeat(100_000)), "too-complex"],
    ["a hundred thousand nested tables", page("<table><tr><td>".repeat(100_000)), "too-complex"],
    ["more cells than any report has", page(`<table>${"<tr><td>1".repeat(200_000)}`), "too-complex"],
    ["cells that cover millions of slots", page(`<table>${`<tr>${"<td colspan=1000 rowspan=65534>".repeat(4)}`.repeat(2000)}`), "too-complex"],
    ["a page of NUL bytes", Uint8Array.from([...encodeUtf8("<html>"), ...new Uint8Array(4000)]), "binary"],
  ])("%s is refused with a reason", (_, bytes, code) => expect(refusal(bytes)).toBe(code));

  it("name the limit that they break, in both languages, and it can be raised", () => {
    const deep = page("<div>".repeat(30));
    expect(refusal(deep, { pageLimits: { maxDepth: 20 } })).toBe("too-complex");
    expect(refusal(deep, { pageLimits: { maxDepth: 40 } })).toBe("read");
    try {
      readPage("<div>".repeat(30), { pageLimits: { maxDepth: 20 } });
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      expect(error.reason.zh).toContain("20");
      expect(error.reason.en).toContain("20");
    }
  });

  it.each([
    ["nothing closed", "<div><p><b><table><tr><td>甲<td>1<tr><td>乙<td>2"],
    ["end tags without elements", "</div></table></td>".repeat(50_000)],
    ["a comment without end", "<!-- ".repeat(50_000)],
    ["a tag without end", `<p ${"a=1 ".repeat(50_000)}`],
    ["endless attributes", `<p ${'style="a:b" '.repeat(50_000)}>甲</p>`],
    ["one line of megabytes", "公开".repeat(1_000_000)],
    ["spans of a million columns in every cell", `<table>${'<tr><td colspan="999999">1'.repeat(500)}`],
    ["styles that match nothing", `<p style="${"position:absolute;left ".repeat(10_000)}">甲</p>`],
    ["empty links, hidden", `<div style="display:none">${'<a href="http://x.example.com">'.repeat(2000)}`],
    ["lone surrogates and marks from right to left", "<p>\ud800甲\u202e乙</p>"],
  ])("%s is read", (_, body) => {
    expect(readPage(body).text).toContain("青禾县水务局2023年政府信息公开工作年度报告");
  }, 20_000);
});
