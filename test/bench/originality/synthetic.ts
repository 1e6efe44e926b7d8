import { randomOf, type Random } from "../../../lib/demo/random";
import { PROFESSIONS, TOWNSHIP_TOPICS } from "../../../lib/demo/bodies/professions";
import { DISCLOSURE_WORK, MANAGEMENT_WORK, PLATFORM_WORK, REQUESTS_WORK, SUPERVISION_WORK } from "../../../lib/demo/prose/overview-sentences";
import type { Agency, ParsedReport, Section } from "../../../lib/report/schema";
import { withEdits } from "../../similarity/edits";
import { authorOf, ownProblems, ownSentences, type Author } from "../../similarity/prose";

/** Reports without end: body by body, each with five years; some of the last year were taken from another body. */
export const YEARS_A_BODY = 5;
const FIRST_YEAR = 2019;
const BODIES_A_COUNTY = 50;
const COUNTIES_A_PREFECTURE = 12;
/** One in so many reports of the last year is a copy. */
const COPY_EVERY = 20;
const EDITS = [0, 0.1, 0.1, 0.2] as const;
const STOCK = [...DISCLOSURE_WORK, ...REQUESTS_WORK, ...MANAGEMENT_WORK, ...PLATFORM_WORK, ...SUPERVISION_WORK];

export interface Copy {
  /** The document it was taken from. */
  source: number;
  /** The share of characters that were edited. */
  edits: number;
}

interface Words {
  overview: string;
  problems: string;
}

const bodyOf = (document: number): number => Math.floor(document / YEARS_A_BODY);
const countyOf = (body: number): number => Math.floor(body / BODIES_A_COUNTY);
export const yearOf = (document: number): number => FIRST_YEAR + (document % YEARS_A_BODY);

/** From which document another was taken; null for one that is its body's own work. */
export function copyOf(document: number, documents: number): Copy | null {
  const isLastYear = document % YEARS_A_BODY === YEARS_A_BODY - 1;
  const serial = bodyOf(document);
  if (!isLastYear || serial % COPY_EVERY !== COPY_EVERY - 1) return null;
  const random = randomOf(`copy/${document}`);
  const bodies = Math.floor(documents / YEARS_A_BODY);
  let source = random.int(0, bodies - 1);
  while (source % COPY_EVERY === COPY_EVERY - 1) source = (source + 1) % bodies;
  return { source: source * YEARS_A_BODY + YEARS_A_BODY - 1 - random.int(0, 1), edits: random.pick(EDITS) };
}

const topicsOf = (body: number): readonly string[] => (body % BODIES_A_COUNTY < PROFESSIONS.length ? PROFESSIONS[body % BODIES_A_COUNTY]!.topics : TOWNSHIP_TOPICS);

/** Sentences that a body writes every year, and what it writes in one year. */
function ownWords(document: number): Words {
  const body = bodyOf(document);
  const author = authorOf(topicsOf(body), randomOf(`author/${body}`));
  const random = randomOf(`words/${document}`);
  const standing = ownSentences(5, author, randomOf(`standing/${body}`));
  const guide = guideOf(Math.floor(countyOf(body) / COUNTIES_A_PREFECTURE));
  const paragraphs = Array.from({ length: 5 }, (_, index) => `${stockSentences(2, author, random)}${ownSentences(random.int(2, 3), author, random)}${index === 2 ? standing : ""}`);
  return { overview: [guide, ...paragraphs].join("\n"), problems: ownProblems(author, random) };
}

const stockSentences = (count: number, { topics }: Author, random: Random): string => random.sample(STOCK, count).map((sentence) => sentence.replace(/\{t\d\}/g, () => random.pick(topics)).replace(/\{self\}/g, "本单位").replace(/\{\w+\}/g, "")).join("");

/** What a prefecture gives its bodies to fill in. */
function guideOf(prefecture: number): string {
  const random = randomOf(`guide/${prefecture}`);
  return ownSentences(3, authorOf(TOWNSHIP_TOPICS, random), random);
}

/** The body of a document. */
export function agencyOf(document: number): Agency {
  const body = bodyOf(document);
  const county = countyOf(body);
  const code = `${String(50 + (Math.floor(county / COUNTIES_A_PREFECTURE / 90) % 50)).padStart(2, "0")}${String(Math.floor(county / COUNTIES_A_PREFECTURE) % 90 + 10)}${String(county % COUNTIES_A_PREFECTURE + 10)}`;
  return { name: `第${body}号局`, region: null, regionCode: code, level: "county", kind: "department", creditCode: null };
}

/** The report of a document number, the same whenever it is asked for. */
export function syntheticReport(document: number, documents: number): ParsedReport {
  const copy = copyOf(document, documents);
  const random = randomOf(`edits/${document}`);
  const edited = (text: string): string => (copy && copy.edits > 0 ? withEdits(text, copy.edits, random) : text);
  const words = copy ? ownWords(copy.source) : ownWords(document);
  const overview = `一、总体情况\n${edited(words.overview)}\n`;
  const problems = `五、存在的主要问题及改进情况\n${edited(words.problems)}\n`;
  const headings = [["overview", "一", "总体情况", 0], ["problems", "五", "存在的主要问题及改进情况", overview.length]] as const;
  const sections = headings.map(([key, ordinal, heading, start]): Section => {
    const end = start + (key === "overview" ? overview.length : problems.length);
    const bodyStart = start + heading.length + 2;
    return { key, ordinal, heading, span: [start, bodyStart], body: [bodyStart, end] };
  });
  const year = yearOf(document);
  return {
    schemaVersion: 1, source: { path: pathOf(document), mediaType: "text/plain", sha256: "0".repeat(64), encoding: "utf-8", url: null },
    text: overview + problems, title: null, agency: agencyOf(document), year, publishedOn: null, era: "2021", eraDue: "2021", script: "simplified",
    sections, tables: { disclosure: null, requests: null, disputes: null }, diagnostics: [],
  };
}

/** The key of a document's body; keys sort like the bodies' numbers. */
export const bodyKey = (document: number): string => String(bodyOf(document)).padStart(8, "0");

/** The path of a document, which tells its number. */
export const pathOf = (document: number): string => `${String(document).padStart(8, "0")}.txt`;
