import type { IFontAttributesProperties } from "docx";

/** The faces of GB/T 9704—2012, and what stands in where a machine lacks one. */
const FACES = {
  title: { name: "方正小标宋简体", instead: "方正小标宋_GBK,小标宋,宋体,SimSun,Noto Serif CJK SC", isSerif: true },
  body: { name: "仿宋_GB2312", instead: "仿宋,FangSong,Noto Serif CJK SC", isSerif: true },
  heading: { name: "黑体", instead: "SimHei,Noto Sans CJK SC", isSerif: false },
  subheading: { name: "楷体_GB2312", instead: "楷体,KaiTi,Noto Serif CJK SC", isSerif: true },
  number: { name: "宋体", instead: "SimSun,Noto Serif CJK SC", isSerif: true },
} as const;
export type Face = keyof typeof FACES;

/** Names a face for every script, so that digits and Chinese quotation marks are of one kind. */
export function fontOf(face: Face): IFontAttributesProperties {
  const { name } = FACES[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

const tableEntry = ({ name, instead, isSerif }: (typeof FACES)[Face]): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${isSerif ? "roman" : "swiss"}"/><w:pitch w:val="variable"/></w:font>`;

/** The font table of a paper, which tells what to take where a face is missing: fonts themselves may not be handed on. */
export const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(FACES).map(tableEntry).join("")}</w:fonts>`;
