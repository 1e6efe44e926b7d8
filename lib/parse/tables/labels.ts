import { DISPUTE_COLUMNS, DISPUTE_GROUPS, REQUEST_COLUMNS, type TableKey } from "../../report/cells";
import {
  DISPUTE_COLUMN_LABELS,
  DISPUTE_GROUP_LABELS,
  FORMAT_2019,
  FORMAT_2021,
  REQUEST_COLUMN_LABELS,
  REQUESTS_NOTE,
  TABULAR_FORMATS,
  type TabularEra,
} from "../../report/formats";
import { streamForm } from "./stream";

/** `group`: a label without figures, such as （三）不予公开 · `header`: other words of the head that carry no column. */
type LabelKind = "row" | "group" | "column" | "caption" | "note" | "header" | "disputeGroup" | "disputeColumn";

/** One wording of a label of the forms. */
export interface Label {
  /** The wording to look for, in the form of the stream. */
  text: string;
  /** The wording of the official form. */
  official: string;
  kind: LabelKind;
  table: TableKey;
  /** Row or column key; `caption.1`, `note` … for the others. */
  key: string;
  /** Its place in the order of the form: a row's index, or just before the row that it precedes. */
  rank: number;
  /** Only one shape has it. */
  era: TabularEra | null;
  /** `variant`: a wording in use beside the official one · `artefact`: what extraction leaves of it. */
  status: "official" | "variant" | "artefact";
  /** A parenthesis behind it belongs to it, whatever it says. */
  parenthetical: boolean;
}

type Draft = Pick<Label, "official" | "kind" | "table" | "key" | "rank"> & Partial<Label> & { wording?: string };

const label = ({ wording, ...draft }: Draft): Label => ({ era: null, status: "official", parenthetical: false, ...draft, text: streamForm((wording ?? draft.official).normalize("NFKC")) });

const NUMERAL = /^(?:（.）|[一二三四]、|\d\.)/u;
const SINGLE_OTHER = "other";

/** The order of the rows of a table over both shapes. */
export const ROW_ORDER: Record<"disclosure" | "requests", readonly string[]> = {
  disclosure: ["regulations", "normativeDocuments", "licensing", "otherServices", "penalties", "coercion", "fees", "procurement"],
  requests: FORMAT_2021.requests.flatMap((line) => (line.key === null ? [] : [line.key])).toSpliced(20, 0, SINGLE_OTHER),
};

function requestLabels(): Label[] {
  const labels: Label[] = [];
  const order = ROW_ORDER.requests;
  for (const [index, { key, label: official }] of FORMAT_2021.requests.entries()) {
    const following = FORMAT_2021.requests.slice(index).find((line) => line.key !== null)?.key ?? "";
    const isSingleOther = official.includes("其他处理");
    const draft: Draft = {
      official,
      table: "requests",
      kind: key === null ? "group" : "row",
      key: key ?? (isSingleOther ? SINGLE_OTHER : `group.${following}`),
      rank: isSingleOther ? order.indexOf(SINGLE_OTHER) : order.indexOf(following) - (key === null ? 0.5 : 0),
      era: key !== null && key.startsWith("other.un") ? "2021" : null,
    };
    labels.push(label(draft));
    if (key === "partial") labels.push(label({ ...draft, wording: "（二）部分公开", status: "variant", parenthetical: true }));
    if (isSingleOther) labels.push(label({ ...draft, wording: "（六）其他", status: "variant" }));
    const bare = official.replace(NUMERAL, "").replace(/（.*$/u, "");
    if (bare.length > 3) labels.push(label({ ...draft, wording: bare, status: "variant", parenthetical: key === "partial" }));
  }
  return labels;
}

function requestHeaders(): Label[] {
  const head = { table: "requests", rank: -0.5 } as const;
  const columns = REQUEST_COLUMNS.map((key) => label({ ...head, kind: "column", key, official: REQUEST_COLUMN_LABELS[key] }));
  const words = ["申请人情况", "法人或其他组织"].map((official) => label({ ...head, kind: "header", key: official, official }));
  return [
    label({ ...head, kind: "note", key: "note", official: REQUESTS_NOTE }),
    ...columns,
    label({ ...head, kind: "column", key: "otherOrganisation", official: "其他", wording: "其它", status: "variant" }),
    ...words,
  ];
}

