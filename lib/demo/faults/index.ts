import { AUTHORITY_FAULTS } from "./authority";
import { BALANCE_FAULTS } from "./balance";
import { CONTENT_FAULTS } from "./content";
import { DOUBTFUL_FIGURES } from "./doubt";
import type { Fault } from "./fault";
import { NARRATIVE_FAULTS } from "./narrative";
import { SECURITY_FAULTS } from "./security";
import { STRUCTURE_FAULTS } from "./structure";
import { SUBSTANCE_FAULTS } from "./substance";
import { TABLE_FAULTS } from "./tables";
import { TEMPLATE_FAULTS } from "./template";
import { TIMELINESS_FAULTS } from "./timeliness";

/** Every fault that can be planted, by family. A rule's faults are one list in its family's file. */
export const FAULTS: readonly Fault[] = [
  ...STRUCTURE_FAULTS,
  ...TEMPLATE_FAULTS,
  ...TABLE_FAULTS,
  ...BALANCE_FAULTS,
  ...NARRATIVE_FAULTS,
  ...AUTHORITY_FAULTS,
  ...DOUBTFUL_FIGURES,
  ...SUBSTANCE_FAULTS,
  ...CONTENT_FAULTS,
  ...SECURITY_FAULTS,
  ...TIMELINESS_FAULTS,
];

/** The fault with the given id. */
export function faultOf(id: string): Fault {
  const fault = FAULTS.find((candidate) => candidate.id === id);
  if (!fault) throw new Error(`There is no fault ${id}.`);
  return fault;
}
