import { bodiesOf, DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { regionReports } from "../../lib/demo/corpus/bulk";
import { fullName, withDateLine } from "../../lib/demo/corpus/file";
import { tableOf, withCells, type DemoBody, type ReportModel } from "../../lib/demo/model";
import { withSentence } from "../../lib/demo/faults/fault";
import { renderDocx } from "../../lib/demo/render/docx";
import { textLayoutOf } from "../../lib/demo/render/text-layouts";

/** The demonstration has issued no notice on it, and closed no finding. */
export const WALK_YEAR = 2020;
const SEED = "walk";
const NAMES = ["投资促进局", "粮食和物资储备局", "地震局", "大数据管理局"];

/** Faults of the everyday kind. The sum of the lawsuits breaks two rules, since the words of the report have the true one. */
const FAULTS: readonly ((model: ReportModel) => ReportModel)[] = [
  (model) => withCells(model, "requests", { "granted.total": String(Number(tableOf(model, "requests")!.raw["granted.total"]) + 2) }),
  (model) => withCells(model, "disputes", { "litigationDirect.total": String(Number(tableOf(model, "disputes")!.raw["litigationDirect.total"]) + 1) }),
  (model) => withSentence(model, "overview", "全年举办新闻发布会XX场，效果良好。"),
  (model) => ({ ...model, title: `${model.body.name}${model.year}年政府信息公开工作告年度报` }),
];
const CORRECTED = "更正说明：本报告的表格数据和文字表述已经更正，以本次公布的为准。";

interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
/** A body that the demonstration does not have, with its report as first published and as put right. */
export interface WalkedBody {
  agency: string;
  faulty: SentFile;
  /** With every fault put right. */
  whole: SentFile;
  /** With the first fault left in. */
  partly: SentFile;
}

/** The government, whose report adds up the others' and is not sent, and the bodies that are. */
function bodies(): DemoBody[] {
  const all = bodiesOf(DEMONSTRATION_REGION, SEED);
  const departments = all.filter(({ kind }) => kind === "department");
  return [all[0]!, ...NAMES.map((name, index) => ({ ...departments[index]!, name: `${DEMONSTRATION_REGION.name}${name}`, shortName: `县${name}` }))];
}

const asText = (model: ReportModel, name: string): SentFile => ({ name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from(textLayoutOf("L2-piped-rows").render(model).text) });
const asWord = async (model: ReportModel, name: string): Promise<SentFile> => ({
  name: `${name}.docx`, mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: Buffer.from(await renderDocx(model)),
});

/** Four bodies of the demonstration's county, with five findings each; every second sends Word files. */
export async function walkedBodies(): Promise<WalkedBody[]> {
  const [, ...models] = [...regionReports(bodies(), [WALK_YEAR], SEED)].map(withDateLine);
  return await Promise.all(models.map(async (model, index) => {
    const agency = fullName(model.body);
    const written = index % 2 === 0 ? asText : asWord;
    const faulty = FAULTS.reduce((changed, plant) => plant(changed), model);
    const whole = { ...model, preface: [CORRECTED, ...model.preface] };
    return { agency, faulty: await written(faulty, agency), whole: await written(whole, `${agency}更正`), partly: await written(FAULTS[0]!(whole), `${agency}更正`) };
  }));
}
