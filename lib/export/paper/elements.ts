import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from "docx";
import { fontOf, type Face } from "./fonts";
import { CHARACTER, CLOSER, LINE, SIZE } from "./measures";
import { titleLines } from "./words";

const RED = "C00000";
/** Control characters, and those that turn the direction of what follows. */
const UNFIT = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;
/** What a document's XML can carry; breaks and tabs become spaces. */
export const paperText = (text: string): string => text.toWellFormed().replace(/[\t\n\r]+/g, " ").replace(UNFIT, "\uFFFD");

/** A run of text in a face and size (half-points). */
export const run = (text: string, face: Face, size: number, more: Partial<IRunOptions> = {}): TextRun => new TextRun({ text: paperText(text), font: fontOf(face), size, ...more });

/** A line of the type area, whose height is the same on every page. */
const line = (children: TextRun[], options: Partial<IParagraphOptions> = {}, height = LINE): Paragraph =>
  new Paragraph({ widowControl: false, ...options, spacing: { line: height, lineRule: LineRuleType.EXACT, before: 0, after: 0, ...options.spacing }, children });

const bodyRun = (text: string, face: Face = "body"): TextRun => run(text, face, SIZE.third, { characterSpacing: CLOSER });
const INDENTED = { indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 }, alignment: AlignmentType.BOTH } as const;

export const blankLine = (): Paragraph => line([bodyRun("")]);
/** The signature never stands alone on a page: what is before it comes along. */
const keptBlankLine = (): Paragraph => line([bodyRun("")], { keepNext: true });
/** A paragraph of the body: 三号仿宋, indented by two characters. */
export const paragraph = (text: string): Paragraph => line([bodyRun(text)], INDENTED);
/** The last paragraph of the body, of which the signature's page keeps something. */
export const lastParagraph = (text: string): Paragraph => line([bodyRun(text)], { ...INDENTED, keepNext: true });
/** 一、 */
export const heading = (text: string): Paragraph => line([bodyRun(text, "heading")], { ...INDENTED, keepNext: true });
/** （一） */
export const subheading = (text: string): Paragraph => line([bodyRun(text, "subheading")], { ...INDENTED, keepNext: true });
/** 主送机关: flush left, with a full-width colon. */
export const addressee = (names: string): Paragraph => line([bodyRun(`${names}：`)]);

/** 发文机关标志, 发文字号 and the red rule under them. */
export function masthead(issuer: string, number: string): Paragraph[] {
  return [
    line([run(issuer, "title", SIZE.masthead, { color: RED })], { alignment: AlignmentType.CENTER, spacing: { before: 600, after: 600 } }),
    line([bodyRun(number)], { alignment: AlignmentType.CENTER, border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 12 } } }),
    blankLine(),
    blankLine(),
  ];
}

/** The title: 二号小标宋, centred, in one or two lines. */
export const title = (text: string): Paragraph[] => titleLines(text).map((words) => line([run(words, "title", SIZE.second)], { alignment: AlignmentType.CENTER, keepNext: true }, 700));

/** The title of an annex, under its number. */
export const annexTitle = (number: string, words: string): Paragraph[] => [line([bodyRun(number, "heading")]), ...title(words), line([bodyRun("")], { keepNext: true }, 240)];

const widthInCharacters = (text: string): number => Array.from(text, (character) => (/[\x20-\x7e]/.test(character) ? 0.5 : 1)).reduce((sum, width) => sum + width, 0);
const FROM_RIGHT = 4;

const fromRight = (characters: number) => ({ alignment: AlignmentType.RIGHT, indent: { right: Math.round(characters * CHARACTER) } });

/** 署名 over 成文日期, the date four characters from the right and the name centred on it. */
export function signature(issuer: string, date: string): Paragraph[] {
  const centred = Math.max(2, FROM_RIGHT + (widthInCharacters(date) - widthInCharacters(issuer)) / 2);
  return [keptBlankLine(), keptBlankLine(), line([bodyRun(issuer)], { ...fromRight(centred), keepNext: true }), line([bodyRun(date)], fromRight(FROM_RIGHT))];
}

/** 附件说明: a line below the body, two characters from the left, without a full stop. */
export function annexList(names: readonly string[]): Paragraph[] {
  const lines = names.map((name, index) => {
    const [lead, hanging] = index === 0 ? ["附件：", 3 * CHARACTER] : ["", 0];
    return line([bodyRun(`${lead}${index + 1}.${name}`)], { keepNext: true, indent: { left: 5 * CHARACTER, hanging } });
  });
  return [keptBlankLine(), ...lines];
}

/** 抄送, between two rules. */
export function copyLine(copyTo: readonly string[]): Paragraph[] {
  if (copyTo.length === 0) return [];
  const rule = { style: BorderStyle.SINGLE, size: 8, color: "000000", space: 2 };
  return [blankLine(), line([run(`抄送：${copyTo.join("，")}。`, "body", SIZE.fourth)], { indent: { left: 280, right: 280 }, border: { top: rule, bottom: rule } })];
}

/** The lines of small type are not those of the grid. */
export const SINGLE = { line: 300, lineRule: LineRuleType.EXACT } as const;
/** A remark in small type: what the paper was made from. */
export const smallPrint = (text: string): Paragraph => new Paragraph({ spacing: { before: 160, ...SINGLE },  children: [run(text, "body", 18, { color: "595959" })] });
/** A note under or over a table. */
export const note = (text: string): Paragraph => new Paragraph({ spacing: { before: 120, after: 120, ...SINGLE }, children: [run(text, "body", SIZE.smallFourth)] });
