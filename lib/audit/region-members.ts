import type { TableKey } from "../report/cells";
import type { FigureSet } from "../report/figure-set";
import type { RegionFacts } from "../rules/context";
import type { OtherReport } from "../rules/finding";
import type { AgencyRecord } from "./ports";
import { predecessorNames } from "./predecessors";

type Filed = Pick<AgencyRecord, "name" | "regionCode" | "level" | "kind">;

/** Bodies under vertical leadership report within their own system and do not count into a region's figures. */
const VERTICAL = /税务局|海关|气象局|海事局|邮政管理局|调查队|金融监督管理|烟草专卖局|海警|出入境边防|通信管理局/u;
/** 北京、天津、上海、重庆: their districts have no city between them and the municipality. */
const MUNICIPALITIES: ReadonlySet<string> = new Set(["11", "12", "31", "50"]);
/** 省直辖县级行政区划 have codes such as 429004. */
const DIRECTLY_ADMINISTERED = "90";

/** The code of the city or, where a county is led directly, of the province above a county. */
function regionAboveCounty(code: string): string {
  const province = code.slice(0, 2);
  return MUNICIPALITIES.has(province) || code.slice(2, 4) === DIRECTLY_ADMINISTERED ? `${province}0000` : `${code.slice(0, 4)}00`;
}

/**
 * The code of the region whose government's report adds this body's figures up; null when there is none or it cannot be told.
 * A county's government counts into its city, everything else of the county into the county.
 */
export function regionCountingIn({ name, regionCode, level, kind }: Filed): string | null {
  if (regionCode.length !== 6 || level === null || VERTICAL.test(name)) return null;
  const isGovernment = kind === "government";
  if (level === "county") return isGovernment ? regionAboveCounty(regionCode) : regionCode;
  if (level === "township") return regionCode;
  if (level === "city") return isGovernment ? `${regionCode.slice(0, 2)}0000` : regionCode;
  return level === "province" && !isGovernment ? regionCode : null;
}

/** Whether the report of a body may speak for a whole region: a government's from the county up. */
export const speaksForRegion = ({ kind, level, regionCode }: Filed): boolean =>
  kind === "government" && regionCode.length === 6 && (level === "county" || level === "city" || level === "province");

/**
 * Whether a body's report is judged beside reports of other bodies. Those may be stored at the same moment and not be seen,
 * so that such a report is to be judged once more when they are there.
 */
export const isJudgedBesideOthers = (agency: AgencyRecord): boolean => speaksForRegion(agency) || predecessorNames(agency).length > 0;

/** A body of a region in one year; `report` and `figures` are null when it has no report there. */
export interface RegionMember {
  name: string;
  /** Whether a roster expects its report. */
  isExpected: boolean;
  report: OtherReport | null;
  figures: FigureSet | null;
}

const LARGEST = 3;

/** What the bodies of a region reported, added up when it is asked for. */
export function regionFactsOf(region: string, members: readonly RegionMember[]): RegionFacts {
  const expected = members.filter(({ isExpected }) => isExpected);
  const amounts = members.flatMap(({ report, figures }) =>
    report && figures ? [{ report, figures, cells: new Map(figures.amounts.map(({ table, cell, amount }) => [`${table}/${cell}`, amount])) }] : [],
  );
  return {
    region,
    expected: expected.length,
    reported: expected.filter(({ report }) => report !== null).length,
    missing: expected.filter(({ report }) => report === null).map(({ name }) => name),
    sum(table: TableKey, cell: string) {
      const key = `${table}/${cell}`;
      const contributions = amounts.map(({ report, cells }) => ({ report, amount: cells.get(key) ?? 0 })).toSorted((a, b) => b.amount - a.amount);
      const unknown = amounts.filter(({ figures }) => [...figures.blank, ...figures.unread].some((at) => at.table === table && at.cell === cell)).length;
      return {
        total: contributions.reduce((sum, { amount }) => sum + amount, 0),
        bodies: amounts.length - unknown,
        largest: contributions.filter(({ amount }) => amount > 0).slice(0, LARGEST),
      };
    },
  };
}
