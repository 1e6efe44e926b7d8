import { tableOf, withCells, type ReportModel } from "../model";
import { fault, FIGURES_HIDDEN, in2019Shape, in2021Shape, type Fault } from "./fault";

const stated = (key: "disclosure" | "requests", cells: Record<string, string>) => (model: ReportModel): ReportModel => withCells(model, key, cells);
const hiddenIn = FIGURES_HIDDEN;
const SAID_ALOUD = ["NAR-001", "NAR-002", "NAR-004", "NAR-005", "NAR-010"] as const;

const of = (kind: string, level: string) => ({ body }: ReportModel): boolean => body.kind === kind && body.level === level;
/** Whether the report speaks for its region: then figures of other bodies may be meant. */
const speaksForRegion = ({ sections }: ReportModel): boolean =>
  sections.some(({ blocks }) => blocks.some((block) => block.kind === "paragraph" && /全[县区市]|各(?:乡镇|街道|县区|部门)/.test(block.text)));
const withoutRequests = (model: ReportModel): boolean => in2021Shape(model) && ["newReceived", "carriedOver", "carriedForward"].every((row) => model.figures!.requests[`${row}.total`] === 0);

/** One application of a natural person that ended in the given row. */
const oneApplication = (outcome: string) => (model: ReportModel): ReportModel => {
  const cells = ["newReceived", outcome, "total"].flatMap((row) => [[`${row}.naturalPerson`, "1"], [`${row}.total`, "1"]]);
  return withCells(model, "requests", Object.fromEntries(cells));
};

const units: readonly Fault[] = [
  fault("TAB-006/yuan-in-ten-thousands", {
    fits: (model) => in2021Shape(model) && of("department", "county")(model), hiddenIn, outcome: "review", also: SAID_ALOUD, place: { table: "disclosure" },
    plant: stated("disclosure", { "fees.amount": "251000" }),
  }),
  fault("TAB-006/unit-in-the-cell", {
    fits: (model) => in2021Shape(model) && Number(tableOf(model, "disclosure")!.raw["licensing.decisions"]) > 0, hiddenIn, outcome: "either", place: { table: "disclosure" },
    plant: (model) => withCells(model, "disclosure", { "licensing.decisions": `${model.figures!.disclosure["licensing.decisions"]!}件` }),
  }),
];

const figures: readonly Fault[] = [
  fault("BAL-008/decisions-as-items", {
    fits: in2019Shape, hiddenIn, outcome: "either", also: SAID_ALOUD, place: { table: "disclosure" },
    plant: stated("disclosure", { "licensing.previousItems": "421", "licensing.change": "1423", "licensing.decisions": "1844" }),
  }),
  fault("BAL-010/only-application-is-other", { fits: withoutRequests, hiddenIn, outcome: "review", also: SAID_ALOUD, place: { table: "requests" }, plant: oneApplication("other.rest") }),
  fault("BAL-010/excessive-of-one", { fits: withoutRequests, hiddenIn, outcome: "review", also: SAID_ALOUD, place: { table: "requests" }, plant: oneApplication("refused.excessive") }),
  fault("BAL-010/county-without-decisions", {
    fits: (model) => in2021Shape(model) && of("government", "county")(model), hiddenIn, outcome: "review", also: SAID_ALOUD, place: { table: "disclosure" },
    plant: stated("disclosure", { "licensing.decisions": "0", "penalties.decisions": "0" }),
  }),
  fault("AUT-002/office-that-licenses", {
    fits: (model) => in2021Shape(model) && of("office", "county")(model) && !speaksForRegion(model), hiddenIn, outcome: "review", also: SAID_ALOUD, place: { table: "disclosure" },
    plant: stated("disclosure", { "licensing.decisions": "37", "penalties.decisions": "4" }),
  }),
];

/** Figures that may be right and have to be asked about. */
export const DOUBTFUL_FIGURES: readonly Fault[] = [...units, ...figures];
