import { splitCell, TABLE_KEYS } from "../../report/cells";
import { eraDueFor, type TabularEra } from "../../report/formats";
import type { DemoBody, Figures } from "../model";
import { randomOf } from "../random";
import { disclosure2019, disclosure2021, openingStock } from "./disclosure";
import { disputesOfYear } from "./disputes";
import { requestsOfYear, type Pending } from "./requests";

/** The shape with tables that a year is printed in, or null before 2019. */
export function tabularEraOf(year: number): TabularEra | null {
  const era = eraDueFor(year);
  return era === "pre2019" ? null : era;
}

/**
 * A body's figures for consecutive years: applications carried forward are carried over the year after,
 * documents in force and numbers of items roll on. Years before 2019 have none.
 */
export function figuresOf(body: DemoBody, years: readonly number[], seed: string): Map<number, Figures> {
  const random = randomOf(`${seed}/figures/${body.region.code}/${body.name}`);
  const figures = new Map<number, Figures>();
  let pending: Pending = {};
  let stock = openingStock(random, body.workload);
  for (const year of years) {
    const era = tabularEraOf(year);
    if (era === null) continue;
    const requests = requestsOfYear(random, era, body.workload.requests, pending);
    pending = requests.pending;
    const disclosure = (era === "2021" ? disclosure2021 : disclosure2019)(random, body.workload, stock);
    stock = disclosure.stock;
    figures.set(year, { disclosure: disclosure.cells, requests: requests.cells, disputes: disputesOfYear(random, requests.cells["newReceived.total"]!) });
  }
  return figures;
}

/** The figures of a report that covers a whole region: every cell the sum over its bodies. */
export function summed(parts: readonly Figures[]): Figures {
  const whole: Figures = { disclosure: {}, requests: {}, disputes: {} };
  for (const part of parts) {
    for (const table of TABLE_KEYS) {
      for (const [cell, value] of Object.entries(part[table])) whole[table][cell] = (whole[table][cell] ?? 0) + value;
    }
  }
  for (const [cell, value] of Object.entries(whole.disclosure)) {
    const { column } = splitCell(cell);
    if (column === "amount") whole.disclosure[cell] = Math.round(value * 10_000) / 10_000;
  }
  return whole;
}
