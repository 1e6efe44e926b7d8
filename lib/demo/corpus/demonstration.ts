import type { RosterRow } from "../../roster/roster";
import { bodiesOf, DEMONSTRATION_REGION } from "../bodies/county";
import { CLEAN, DIRTS, type Dirt } from "../dirt/index";
import type { Fault } from "../faults/fault";
import type { SeriesCase } from "../faults/series-case";
import { FAULTS } from "../faults/index";
import type { ReportModel } from "../model";
import { randomOf, type Random } from "../random";
import type { Layout } from "../render/layout";
import { TEXT_LAYOUTS } from "../render/text-layouts";
import { CORPUS_YEARS, countyReports } from "./bulk";
import { correctionsOf, type Correctable, type Correction } from "./corrections";
import { planCopies } from "./copies";
import { planSeriesFaults } from "./series-plan";
import { corpusFile, fullName, rosterRow, withDateLine, type CorpusFile } from "./file";

/** A fault that the demonstration contains on purpose. */
export interface PlantedFault {
  faultId: string;
  ruleId: string;
  outcome: Fault["outcome"] | SeriesCase["outcome"];
  agency: string;
  year: number;
  path: string;
}
export interface DemonstrationCorpus {
  files: CorpusFile[];
  roster: RosterRow[];
  planted: PlantedFault[];
  /** Reports that were never published. */
  missing: { agency: string; year: number }[];
  /** Reports that were published after their day. */
  late: { agency: string; year: number; publishedOn: string }[];
  /** Corrected versions of some of the latest year's faulty reports; they are no part of `files`. */
  corrections: Correction[];
}

const MISSING = 6;
/** Of these in the latest year, which is the one that is looked at first. */
const MISSING_LATEST = 2;
const LATE = 12;
const LATE_LATEST = 6;
/** Bodies in whose reports most of the faults are. */
const CARELESS = 14;
/** Everyday faults of which one report can have several. Those that rewrite a section come first, so that they hide no other. */
const REWRITING: readonly string[] = ["CON-004", "CON-005"];
const COMBINABLE: readonly string[] = [
  ...REWRITING, "BAL-003", "BAL-005", "BAL-006", "CON-001", "CON-003", "CON-006", "CON-007", "ORI-005", "ORI-006", "ORI-008", "STR-008", "TPL-005", "TPL-007",
];
const MOST_COMBINED = 7;
const OTHERS_SHARE = 0.2;
const FEWEST_COMBINED = 2;
const EVERYDAY_LAYOUTS = ["L1", "L2", "L3", "L4", "L7-many"];
const EVERYDAY_DIRTS = ["clean", "clean", "clean", "narrow-punctuation", "indented", "gb18030", "windows-lines"];

const keyOf = ({ body, year }: ReportModel): string => `${body.name}/${year}`;

