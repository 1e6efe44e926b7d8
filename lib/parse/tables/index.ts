import type { Diagnostic, EraFound, ParsedReport } from "../../report/schema";
import type { ReadingContext } from "./context";
import { noteDeviations } from "./deviations";
import { readDisclosure } from "./disclosure";
import { readDisputes } from "./disputes";
import { eraOf } from "./era";
import { gridsOf } from "./grid";
import type { TablesInput } from "./input";
import { readRequests } from "./requests";
import { mannerOf } from "./row-run";
import { tokenize } from "./tokenize";

/**
 * Reads the three official tables by their labels, wherever they stand and however they are laid out.
 * A value is returned only when its cell is certain; rows that cannot be told are named in the diagnostics.
 * @returns the tables (null when absent), the shape that their labels show (null without tables), and what could not be told
 */
export function readTables(input: TablesInput): { tables: ParsedReport["tables"]; era: EraFound | null; diagnostics: Diagnostic[] } {
  const { text } = input.clean;
  const tokens = tokenize(text, gridsOf(input.grids ?? [], input.clean));
  const context: ReadingContext = { ...input, tokens, manner: mannerOf(text, tokens), diagnostics: [] };
  const era = eraOf(context.tokens);
  const tables = { disclosure: readDisclosure(context, era), requests: readRequests(context, era), disputes: readDisputes(context) };
  const hasTables = Object.values(tables).some((table) => table !== null);
  if (!hasTables) return { tables, era: null, diagnostics: [] };
  noteDeviations(context, era);
  return { tables, era, diagnostics: context.diagnostics };
}
