import type { RosterRow } from "../../roster/roster";
import { bodiesOf, DEMONSTRATION_REGION } from "../bodies/county";
import { CLEAN, DIRTS, type Dirt } from "../dirt/index";
import type { Fault } from "../faults/fault";
import { FAULTS } from "../faults/index";
import type { ReportModel } from "../model";
import { randomOf, type Random } from "../random";
import type { Layout } from "../render/layout";
import { TEXT_LAYOUTS } from "../render/text-layouts";
import { CORPUS_YEARS, countyReports } from "./bulk";
import { corpusFile, fullName, rosterRow, withDateLine, type CorpusFile } from "./file";

/** A fault that the demonstration contains on purpose. */
export interface PlantedFault {
  faultId: string;
  ruleId: string;
  outcome: Fault["outcome"];
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
}

const MISSING = 5;
const LATE = 9;
/** Bodies in whose reports most of the faults are. */
const CARELESS = 14;
const EVERYDAY_LAYOUTS = ["L1", "L2", "L3", "L4", "L7-many"];
const EVERYDAY_DIRTS = ["clean", "clean", "clean", "narrow-punctuation", "indented", "gb18030", "windows-lines"];

const keyOf = ({ body, year }: ReportModel): string => `${body.name}/${year}`;

function lateDate(random: Random, model: ReportModel): string {
  const countyWide = model.body.kind === "government" && model.body.level === "county";
  const [month, day] = [random.int(countyWide ? 4 : 2, countyWide ? 5 : 4), random.int(1, 28)];
  return `${model.year + 1}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Every rule with one or two of its faults. */
function chosenFaults(random: Random): Fault[] {
  const rules = new Set(FAULTS.map(({ ruleId }) => ruleId));
  return [...rules].flatMap((rule) => random.sample(FAULTS.filter(({ ruleId }) => ruleId === rule), random.int(1, 2)));
}

/** Gives every chosen fault a report of its own that has what the fault needs; careless bodies get the most. */
function assign(random: Random, models: readonly ReportModel[]): Map<string, Fault> {
  const careless = new Set(random.sample([...new Set(models.map(({ body }) => body.name))], CARELESS));
  const faults = new Map<string, Fault>();
  for (const fault of chosenFaults(random)) {
    const free = models.filter((model) => !faults.has(keyOf(model)) && fault.fits(model));
    const likely = free.filter(({ body }) => careless.has(body.name));
    if (free.length > 0) faults.set(keyOf(random.pick(likely.length > 0 && random.chance(0.7) ? likely : free)), fault);
  }
  return faults;
}

function layoutFor(random: Random, fault: Fault | undefined): Layout {
  const hidden = fault?.hiddenIn ?? [];
  return random.pick(TEXT_LAYOUTS.filter(({ id }) => EVERYDAY_LAYOUTS.some((prefix) => id.startsWith(prefix)) && !hidden.some((part) => id.includes(part))));
}

/**
 * The demonstration: one invented county with about fifty bodies and five years, most of its reports sound, a few faulty
 * in known ways. The same seed gives the same bytes.
 */
export function demonstrationCorpus(seed = "demonstration"): DemonstrationCorpus {
  const random = randomOf(`${seed}/plan`);
  const models = [...countyReports(DEMONSTRATION_REGION, CORPUS_YEARS, seed)];
  const faults = assign(random, models);
  const sound = random.sample(models.filter((model) => !faults.has(keyOf(model))), MISSING + LATE);
  const missing = new Set(sound.slice(0, MISSING).map(keyOf));
  const late = new Set(sound.slice(MISSING).map(keyOf));
  const result: DemonstrationCorpus = { files: [], roster: bodiesOf(DEMONSTRATION_REGION, seed).map(rosterRow), planted: [], missing: [], late: [] };

  for (const model of models) {
    const agency = fullName(model.body);
    const { year } = model;
    if (missing.has(keyOf(model))) {
      result.missing.push({ agency, year });
      continue;
    }
    const fault = faults.get(keyOf(model));
    const dated = withDateLine(late.has(keyOf(model)) ? { ...model, publishedOn: lateDate(random, model) } : model);
    const dirtId = fault ? "clean" : random.pick(EVERYDAY_DIRTS);
    const base = DIRTS.find(({ id }) => id === dirtId)!;
    const dirt: Dirt = fault?.spoil ? { ...CLEAN, text: fault.spoil } : base;
    const file = corpusFile(fault ? fault.plant(dated) : dated, layoutFor(random, fault), dirt, fault?.known.url);
    result.files.push(file);
    if (late.has(keyOf(model))) result.late.push({ agency, year, publishedOn: dated.publishedOn });
    if (fault) result.planted.push({ faultId: fault.id, ruleId: fault.ruleId, outcome: fault.outcome, agency, year, path: file.path });
  }
  return result;
}
