import { eraDueFor } from "../report/formats";
import { STANDARD_SECTIONS } from "../report/sections";
import { printTable } from "./figures/print";
import { tabularEraOf } from "./figures/series";
import { withSection, type Block, type DemoBody, type Figures, type ReportModel, type SectionModel } from "./model";
import { chaptersBefore2019, prefaceBefore2019 } from "./prose/before-2019";
import { overviewBlocks } from "./prose/overview";
import type { OverviewStock } from "./prose/overview-sentences";
import type { Shortcoming } from "./prose/problem-sentences";
import { prefaceOf } from "./prose/preface";
import { otherBlocks, problemBlocks } from "./prose/problems";
import type { Speaker } from "./prose/template";
import { randomOf, type Random } from "./random";

function publicationDate(random: Random, body: DemoBody, year: number): string {
  const countyWide = body.kind === "government" && body.level !== "township";
  const [month, day] = countyWide ? [random.int(2, 3), random.int(1, 28)] : [1, random.int(5, 30)];
  return `${year + 1}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function titleOf(random: Random, body: DemoBody, year: number): string {
  const name = body.level === "township" ? `${body.region.name}${body.name}` : body.name;
  return random.chance(0.6) ? `${name}${year}年政府信息公开工作年度报告` : `${year}年${name}政府信息公开工作年度报告`;
}

/** Words that are not a report's own. */
export interface Borrowed {
  /** Whose they are, and of which year; for other sections than these the report keeps its own. */
  from: Pick<DemoBody, "name" | "region" | "topics">;
  year: number;
  sections: readonly ("overview" | "problems")[];
  /** What they are drawn from in the place of what every body draws from. */
  overview?: OverviewStock;
  problems?: readonly Shortcoming[];
}

const streamOf = ({ name, region }: Pick<DemoBody, "name" | "region">, year: number, seed: string): Random => randomOf(`${seed}/prose/${region.code}/${name}/${year}`);

/** What the prose is drawn from: one speaker for each body, year and seed. */
function speakerOf(body: DemoBody, year: number, seed: string): Speaker {
  const random = streamOf(body, year, seed);
  return { body, year, random, topics: random.sample(body.topics, body.topics.length) };
}

/** A report in which some sections are written in another's words, with the own names, figures and numbers. */
export function withBorrowedWords(model: ReportModel, { from, year, sections, overview, problems }: Borrowed, seed: string): ReportModel {
  const { body, figures } = model;
  if (figures === null) throw new Error(`The report of ${body.name} on ${model.year} has no section that another's words could stand in.`);
  const random = streamOf(from, year, seed);
  const speaker: Speaker = { body, year: model.year, random, topics: random.sample(from.topics, from.topics.length), amounts: randomOf(`${seed}/amounts/${body.name}/${model.year}`) };
  titleOf(random, body, year);
  publicationDate(random, body, year);
  const blocks = { overview: overviewBlocks(figures, speaker, overview), problems: problemBlocks(speaker, problems) };
  return sections.reduce((changed, key) => withSection(changed, key, (section) => ({ ...section, blocks: blocks[key] })), model);
}

/**
 * Writes the report of one body on one year.
 * @param figures the year's figures (`figuresOf`); null before 2019
 * @param seed the same seed gives the same words
 */
export function composeReport(body: DemoBody, year: number, figures: Figures | null, seed: string): ReportModel {
  const speaker = speakerOf(body, year, seed);
  const { random } = speaker;
  const title = titleOf(random, body, year);
  const publishedOn = publicationDate(random, body, year);
  const shared = { body, year, era: eraDueFor(year), figures, title, header: [], footer: [], publishedOn };
  const era = tabularEraOf(year);
  if (era === null || figures === null) return { ...shared, preface: [prefaceBefore2019(speaker)], sections: chaptersBefore2019(speaker) };

  const table = (key: "disclosure" | "requests" | "disputes"): Block[] => [{ kind: "table", table: printTable(key, era, figures) }];
  const blocks: Record<NonNullable<SectionModel["key"]>, Block[]> = {
    overview: overviewBlocks(figures, speaker),
    disclosure: table("disclosure"),
    requests: table("requests"),
    disputes: table("disputes"),
    problems: problemBlocks(speaker),
    other: otherBlocks(speaker),
  };
  return {
    ...shared,
    preface: [prefaceOf(speaker)],
    sections: STANDARD_SECTIONS.map(({ key, ordinal, heading }) => ({ key, ordinal, heading, blocks: blocks[key] })),
  };
}
