import { corpusContexts } from "../../lib/audit/corpus-context";
import type { AgencyRecord } from "../../lib/audit/ports";
import { regionCountingIn, regionFactsOf, speaksForRegion } from "../../lib/audit/region-members";
import { filedAgency, filedRegion, resolveAgency } from "../../lib/audit/resolve-agency";
import { bodiesOf } from "../../lib/demo/bodies/county";
import { cityBodies, REAL_COUNTY } from "../../lib/demo/bodies/rule-makers";
import { regionReports } from "../../lib/demo/corpus/bulk";
import { rosterRow } from "../../lib/demo/corpus/file";
import { CLEAN } from "../../lib/demo/dirt/index";
import { isSameBody, type Corpus, type CorpusCase } from "../../lib/demo/faults/corpus-case";
import type { DemoBody, ReportModel } from "../../lib/demo/model";
import { randomOf } from "../../lib/demo/random";
import type { Layout } from "../../lib/demo/render/layout";
import { figuresOf } from "../../lib/report/figure-set";
import type { ParsedReport } from "../../lib/report/schema";
import { absentReport } from "../../lib/rules/absent-report";
import { NO_CONTEXT, type ReportContext } from "../../lib/rules/context";
import { ReportFacts } from "../../lib/rules/facts";
import { DEFAULT_PROFILE, type RuleProfile } from "../../lib/rules/profile";
import { RULES } from "../../lib/rules/registry";
import { runRules, type RunResult } from "../../lib/rules/runner";
import { examine } from "./examine";
import { WHOLE_LAYOUTS } from "./series";

const SEED = "accuracy";
const YEARS = [2019, 2020, 2021, 2022, 2023];
const [FIRST_LOOKED_AT, YEARS_BEFORE] = [2020, 2];
const DEPARTMENTS = 9;
const TOWNS = 4;

/** A small county that a gazetteer knows: its government and the office, some departments, some townships and sub-district offices. */
function countyBodies(): DemoBody[] {
  const bodies = bodiesOf(REAL_COUNTY, SEED);
  const some = (fits: (body: DemoBody) => boolean, count: number): DemoBody[] => randomOf(`${SEED}/corpora`).sample(bodies.filter(fits), count);
  const above = bodies.filter(({ kind, level }) => level === "county" && (kind === "government" || kind === "office"));
  return [...above, ...some(({ kind }) => kind === "department", DEPARTMENTS), ...some(({ level }) => level === "township", TOWNS)];
}

function corporaOf(bodies: readonly DemoBody[]): Corpus[] {
  const reports = [...regionReports(bodies, YEARS, SEED)];
  const roster = bodies.map(rosterRow);
  return reports
    .filter(({ year }) => year >= FIRST_LOOKED_AT)
    .map((model) => ({ model, isAbsent: false, roster, others: reports.filter((other) => other !== model && other.year <= model.year && other.year >= model.year - (isSameBody(other.body, model.body) ? YEARS_BEFORE : 1)) }));
}

/** Every report of two regions that are there beside each other, with those of the year and of the year before, in an order drawn once. */
export const CORPORA: readonly Corpus[] = randomOf(`${SEED}/order-of-corpora`).sample([...corporaOf(countyBodies()), ...corporaOf(cityBodies(SEED))], Infinity);

const asRead = new WeakMap<ReportModel, ParsedReport>();
/** A report that is not looked at itself: in one layout whatever the case is. */
function parsedOther(model: ReportModel): ParsedReport {
  const known = asRead.get(model);
  if (known) return known;
  const layout = WHOLE_LAYOUTS[(model.year + model.body.name.length) % WHOLE_LAYOUTS.length]!;
  const { parsed } = examine(model, layout, CLEAN);
  asRead.set(model, parsed);
  return parsed;
}

const recordsOf = ({ roster, model }: Corpus): AgencyRecord[] =>
  roster.map((row, index) => ({ ...row, id: index, regionCode: filedRegion(row.regionCode), regionName: row.regionCode === model.body.region.code ? model.body.region.name : "", onRoster: true }));

/** The reports as they are filed under the bodies of a roster. */
function filed(report: ParsedReport, records: readonly AgencyRecord[]): { report: ParsedReport; id: number | null } {
  const resolution = resolveAgency(report.agency, records);
  return resolution.kind === "known" ? { report: { ...report, agency: filedAgency(report.agency, resolution.agency) }, id: resolution.agency.id } : { report, id: null };
}

