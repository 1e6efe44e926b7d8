import type { ReportFacts } from "../facts";
import { dayAfterYear } from "./lateness";

/** The day by which a report is due, and who set it. */
export interface DueDay {
  /** `YYYY-MM-DD` */
  due: string;
  setBy: "law" | "roster";
}

const GOVERNMENTS_DAY = [3, 31] as const;
const DEPARTMENTS_DAY = [1, 31] as const;

/** The statutory day of a body's report: 31 March for governments from the county up and for all before 2019, else 31 January (《条例》第四十九条; 2008《条例》第三十一条). The year must be known. */
export function statutoryDay({ report, eraDue }: ReportFacts): string {
  const { kind, level } = report.agency;
  const [month, day] = eraDue === "pre2019" || (kind === "government" && level !== "township") ? GOVERNMENTS_DAY : DEPARTMENTS_DAY;
  return dayAfterYear(report.year!, month, day);
}

/** The day that applies: the one that the roster sets, else the statutory one. */
export function dueDayOf(facts: ReportFacts): DueDay {
  const dueOn = facts.context.roster?.dueOn ?? null;
  return dueOn === null ? { due: statutoryDay(facts), setBy: "law" } : { due: dueOn, setBy: "roster" };
}
