import { cellEvidence, otherCellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import { defineRule, type Observation } from "../rule";
import { countFigure } from "../shared/counts";

const ROWS = ["licensing", "penalties", "coercion"] as const;
/** Bodies that serve other bodies and decide nothing towards the public. */
const SERVICE_BODY = /(?:研究室|研究中心|档案馆|档案局|史志办公室|地方志办公室|机关事务(?:服务中心|管理局)|接待办公室)$/;
const REGIONAL_SCOPE = /全(?:省|市|县|区|州|盟|旗)|各(?:乡镇|街道|县区|部门)/g;
/** Bodies that can hardly go three years without a decision. */
const ENFORCING = /(?:公安|应急管理|市场监督管理)(?:局|厅|委员会|分局)$/;
const YEARS_WITHOUT = 3;
const POWERS_GIVEN = /赋权|综合行政执法|综合执法|委托执法|授权|下放/g;

type MessageId = "service-body" | "street-penalties" | "none-for-years";

/**
 * Licences, penalties and coercive measures are figures of bodies that have those powers (职权法定). It only asks.
 * The other way round, police, emergency and market authorities hardly go three years without any.
 * Silently ignored: offices that report for their region; street offices that mention delegated powers or joint enforcement.
 */
export const figuresBeyondPowers = defineRule({
  id: "AUT-002",
  name: "figures-beyond-powers",
  title: { zh: "填报数据与法定职权明显不符", en: "Figures beyond the body’s powers" },
  checks: { zh: "办公室、研究室、档案馆等填报许可、处罚、强制；街道办事处填报处罚而未提及赋权；公安、应急、市场监管部门连续三年许可、处罚、强制均为0。", en: "Licences, penalties or coercion of offices, research rooms and archives; penalties of street offices that name no delegated power." },
  leavesAlone: { zh: "按本行政区域汇总的报告；提及赋权或综合执法的街道办事处；乡镇人民政府。", en: "Reports on a whole region; street offices that mention delegated powers; township governments." },
  severity: "info",
  kind: "review",
  category: "balance",
  eras: ["2019", "2021"],
  needs: ["disclosureTable", "agency"],
  basis: ["principle.powers"],
  messages: {
    "service-body": {
      zh: "表二“{rows|row}”处理决定数量填报{values}件，而{agency}一般不行使相应职权，请核实是否为本机关作出的决定。",
      en: "Table 2 reports {values} decisions ({rows|row}), while {agency} does not usually have such powers. Please verify that the decisions are its own.",
    },
    "street-penalties": {
      zh: "表二“行政处罚”处理决定数量填报{values}件，正文未提及赋权或综合行政执法，请核实是否为本机关作出的决定。",
      en: "Table 2 reports {values} penalties of a street office, and the text mentions no delegated power or joint enforcement. Please verify that the decisions are its own.",
    },
    "none-for-years": {
      zh: "{agency}{years}年度表二“{rows|row}”处理决定数量均为0，与该机关的法定职权不相称，请核实是否漏报。",
      en: "{agency} reports no decision at all ({rows|row}) for {years}, which hardly fits its powers. Please verify that none was left out.",
    },
  },
  remedy: { zh: "“{rows|row}”与法定职权不符，请核实。", en: "{rows|row}: the figures do not fit the body’s powers. Please verify them." },
  *check(facts) {
    const { report } = facts;
    const { kind, name } = report.agency;
    yield* noneForYears(facts);
    const isService = kind === "office" || SERVICE_BODY.test(name);
    if (!isService && kind !== "agencyOffice") return;
    const positive = [];
    for (const row of isService ? ROWS : (["penalties"] as const)) {
      const cell = `${row}.decisions`;
      const read = countFigure(report, "disclosure", cell);
      if ("missing" in read) yield { outcome: "notAssessed", reason: read.missing, where: cell };
      else if (read.value > 0) positive.push({ row, value: read.value, evidence: cellEvidence(report, "disclosure", cell) });
    }
    const [first, ...rest] = positive;
    if (!first || facts.has(isService ? REGIONAL_SCOPE : POWERS_GIVEN)) return;
    yield {
      outcome: "review",
      message: isService ? "service-body" : "street-penalties",
      params: { agency: name, rows: positive.map(({ row }) => row), values: positive.map(({ value }) => value) },
      evidence: [first.evidence, ...rest.map(({ evidence }) => evidence)],
    };
  },
});

const isZero = (count: { value: number } | { missing: string }): boolean => "value" in count && count.value === 0;

/** Three years in a row without a licence, a penalty or a coercive measure of an authority that has those powers. */
function* noneForYears({ report, context }: ReportFacts): Generator<Observation<MessageId>> {
  const { name, kind, level } = report.agency;
  const { year } = report;
  if (kind !== "department" || level === "township" || year === null || !ENFORCING.test(name)) return;
  const cells = ROWS.map((row) => `${row}.decisions`);
  if (!cells.every((cell) => isZero(countFigure(report, "disclosure", cell)))) return;
  const before = Array.from({ length: YEARS_WITHOUT - 1 }, (_, index) => (context.series ?? []).find((earlier) => !earlier.isPredecessor && earlier.year === year - 1 - index));
  const silent = before.filter((earlier) => earlier !== undefined).filter((earlier) => cells.every((cell) => isZero(earlier.count("disclosure", cell))));
  if (silent.length < before.length) return;
  const [first, ...rest] = cells.map((cell) => cellEvidence(report, "disclosure", cell));
  yield {
    outcome: "review",
    message: "none-for-years",
    params: { agency: name, years: [year, ...silent.map((earlier) => earlier.year)].toSorted((a, b) => a - b), rows: [...ROWS] },
    evidence: [first!, ...rest, ...silent.map((earlier) => otherCellEvidence(earlier.source, "disclosure", cells[0]!, 0))],
    place: "none-for-years",
  };
}
