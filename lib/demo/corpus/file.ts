import type { RosterRow } from "../../roster/roster";
import type { Dirt } from "../dirt/index";
import type { DemoBody, ReportModel } from "../model";
import type { Layout } from "../render/layout";

/** What the manifest says of a file. */
export interface ManifestLine {
  path: string;
  url: string;
  publishedOn: string;
  agency: string;
  year: number;
}
export interface CorpusFile {
  path: string;
  bytes: Uint8Array;
  manifest: ManifestLine;
}

/** The host of all invented bodies; `.example` can never be registered. */
export const DEMONSTRATION_HOST = "www.demo.example";

/** A body's name with its county in front, as manifests and rosters give it. */
export const fullName = ({ name, region }: Pick<DemoBody, "name" | "region">): string => (name.startsWith(region.name) ? name : region.name + name);

/**
 * Renders one report into the file that would lie on disk.
 * @param url where it was published; by default on the demonstration's host
 */
export function corpusFile(model: ReportModel, layout: Layout, dirt: Dirt, url?: string): CorpusFile {
  const { body, year } = model;
  const agency = fullName(body);
  const path = `${body.region.code}/${year}/${agency}${year}年报.txt`;
  const { text } = dirt.text(layout.render(model), model);
  return {
    path,
    bytes: dirt.encode(text),
    manifest: { path, url: url ?? `https://${DEMONSTRATION_HOST}/${body.region.code}/${year}/${encodeURIComponent(agency)}.html`, publishedOn: model.publishedOn, agency, year },
  };
}

/** The roster's row of a body. */
export function rosterRow(body: DemoBody): RosterRow {
  const alias = fullName(body) === body.name ? body.name.slice(body.region.name.length) : body.name;
  return {
    name: fullName(body), regionCode: body.region.code, level: body.level, kind: body.kind, creditCode: null,
    aliases: [alias], predecessors: [], parent: null, hosts: [DEMONSTRATION_HOST], dueOn: null,
  };
}

/** The report with the line in which sites print the day of publication. */
export const withDateLine = (model: ReportModel): ReportModel => ({ ...model, header: [...model.header, `发布日期：${model.publishedOn}`] });
