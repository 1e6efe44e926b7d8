import type { TableKey } from "../report/cells";
import type { FormatEra, TabularEra } from "../report/formats";
import type { AgencyKind, AgencyLevel } from "../report/schema";
import type { SectionKey } from "../report/sections";

/** An invented county with the regions above it. */
export interface DemoRegion {
  code: string;
  name: string;
  city: string;
  province: string;
  areaCode: string;
  postcode: string;
}

/** How much a body has to do: yearly orders of magnitude from which its figures are drawn. */
export interface Workload {
  requests: number;
  documents: number;
  /** Only of bodies that may make them. */
  regulations?: number;
  licensing: number;
  penalties: number;
  coercion: number;
  feesWanYuan: number;
}

/** An invented public body. */
export interface DemoBody {
  name: string;
  /** How its superiors call it: 县应急管理局. */
  shortName: string;
  /** How it speaks of itself: 我局. */
  self: string;
  /** What its work covers: 全县, 全镇, 辖区. */
  scope: string;
  /** Whose deployment it carries out: 县委、县政府. */
  superior: string;
  region: DemoRegion;
  level: AgencyLevel;
  kind: AgencyKind;
  /** What its reports talk about. */
  topics: readonly string[];
  workload: Workload;
  address: string;
  phone: string;
  account: string;
}

/** The numbers of one year by cell address; in the 2019 shape `other` is one row. */
export type Figures = Record<TableKey, Record<string, number>>;

/** A table as it is printed: the raw text of every cell, and what departs from the official form. */
export interface TableModel {
  key: TableKey;
  era: TabularEra;
  raw: Record<string, string>;
  /** Official wording → wording printed instead. */
  relabelled: Readonly<Record<string, string>>;
  /** Rows (by key) that are left out. */
  without: readonly string[];
  /** Cells that an extraction lost: nothing stands in their place, what follows moves up. */
  lost: readonly string[];
  /** Rows of the body's own, printed behind the row with the given key. */
  additions: readonly { after: string; label: string; values: readonly string[] }[];
}

export type Block = { kind: "paragraph"; text: string } | { kind: "table"; table: TableModel };

export interface SectionModel {
  key: SectionKey | null;
  /** Null when the heading is printed without a numeral. */
  ordinal: string | null;
  heading: string;
  blocks: readonly Block[];
}

/** A report before it is laid out: everything that any renderer (text, HTML, DOCX, PDF) needs. */
export interface ReportModel {
  body: DemoBody;
  year: number;
  era: FormatEra;
  /** The numbers that the prose speaks of; the tables were printed from them. Null before 2019. */
  figures: Figures | null;
  title: string | null;
  /** Lines above the title, as a site prints them. */
  header: readonly string[];
  preface: readonly string[];
  sections: readonly SectionModel[];
  /** Lines below the report, as a site prints them. */
  footer: readonly string[];
  /** ISO date of publication. */
  publishedOn: string;
}

/** The table of a model, or null when it has none. */
export function tableOf(model: ReportModel, key: TableKey): TableModel | null {
  for (const section of model.sections) {
    for (const block of section.blocks) if (block.kind === "table" && block.table.key === key) return block.table;
  }
  return null;
}

/** The model with one table changed; unchanged when it has no such table. */
export function withTable(model: ReportModel, key: TableKey, change: (table: TableModel) => TableModel): ReportModel {
  return withBlocks(model, (block) => [block.kind === "table" && block.table.key === key ? { kind: "table", table: change(block.table) } : block]);
}

/** The model with some cells of one table printed differently. */
export function withCells(model: ReportModel, key: TableKey, raw: Readonly<Record<string, string>>): ReportModel {
  return withTable(model, key, (table) => ({ ...table, raw: { ...table.raw, ...raw } }));
}

/** The model with every block mapped to the blocks that stand in its place. */
export function withBlocks(model: ReportModel, change: (block: Block, section: SectionModel) => readonly Block[]): ReportModel {
  return { ...model, sections: model.sections.map((section) => ({ ...section, blocks: section.blocks.flatMap((block) => change(block, section)) })) };
}

/** The model with one section changed. */
export function withSection(model: ReportModel, key: SectionKey, change: (section: SectionModel) => SectionModel): ReportModel {
  return { ...model, sections: model.sections.map((section) => (section.key === key ? change(section) : section)) };
}

/** The model with all of its words, tables apart, changed. */
export function withWords(model: ReportModel, change: (words: string) => string): ReportModel {
  const blocks = withBlocks(model, (block) => [block.kind === "paragraph" ? { ...block, text: change(block.text) } : block]);
  return { ...blocks, title: model.title === null ? null : change(model.title), preface: model.preface.map(change) };
}
