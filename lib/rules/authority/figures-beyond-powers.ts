import { cellEvidence } from "../evidence";
import { defineRule } from "../rule";
import { countFigure } from "../shared/counts";

const ROWS = ["licensing", "penalties", "coercion"] as const;
/** Bodies that serve other bodies and decide nothing towards the public. */
const SERVICE_BODY = /(?:研究室|研究中心|档案馆|档案局|史志办公室|地方志办公室|机关事务(?:服务中心|管理局)|接待办公室)$/;
const REGIONAL_SCOPE = /全(?:省|市|县|区|州|盟|旗)|各(?:乡镇|街道|县区|部门)/g;
const POWERS_GIVEN = /赋权|综合行政执法|综合执法|委托执法|授权|下放/g;

/**
 * Licences, penalties and coercive measures are figures of bodies that have those powers (职权法定). It only asks.
 * Silently ignored: offices that report for their region; street offices that mention delegated powers or joint enforcement.
 */
export const figuresBeyondPowers = defineRule({
  id: "AUT-002",
  name: "figures-beyond-powers",
  title: { zh: "填报数据与法定职权明显不符", en: "Figures beyond the body’s powers" },
  checks: { zh: "办公室、研究室、档案馆等填报许可、处罚、强制；街道办事处填报处罚而未提及赋权。", en: "Licences, penalties or coercion of offices, research rooms and archives; penalties of street offices that name no delegated power." },
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
  },
  remedy: { zh: "“{rows|row}”与法定职权不符，请核实。", en: "{rows|row}: the figures do not fit the body’s powers. Please verify them." },
  *check(facts) {
    const { report } = facts;
    const { kind, name } = report.agency;
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
