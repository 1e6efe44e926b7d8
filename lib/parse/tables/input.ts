import type { TableGrid } from "../../ingest/document";
import type { Section } from "../../report/schema";
import type { CleanText } from "../../text/clean";

/** What the three official tables are read from. */
export interface TablesInput {
  /** The document's text as decoded: every span that is returned counts in it. */
  text: string;
  /** The same text rewritten for matching. */
  clean: CleanText;
  /** The tables that the format itself marks as such, if any. */
  grids?: readonly TableGrid[];
  /** The parts of the report. Tables are found by their labels anywhere; where a row occurs twice, the one in its own part counts. May be empty. */
  sections: readonly Section[];
}
