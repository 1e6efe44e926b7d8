import { disclosureCells } from "../../report/formats";
import type { Workload } from "../model";
import type { Random } from "../random";

/** What one year hands on to the next. */
export interface Stock {
  /** Normative documents in force (2021 shape) or public (2019 shape). */
  documents: number;
  /** The same of regulations. */
  regulations: number;
  items: Readonly<Record<string, number>>;
}

const ITEM_ROWS = ["licensing", "otherServices", "penalties", "coercion", "fees"] as const;

/** The stock that a body starts its first year with. */
export function openingStock(random: Random, workload: Workload): Stock {
  const items = {
    licensing: workload.licensing > 0 ? random.int(3, 22) : 0,
    otherServices: random.int(0, 14),
    penalties: workload.penalties > 0 ? random.int(5, 40) : 0,
    coercion: workload.coercion > 0 ? random.int(1, 6) : 0,
    fees: workload.feesWanYuan > 0 ? random.int(1, 4) : 0,
  };
  return { documents: workload.documents > 0 ? random.int(4, 22) : 0, regulations: workload.regulations === undefined ? 0 : random.int(24, 60), items };
}

const around = (random: Random, expected: number): number => (expected === 0 ? 0 : Math.max(1, Math.round(expected * (0.75 + random.next() * 0.5))));

/** The disclosure table in the 2021 shape; documents and regulations in force roll forward from the stock. */
export function disclosure2021(random: Random, workload: Workload, stock: Stock): { cells: Record<string, number>; stock: Stock } {
  const cells = Object.fromEntries(disclosureCells("2021").map((cell) => [cell, 0]));
  const issued = workload.documents > 0 ? random.int(0, workload.documents) : 0;
  const repealed = stock.documents > 2 && random.chance(0.35) ? random.int(1, 2) : 0;
  const documents = stock.documents + issued - repealed;
  cells["normativeDocuments.issued"] = issued;
  cells["normativeDocuments.repealed"] = repealed;
  cells["normativeDocuments.inForce"] = documents;
  cells["licensing.decisions"] = around(random, workload.licensing);
  cells["penalties.decisions"] = around(random, workload.penalties);
  cells["coercion.decisions"] = around(random, workload.coercion);
  cells["fees.amount"] = workload.feesWanYuan === 0 ? 0 : Math.round(workload.feesWanYuan * (0.8 + random.next() * 0.4) * 100) / 100;
  if (workload.regulations === undefined) return { cells, stock: { ...stock, documents } };
  const made = random.int(1, workload.regulations);
  const abolished = random.int(0, 2);
  const regulations = stock.regulations + made - abolished;
  cells["regulations.issued"] = made;
  cells["regulations.repealed"] = abolished;
  cells["regulations.inForce"] = regulations;
  return { cells, stock: { ...stock, documents, regulations } };
}

/** The disclosure table in the 2019 shape; the numbers of items roll forward from the stock. */
export function disclosure2019(random: Random, workload: Workload, stock: Stock): { cells: Record<string, number>; stock: Stock } {
  const cells = Object.fromEntries(disclosureCells("2019").map((cell) => [cell, 0]));
  const made = workload.documents > 0 ? random.int(0, workload.documents) : 0;
  const documents = stock.documents + made;
  cells["normativeDocuments.made"] = made;
  cells["normativeDocuments.published"] = made;
  cells["normativeDocuments.totalPublic"] = documents;
  const decisions: Record<string, number> = {
    licensing: around(random, workload.licensing), otherServices: 0, penalties: around(random, workload.penalties), coercion: around(random, workload.coercion),
  };
  const items: Record<string, number> = {};
  for (const row of ITEM_ROWS) {
    const before = stock.items[row] ?? 0;
    const change = before > 2 && random.chance(0.4) ? random.int(-2, 3) : 0;
    items[row] = before + change;
    cells[`${row}.previousItems`] = before;
    cells[`${row}.change`] = change;
    if (row !== "fees") cells[`${row}.decisions`] = decisions[row]!;
  }
  const projects = random.chance(0.5) ? random.int(1, 9) : 0;
  cells["procurement.projects"] = projects;
  cells["procurement.amount"] = projects * random.int(6, 85);
  if (workload.regulations === undefined) return { cells, stock: { ...stock, documents, items } };
  const regulationsMade = random.int(1, workload.regulations);
  const regulations = stock.regulations + regulationsMade;
  cells["regulations.made"] = regulationsMade;
  cells["regulations.published"] = regulationsMade;
  cells["regulations.totalPublic"] = regulations;
  return { cells, stock: { documents, regulations, items } };
}