function lateDate(random: Random, model: ReportModel): string {
  const countyWide = model.body.kind === "government" && model.body.level === "county";
  const [month, day] = [random.int(countyWide ? 4 : 2, countyWide ? 5 : 4), random.int(1, 28)];
  return `${model.year + 1}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Every rule with one of its faults. */
function chosenFaults(random: Random): Fault[] {
  const rules = new Set(FAULTS.map(({ ruleId }) => ruleId));
  return [...rules].flatMap((rule) => random.sample(FAULTS.filter(({ ruleId, staysOut }) => ruleId === rule && !staysOut), 1));
}

/** Gives every chosen fault a report of its own that has what the fault needs; careless bodies, which have faults enough, come last. */
function assign(random: Random, models: readonly ReportModel[], careless: ReadonlySet<string>): Map<string, Fault[]> {
  const faults = new Map<string, Fault[]>();
  const fitting = (fault: Fault): number => models.filter((model) => fault.fits(model)).length;
  // Those that few reports can have choose first.
  const chosen = chosenFaults(random).map((fault) => ({ fault, places: fitting(fault) })).toSorted((one, other) => one.places - other.places);
  for (const { fault } of chosen) {
    const free = models.filter((model) => !faults.has(keyOf(model)) && fault.fits(model));
    const careful = free.filter(({ body }) => !careless.has(body.name));
    if (free.length > 0) faults.set(keyOf(random.pick(careful.length > 0 ? careful : free)), [fault]);
  }
  return faults;
}

/** Everyday faults, several in a report: most in those of careless bodies, one here and there in the others'. */
function addEverydayFaults(random: Random, models: readonly ReportModel[], careless: ReadonlySet<string>, faults: Map<string, Fault[]>): void {
  const everyday = FAULTS.filter(({ ruleId, outcome, spoil, known, staysOut }) => COMBINABLE.includes(ruleId) && outcome === "fail" && !spoil && !staysOut && known.url === undefined);
  for (const model of models) {
    if (faults.has(keyOf(model))) continue;
    const count = careless.has(model.body.name) ? random.int(FEWEST_COMBINED, MOST_COMBINED) : random.chance(OTHERS_SHARE) ? random.int(1, FEWEST_COMBINED) : 0;
    const chosen: Fault[] = [];
    let planted = model;
    const drawn = random.sample(everyday, everyday.length).toSorted((one, other) => Number(REWRITING.includes(other.ruleId)) - Number(REWRITING.includes(one.ruleId)));
    const rewriting = drawn.filter(({ ruleId }) => REWRITING.includes(ruleId)).length;
    for (const fault of drawn.slice(random.int(0, rewriting))) {
      if (chosen.length === count) break;
      if (chosen.some(({ ruleId }) => ruleId === fault.ruleId) || !fault.fits(planted)) continue;
      chosen.push(fault);
      planted = fault.plant(planted);
    }
    if (chosen.length > 0) faults.set(keyOf(model), chosen);
  }
}

function layoutFor(random: Random, hidden: readonly string[]): Layout {
  return random.pick(TEXT_LAYOUTS.filter(({ id }) => EVERYDAY_LAYOUTS.some((prefix) => id.startsWith(prefix)) && !hidden.some((part) => id.includes(part))));
}

/** The law sets no day for public institutions. */
const canBeLate = ({ body }: ReportModel): boolean => body.kind !== "institution";

/**
 * The demonstration: one invented county with about fifty bodies and five years, most of its reports sound, a few faulty
 * in known ways. The same seed gives the same bytes.
 */
export function demonstrationCorpus(seed = "demonstration"): DemonstrationCorpus {
  const random = randomOf(`${seed}/plan`);
  const models = [...countyReports(DEMONSTRATION_REGION, CORPUS_YEARS, seed)];
  const careless = new Set(random.sample([...new Set(models.map(({ body }) => body.name))], CARELESS));
  const faults = assign(random, models, careless);
  addEverydayFaults(random, models, careless, faults);
  const unharmed = random.sample(models.filter((model) => !faults.has(keyOf(model))), models.length);
  const latest = unharmed.filter(({ year }) => year === Math.max(...CORPUS_YEARS));
  const missing = new Set([...latest.slice(0, MISSING_LATEST), ...unharmed].map(keyOf).slice(0, MISSING));
  const late = new Set([...latest.filter(canBeLate).slice(0, LATE_LATEST), ...unharmed.filter(canBeLate)].map(keyOf).filter((key) => !missing.has(key)).slice(0, LATE));
  const result: DemonstrationCorpus = { files: [], roster: bodiesOf(DEMONSTRATION_REGION, seed).map(rosterRow), planted: [], missing: [], late: [], corrections: [] };
  const correctable: Correctable[] = [];

  const isTouched = (model: ReportModel): boolean => [missing, late, faults].some((keys) => keys.has(keyOf(model)));
  const acrossYears = new Map(planSeriesFaults(models, isTouched, seed).map((plan) => [keyOf(plan.model), plan]));

  const copies = new Map(planCopies(models, (model) => isTouched(model) || acrossYears.has(keyOf(model)), seed).map((copy) => [keyOf(copy.model), copy]));

  for (const sound of models) {
    const plan = acrossYears.get(keyOf(sound));
    const copy = copies.get(keyOf(sound));
    const model = copy?.planted ?? plan?.planted ?? sound;
    const agency = fullName(model.body);
    const { year } = model;
    if (missing.has(keyOf(model))) {
      result.missing.push({ agency, year });
      continue;
    }
    const planted = faults.get(keyOf(model)) ?? [];
    const hiddenIn = [...planted, ...(plan ? [plan.fault] : [])].flatMap((fault) => fault.hiddenIn);
    const spoil = planted.find((fault) => fault.spoil)?.spoil;
    const url = planted.find(({ known }) => known.url !== undefined)?.known.url;
    const isLate = late.has(keyOf(model));
    const dated = withDateLine(isLate ? { ...model, publishedOn: lateDate(random, model) } : model);
    if (year === Math.max(...CORPUS_YEARS) && planted.length >= FEWEST_COMBINED && !plan && !isLate) correctable.push({ sound: dated, planted });
    const dirtId = planted.length > 0 ? "clean" : random.pick(EVERYDAY_DIRTS);
    const dirt: Dirt = spoil ? { ...CLEAN, text: spoil } : DIRTS.find(({ id }) => id === dirtId)!;
    const file = corpusFile(planted.reduce((report, fault) => fault.plant(report), dated), layoutFor(random, hiddenIn), dirt, url);
    result.files.push(file);
    if (isLate) result.late.push({ agency, year, publishedOn: dated.publishedOn });
    for (const { id, ruleId, outcome } of [...planted, ...(plan ? [plan.fault] : []), ...(copy?.fault ? [copy.fault] : [])]) result.planted.push({ faultId: id, ruleId, outcome, agency, year, path: file.path });
  }
  result.corrections = correctionsOf(correctable);
  return result;
}
