import type { Generated } from "kysely";

/** Of a finding: what people who work through findings at the same time have to know of each other. */
export interface TriageColumns {
  /** Rises by one with every change of state and whenever another value stands at its place: whoever decides says which they saw. */
  revision: Generated<number>;
  /** Who changed it last; null when an audit did, or nobody yet. */
  changed_by: string | null;
  changed_at: Date | null;
  /** The user name of who is to work on it. It stays over audits and versions. */
  assignee: string | null;
}

/** A filter of the findings page that an account keeps under a name. */
export interface SavedFilterTable {
  id: Generated<number>;
  account_id: string;
  name: string;
  /** The page's own address behind the question mark. */
  query: string;
  created_at: Date;
}
