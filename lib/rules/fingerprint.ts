import { hash } from "node:crypto";
import type { ParsedReport } from "../report/schema";
import { cleanText } from "../text/clean";
import type { Observed, Rule } from "./rule";

const digest = (parts: readonly string[]): string => hash("sha256", parts.join("\u001f"), "hex").slice(0, 20);

/** The words of a place without what another copy may change: blanks, width, case, traditional characters, readings in brackets. */
const bareWords = (quote: string): string => cleanText(quote).text.replace(/\s+/g, "").toLowerCase();

/** Identifies the report over imports: its body and year, or the document itself when they are not known. */
function reportKey({ agency, year, source }: ParsedReport): string {
  const known = `${agency.regionCode ?? ""}|${agency.name}|${String(year)}`;
  return agency.name === "" || year === null ? `${known}|${source.sha256}` : known;
}

function placeOf(observed: Observed): string {
  if (observed.place !== undefined) return observed.place;
  const [first] = observed.evidence;
  return first.cell === null ? `${first.section ?? ""}/${bareWords(first.quote)}` : `${first.table}/${first.cell}`;
}

/** Gives each defect of one report its lasting names; a second defect at the same place gets a number. */
export class Fingerprinter {
  readonly #report: string;
  readonly #seen = new Map<string, number>();

  constructor(report: ParsedReport) {
    this.#report = reportKey(report);
  }

  /** The fingerprint (rule, body, year, place, value) and the place key (the same without the value). */
  of(rule: Rule, observed: Observed): { fingerprint: string; placeKey: string } {
    const place = digest([rule.id, this.#report, placeOf(observed)]);
    const times = (this.#seen.get(place) ?? 0) + 1;
    this.#seen.set(place, times);
    const placeKey = times === 1 ? place : digest([place, String(times)]);
    const value = JSON.stringify(Object.entries(observed.params).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return { placeKey, fingerprint: digest([placeKey, observed.message, value]) };
  }
}
