import { eraDueFor } from "../report/formats";
import { cellLabel } from "../report/labels";
import type { Bilingual, Language } from "../report/language";
import { cellWords, dayWords, placeWords } from "./example-words";
import type { BesidePart } from "./examples";

/** A circumstance as it is shown: what it is, and how it stands. */
export interface LabelledWords {
  label: string;
  words: string;
}

type Part<Kind extends BesidePart["kind"]> = Extract<BesidePart, { kind: Kind }>;
type Writer<Kind extends BesidePart["kind"]> = (part: Part<Kind>, language: Language) => LabelledWords;

const joined = (pieces: readonly string[], language: Language): string => pieces.join(language === "zh" ? "；" : "; ");
const listed = (names: readonly (string | number)[], language: Language): string => names.join(language === "zh" ? "、" : ", ");
const cellsWords = (cells: Part<"otherYear">["cells"], language: Language): string[] => cells.map(({ cell, value }) => `${cellLabel(cell, language)} ${cellWords(value, language)}`);

const otherYear: Writer<"otherYear"> = ({ year, isPrevious, predecessor, cells }, language) => {
  const label: Bilingual =
    predecessor !== null
      ? { zh: `已并入的${predecessor}${year}年度报告`, en: `Report on ${year} of ${predecessor}, since merged` }
      : isPrevious
        ? { zh: `上一年度报告（${year}）`, en: `Report on the year before (${year})` }
        : { zh: `${year}年度报告`, en: `Report on ${year}` };
  const plain: Bilingual = eraDueFor(year) === "pre2019" ? { zh: "已入库", en: "is here" } : { zh: "已入库，各表均为 0", en: "is here, with zeros in its tables" };
  return { label: label[language], words: cells.length === 0 ? plain[language] : joined(cellsWords(cells, language), language) };
};

const earlierVersion: Writer<"earlierVersion"> = ({ number, url, cells, words }, language) => {
  const texts = words.map(({ place, text }) => (language === "zh" ? `${placeWords(place, language)}：“${text}”` : `${placeWords(place, language)}: “${text}”`));
  const pieces = [...(url === null ? [] : [url]), ...cellsWords(cells, language), ...texts];
  const label = language === "zh" ? `第${number}个版本` : `Version ${number}`;
  return { label, words: pieces.length === 0 ? { zh: "内容相同", en: "the same" }[language] : joined(pieces, language) };
};

const region: Writer<"region"> = ({ region: name, expected, reported, missing, sums }, language) => {
  const isOpen = missing.length < expected - reported;
  const names = listed(missing, language);
  const added = sums.map(({ cell, total, largest }) => {
    const shares = listed(largest.map(({ agency, amount }) => `${agency} ${amount}`), language);
    const of: Bilingual = shares === "" ? { zh: "", en: "" } : { zh: `（其中${shares}）`, en: ` (of these ${shares})` };
    return language === "zh" ? `${cellLabel(cell, language)}之和 ${total}${of.zh}` : `${cellLabel(cell, language)} adds up to ${total}${of.en}`;
  });
  const here = language === "zh" ? `名录内${expected}家，已入库${reported}家` : `${expected} on the roster, ${reported} with a report here`;
  const absent = names === "" ? [] : [language === "zh" ? `未见${names}${isOpen ? "等" : ""}` : `no report of ${names}${isOpen ? " and others" : ""}`];
  return { label: language === "zh" ? `${name}所属机关` : `Bodies of ${name}`, words: joined([here, ...absent, ...added], language) };
};

const roster: Writer<"roster"> = ({ dueOn, expectedYears }, language) => {
  const due: Bilingual = dueOn === null ? { zh: "未列应公布日期", en: "no day set" } : { zh: `应公布日期 ${dayWords(dueOn, "zh")}`, en: `due on ${dayWords(dueOn, "en")}` };
  const years: Bilingual = { zh: `应报年度 ${listed(expectedYears, "zh")}`, en: `expects reports on ${listed(expectedYears, "en")}` };
  const pieces = [...(dueOn === null && expectedYears.length > 0 ? [] : [due]), ...(expectedYears.length > 0 ? [years] : [])];
  return { label: { zh: "机关名录", en: "Roster" }[language], words: joined(pieces.map((piece) => piece[language]), language) };
};

const asOf: Writer<"asOf"> = ({ date }, language) => ({ label: { zh: "检查日期", en: "Checked on" }[language], words: dayWords(date, language) });

const wordList: Writer<"wordList"> = ({ entries }, language) => ({
  label: { zh: "本单位词表", en: "The office’s list" }[language],
  words: joined(entries.map(({ wrong, right }) => `${wrong} → ${right}`), language),
});

const WRITERS: { [Kind in BesidePart["kind"]]: Writer<Kind> } = { otherYear, earlierVersion, region, roster, asOf, wordList };

/** Whether a part tells what is known beside the report. */
export const isBeside = (part: { kind: string }): part is BesidePart => part.kind in WRITERS;

function write<Kind extends BesidePart["kind"]>(kind: Kind, part: Part<Kind>, language: Language): LabelledWords {
  return WRITERS[kind](part, language);
}

/** What is known beside the report of an example, for instance 上一年度报告（2022） and 结转下年度继续办理—总计 3. */
export const besideWords = (part: BesidePart, language: Language): LabelledWords => write(part.kind, part, language);
