import type { CleanText } from "../text/clean";
import { UnreadableDocument } from "./unreadable";

const SUBJECT = /政府信息|信息公开|政务公开|政务信息/u;
/** Each is a part of an annual report; two of them make one, so that a menu entry or a login page does not. */
const MARKS: readonly RegExp[] = [
  /年度报告|年报|工作报告|年度工作/u,
  /主动公开/u,
  /依申请公开|公开申请|申请公开/u,
  /复议|诉讼/u,
  /存在.{0,6}(?:问题|不足)|改进(?:情况|措施)/u,
  /总体情况|基本情况|概述|其他需要(?:报告|说明)/u,
  /统计(?:期限|时限|时间)|截至|1月1日/u,
  /上年结转|结转下年|本年制发|本年新制作|行政许可/u,
];
const MIN_MARKS = 2;
const MIN_HAN = 60;

let garbledSubject: readonly string[] | null = null;
/** 政府信息公开 as UTF-8 that was read as GBK and saved again, with the characters cut at either byte. */
function garbledSubjects(): readonly string[] {
  if (garbledSubject) return garbledSubject;
  const bytes = new TextEncoder().encode("政府信息公开");
  const decoder = new TextDecoder("gb18030");
  garbledSubject = [decoder.decode(bytes).slice(1, -1), decoder.decode(bytes.subarray(1)).slice(1, -1)];
  return garbledSubject;
}

/**
 * Makes sure that a text is an annual report, if only a garbled one: garbling is for a rule to judge.
 * @param original the text as decoded, in which garbled words are looked for
 * @throws UnreadableDocument when it has no Chinese text or nothing of a report
 */
export function assertReport(original: string, clean: CleanText, path: string): void {
  const { text, traces } = clean;
  if (traces.hanCharacters === 0) {
    const lost = /\?{4,}/u.test(text);
    throw new UnreadableDocument("no-chinese", path, {
      zh: lost ? "汉字已全部变成问号，无法恢复。请从原网站重新下载。" : "文件中没有汉字，不是年度报告。请确认选对了文件。",
      en: lost ? "every Chinese character has become a question mark. Fetch it again from its site." : "there is no Chinese text in it, so it is no annual report. Check that it is the right file.",
    });
  }
  if (garbledSubjects().some((subject) => original.includes(subject))) return;
  const marks = SUBJECT.test(text) ? MARKS.reduce((count, mark) => count + (mark.test(text) ? 1 : 0), 0) : 0;
  if (marks >= MIN_MARKS && traces.hanCharacters >= MIN_HAN) return;
  throw new UnreadableDocument("not-a-report", path, {
    zh: "没有找到政府信息公开工作年度报告的内容（可能是登录页、列表页或其他文件）。请确认选对了文件。",
    en: "nothing of an annual report on information disclosure was found: perhaps a login page, a list or another paper. Check that it is the right file.",
  });
}
