import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { defineRule } from "../rule";
import { countFigure } from "../shared/counts";

const COLUMNS = { "2019": ["made", "published", "totalPublic"], "2021": ["issued", "repealed", "inForce"] } as const;
/** 地区行署 are delegated by the province and make no rules, though they stand at the level of a city. */
const DELEGATED = /行政公署|行署/;
const INTERNAL_SYSTEM = /《[^《》\n]{2,40}制度》/g;
const MIN_NAMED_SYSTEMS = 2;

/**
 * Rules (规章) are made by departments of the State Council, provinces, and cities and prefectures with districts only
 * (《立法法》第九十一条、第九十三条); every other body reports 0.
 * Silently ignored: governments of provinces and cities and their offices, which report for them; national bodies.
 */
export const regulationsWithoutPower = defineRule({
  id: "AUT-001",
  name: "regulations-without-power",
  title: { zh: "无规章制定权机关填报规章", en: "Regulations reported by a body without rule-making power" },
  checks: { zh: "没有规章制定权的机关，表二“规章”一行应当为0。", en: "The row “regulations” of Table 2 is 0 for a body that cannot make any." },
  leavesAlone: { zh: "国家级机关；省级、市级人民政府及其办公厅（室）。", en: "National bodies; governments of provinces and cities, and their offices." },
  severity: "major",
  kind: "deterministic",
  category: "balance",
  eras: ["2019", "2021"],
  bodies: { levels: ["province", "city", "county", "township"] },
  needs: ["disclosureTable", "agencyLevel"],
  basis: ["legislationLaw", "legislationLaw2015"],
  messages: {
    "no-power": {
      zh: "表二“规章”行{columns|column}填报{values}件。规章由国务院有关部门，省、自治区、直辖市以及设区的市、自治州的人民政府制定，本报告机关（{level|level}）不在其列。",
      en: "Table 2, row “regulations”, reports {values} ({columns|column}). Regulations are made by State Council departments and by the governments of provinces, cities with districts and autonomous prefectures; this body ({level|level}) is none of them.",
    },
    "systems-counted": {
      zh: "表二“规章”行{columns|column}填报{values}件。规章由国务院有关部门，省、自治区、直辖市以及设区的市、自治州的人民政府制定，本报告机关（{level|level}）不在其列；正文列举的内部制度恰为{systems}项，疑被计为规章。",
      en: "Table 2, row “regulations”, reports {values} ({columns|column}). Regulations are made by State Council departments and by the governments of provinces, cities with districts and autonomous prefectures; this body ({level|level}) is none of them. The text names just {systems} internal systems, which may have been counted.",
    },
  },
  remedy: {
    zh: "你单位不具有规章制定权，表二“规章”填报{values}件，疑将内部制度（规范性文件）计入规章，请核实更正，无规章制定权的应填“0”。",
    en: "Your body has no power to make regulations, yet Table 2 reports {values}; internal systems or normative documents may have been counted. Please verify and correct it; without that power the cells must say 0.",
  },
  *check(facts) {
    const { report, tabularEra } = facts;
    const { level, kind, name } = report.agency;
    if (level === "province" || level === "city") {
      if (kind === "unknown") {
        yield { outcome: "notAssessed", reason: "agency-unknown", where: "regulations" };
        return;
      }
      if ((kind === "government" || kind === "office") && !DELEGATED.test(name)) return;
    }
    const positive: { column: string; value: number; inferred: boolean; evidence: Evidence }[] = [];
    for (const column of COLUMNS[tabularEra ?? "2021"]) {
      const cell = `regulations.${column}`;
      const read = countFigure(report, "disclosure", cell);
      if ("missing" in read) yield { outcome: "notAssessed", reason: read.missing, where: cell };
      else if (read.value > 0) positive.push({ column, ...read, evidence: cellEvidence(report, "disclosure", cell) });
    }
    const [first, ...rest] = positive;
    if (!first) return;
    const systems = namedSystems(facts);
    const isCounted = systems.size >= MIN_NAMED_SYSTEMS && first.value === systems.size;
    yield {
      outcome: positive.some(({ inferred }) => inferred) ? "review" : "fail",
      message: isCounted ? "systems-counted" : "no-power",
      params: { columns: positive.map(({ column }) => column), values: positive.map(({ value }) => value), level, ...(isCounted && { systems: systems.size }) },
      evidence: [first.evidence, ...rest.map(({ evidence }) => evidence), ...(isCounted ? systems.values() : [])],
      place: "regulations",
      ...(positive.every(({ column }) => column === "repealed") && { severity: "minor" as const }),
    };
  },
});

/** The internal systems that the text names by title, each once. */
function namedSystems(facts: ReportFacts): Map<string, Evidence> {
  const systems = new Map<string, Evidence>();
  for (const hit of facts.find(INTERNAL_SYSTEM)) if (!systems.has(hit.match[0])) systems.set(hit.match[0], hit.evidence());
  return systems;
}