function disclosureLabels(): Label[] {
  const labels = new Map<string, Label>();
  const add = (entry: Label): void => {
    const known = labels.get(entry.text);
    if (!known) labels.set(entry.text, entry);
    else if (known.era !== entry.era) known.era = null;
  };
  for (const era of ["2021", "2019"] as const) {
    for (const block of TABULAR_FORMATS[era].disclosure) {
      const rank = ROW_ORDER.disclosure.indexOf(block.rows[0]!.key) - 0.5;
      const ordinal = "一二三四五六七八九".indexOf(/（(.)）/u.exec(block.caption)![1]!) + 1;
      add(label({ table: "disclosure", kind: "caption", key: `caption.${ordinal}`, official: block.caption, rank, era }));
      for (const column of block.columns) {
        add(label({ table: "disclosure", kind: "column", key: column.key, official: column.label, rank, era }));
        const bare = column.label.replace(/（.*$/u, "");
        if (bare !== column.label) add(label({ table: "disclosure", kind: "column", key: column.key, official: column.label, wording: bare, rank, era, status: "variant", parenthetical: true }));
      }
      for (const row of block.rows) add(label({ table: "disclosure", kind: "row", key: row.key, official: row.label, rank: ROW_ORDER.disclosure.indexOf(row.key), era }));
    }
  }
  add(label({ table: "disclosure", kind: "header", key: "content", official: "信息内容", rank: -0.5 }));
  add(label({ table: "disclosure", kind: "column", key: "new", official: "本年新制作数量", wording: "本年新", rank: -0.5, era: "2019", status: "artefact" }));
  return [...labels.values()];
}

function disputeLabels(): Label[] {
  const place = { table: "disputes", rank: -0.5 } as const;
  return [
    label({ ...place, kind: "header", key: "litigation", official: "行政诉讼" }),
    ...DISPUTE_GROUPS.map((key) => label({ ...place, kind: "disputeGroup", key, official: DISPUTE_GROUP_LABELS[key] })),
    ...DISPUTE_COLUMNS.filter((key) => key !== "total").map((key) => label({ ...place, kind: "disputeColumn", key, official: DISPUTE_COLUMN_LABELS[key] })),
  ];
}

/** Every wording of the labels of both shapes. 总计 is listed once, as a column of the requests table; the disputes table has it too. */
export const LABELS: readonly Label[] = [...requestLabels(), ...requestHeaders(), ...disclosureLabels(), ...disputeLabels()];

/** The labels by the first unit of their text, the longest first. */
export const LABELS_BY_START: ReadonlyMap<number, readonly Label[]> = groupByStart(LABELS.toSorted((a, b) => b.text.length - a.text.length));

function groupByStart(labels: readonly Label[]): Map<number, Label[]> {
  const groups = new Map<number, Label[]>();
  for (const entry of labels) {
    const start = entry.text.charCodeAt(0);
    const group = groups.get(start);
    if (group) group.push(entry);
    else groups.set(start, [entry]);
  }
  return groups;
}

/** The rows of the requests table in a shape's order. */
export const REQUEST_ROWS: Record<TabularEra, readonly string[]> = {
  "2019": FORMAT_2019.requests.flatMap((line) => (line.key === null ? [] : [line.key])),
  "2021": FORMAT_2021.requests.flatMap((line) => (line.key === null ? [] : [line.key])),
};
/** The rows of the disclosure table in a shape's order. */
export const DISCLOSURE_ROWS: Record<TabularEra, readonly string[]> = {
  "2019": FORMAT_2019.disclosure.flatMap((block) => block.rows.map((row) => row.key)),
  "2021": FORMAT_2021.disclosure.flatMap((block) => block.rows.map((row) => row.key)),
};
