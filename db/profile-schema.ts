import type { ColumnType, Generated } from "kysely";
import type { ProfileContent } from "../lib/rules/profile-content";

/** JSON columns are read as values and written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

/** What a region has set of the rules; a region that was reset stays, with an empty content, so that its revision goes on. */
export interface RuleProfileTable {
  /** Without the pairs of zeros at the end; empty for everywhere. */
  region_code: string;
  /** Written with sorted keys, so that equal contents are equal texts. */
  content: Json<ProfileContent>;
  revision: number;
  updated_at: Date;
  updated_by: string;
  note: string;
}

/** Every change of a profile; rows are only ever added, which the database enforces. */
export interface RuleProfileHistoryTable {
  id: Generated<number>;
  region_code: string;
  revision: number;
  content_before: Json<ProfileContent>;
  content_after: Json<ProfileContent>;
  at: Date;
  actor: string;
  note: string;
}

/** A change that is being looked at before it is saved; `revision` is the one it started from. */
export interface RuleProfileDraftTable {
  id: string;
  region_code: string;
  content: Json<ProfileContent>;
  revision: number;
  created_at: Date;
}

/** The tables of what regions set of the rules. */
export interface ProfileSchema {
  rule_profile: RuleProfileTable;
  rule_profile_history: RuleProfileHistoryTable;
  rule_profile_draft: RuleProfileDraftTable;
}
