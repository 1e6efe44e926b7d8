import type { SourceDocument } from "../ingest/document";
import type { Diagnostic } from "../report/schema";
import { isoDateIn } from "./dates";
import { doubt } from "./doubt";

/**
 * The day of publication as the manifest or the page's head states it; never taken from an address or a signature.
 * @returns null, with a doubt, when the page states different days
 */
export function readPublishedOn({ metadata, manifest }: SourceDocument): { publishedOn: string | null; doubts: Diagnostic[] } {
  if (manifest.publishedOn) return { publishedOn: manifest.publishedOn, doubts: [] };
  for (const stated of [metadata.publishedOn, metadata.issuedOn]) {
    const dated = stated.flatMap(({ value, span }) => {
      const date = isoDateIn(value);
      return date ? [{ date, span }] : [];
    });
    const days = [...new Set(dated.map(({ date }) => date))];
    const [day] = days;
    if (day !== undefined && days.length === 1) return { publishedOn: day, doubts: [] };
    if (days.length > 1) return { publishedOn: null, doubts: [doubt("published-on-conflict", `页面载明的发布日期不一致：${days.join("、")}，未采用`, dated[0]?.span)] };
  }
  return { publishedOn: null, doubts: [] };
}
