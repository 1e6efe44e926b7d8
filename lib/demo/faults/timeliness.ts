import { withDateLine } from "../corpus/file";
import type { ReportModel } from "../model";
import { fault, in2021Shape, type Fault } from "./fault";

/** The report with a line that gives another day of publication: a day of the year after the one reported on, or of that year itself. */
const publishedOn = (monthAndDay: string, yearsLater = 1) => (model: ReportModel): ReportModel => withDateLine({ ...model, publishedOn: `${model.year + yearsLater}-${monthAndDay}` });
/** The line with the day is what sites put around a report, and the text of a page may be said to hold it. */
const DATE_LINE = ["CON-011"];
const dated = (id: string, parts: Parameters<typeof fault>[1]): Fault => fault(id, { also: DATE_LINE, staysOut: true, ...parts });
const by = (kind: ReportModel["body"]["kind"], level: ReportModel["body"]["level"]) => (model: ReportModel): boolean => in2021Shape(model) && model.body.kind === kind && model.body.level === level;

/** Faults in the day of publication. */
export const TIMELINESS_FAULTS: readonly Fault[] = [
  dated("TIM-001/after-january", { fits: by("department", "county"), plant: publishedOn("02-20") }),
  dated("TIM-001/after-march", { fits: by("department", "county"), plant: publishedOn("05-08") }),
  dated("TIM-001/office", { fits: by("office", "county"), outcome: "review", plant: publishedOn("03-12") }),
  dated("TIM-002/after-march", { fits: by("government", "county"), plant: publishedOn("04-09") }),
  dated("TIM-003/no-local-day", { fits: by("government", "township"), outcome: "review", plant: publishedOn("04-09") }),
  dated("TIM-004/another-day-in-the-address", { fits: in2021Shape, outcome: "review", known: { url: "https://www.example.gov.cn/zwgk/201905/t20190508_1275.html" }, plant: publishedOn("01-20") }),
  dated("TIM-005/in-december", { fits: in2021Shape, plant: publishedOn("12-20", 0) }),
];