/** What a roster adds to what is known beside a report: whether it is due, and who else of its region is. */
function withRoster(context: ReportContext, { report, id }: ReturnType<typeof filed>, all: readonly ReturnType<typeof filed>[], { roster, model }: Corpus, records: readonly AgencyRecord[]): ReportContext {
  if (roster.length === 0) return context;
  const { agency, year } = report;
  const own = id === null || year !== model.year ? null : roster[id]!;
  const expectedYears = own ? [model.year] : [];
  const facts = { isExpected: own !== null, dueOn: own?.dueOn ?? null, expectedYears };
  const regionCode = agency.regionCode ?? "";
  if (year !== model.year || !speaksForRegion({ ...agency, regionCode })) return { ...context, roster: facts };
  const ofTheYear = all.filter((other) => other.report.year === year && other.report !== report);
  const member = (name: string, isExpected: boolean, found: ParsedReport | undefined) => ({ name, isExpected, report: found ? { agency: name, year, path: found.source.path, reportId: null } : null, figures: found ? figuresOf(found) : null });
  const listed = records.filter((record) => record.id !== id && regionCountingIn(record) === regionCode).map((record) => member(record.name, true, ofTheYear.find((other) => other.id === record.id)?.report));
  const unlisted = ofTheYear.filter((other) => other.id === null && regionCountingIn({ ...other.report.agency, regionCode: other.report.agency.regionCode ?? "" }) === regionCode).map((other) => member(other.report.agency.name, false, other.report));
  const members = [...listed, ...unlisted];
  return { ...context, roster: facts, region: members.length === 0 ? null : regionFactsOf(agency.region ?? "", members) };
}

/** What the audits say of the report that is looked at, and of all others. */
export interface ExaminedCorpus {
  audit: RunResult;
  others: readonly RunResult[];
}

/**
 * Reads a corpus, the report that is looked at in the given layout, and audits it beside the others as `mingjian check` and the roster do.
 * @param withOthers whether the others are audited too
 */
export function examineCorpus(corpus: Corpus, layout: Layout, { rules = {}, asOf = "06-10" }: Partial<Pick<CorpusCase, "rules" | "asOf">>, withOthers: boolean): ExaminedCorpus {
  const profile: RuleProfile = { ...DEFAULT_PROFILE, rules };
  const { model } = corpus;
  const day = `${model.year + 1}-${asOf}`;
  const records = recordsOf(corpus);
  const own = corpus.isAbsent ? [] : [filed(examine(model, layout, CLEAN).parsed, records)];
  const others = corpus.others.map((other) => filed(parsedOther(other), records));
  const all = [...own, ...others];
  const contextOf = corpusContexts(all.map(({ report }) => report), day);
  const audit = (entry: ReturnType<typeof filed>): RunResult => runRules(new ReportFacts(entry.report, withRoster(contextOf(entry.report), entry, all, corpus, records)), RULES, profile);
  const gaps = records.filter(({ id }) => !all.some((entry) => entry.id === id && entry.report.year === model.year));
  const absences = gaps.map((record) => ({ record, audit: auditAbsence(record, corpus, day, profile) }));
  const absence = absences.find(({ record }) => record.name === rosterRow(model.body).name);
  const beside = absences.filter((entry) => entry !== absence).map((entry) => entry.audit);
  const looked = own[0] ? audit(own[0]) : absence?.audit;
  if (!looked) throw new Error(`${model.body.name} has no report and is not on the roster.`);
  return { audit: looked, others: withOthers ? [...beside, ...others.map(audit)] : [] };
}

function auditAbsence(record: AgencyRecord, { roster, model }: Corpus, asOf: string, profile: RuleProfile): RunResult {
  const { dueOn } = roster[record.id]!;
  const agency = { name: record.name, region: record.regionName || null, regionCode: record.regionCode, level: record.level, kind: record.kind, creditCode: null };
  return runRules(new ReportFacts(absentReport(agency, model.year, dueOn), { ...NO_CONTEXT, asOf, roster: { isExpected: true, dueOn, expectedYears: [model.year] } }), RULES, profile);
}
