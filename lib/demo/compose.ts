import { eraDueFor } from "../report/formats";
import { STANDARD_SECTIONS } from "../report/sections";
import { printTable } from "./figures/print";
import { tabularEraOf } from "./figures/series";
import type { Block, DemoBody, Figures, ReportModel, SectionModel } from "./model";
import { chaptersBefore2019, prefaceBefore2019 } from "./prose/before-2019";
import { overviewBlocks } from "./prose/overview";
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

/** What the prose is drawn from: one speaker for each body, year and seed. */
function speakerOf(body: DemoBody, year: number, seed: string): Speaker {
  const random = randomOf(`${seed}/prose/${body.region.code}/${body.name}/${year}`);
  return { body, year, random, topics: random.sample(body.topics, body.topics.length) };
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
