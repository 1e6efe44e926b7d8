import type { Section } from "../../report/schema";
import type { CleanText } from "../../text/clean";

/** What the three official tables are read from. */
export interface TablesInput {
  /** The document's text as decoded: every span that is returned counts in it. */
  text: string;
  /** The same text rewritten for matching. */
  clean: CleanText;
  /** The parts of the report in the order of the text; may be empty, because tables are found by their labels. */
  sections: readonly Section[];
}
