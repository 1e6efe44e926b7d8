import type { Kysely } from "kysely";
import * as foundation from "./2026-11-22-foundation";
import * as accounts from "./2026-11-27-accounts";
import * as context from "./2026-11-27-context";
import * as profiles from "./2026-11-27-profiles";
import * as uploads from "./2026-11-27-uploads";
import * as administration from "./2026-11-28-administration";
import * as api from "./2026-11-28-api";
import * as notices from "./2026-11-28-notices";
import * as overlaps from "./2026-11-28-overlaps";
import * as statistics from "./2026-11-28-statistics";
import * as triage from "./2026-11-28-triage";
import * as wordLookups from "./2026-11-28-word-lookups";
import * as tallies from "./2026-11-29-tallies";

export interface Migration {
  up(db: Kysely<unknown>): Promise<void>;
}

/** Every migration in the order in which it is applied. An entry is never changed once released: a change is a new entry. */
export const MIGRATIONS: readonly { name: string; migration: Migration }[] = [
  { name: "2026-11-22-foundation", migration: foundation },
  { name: "2026-11-27-accounts", migration: accounts },
  { name: "2026-11-27-context", migration: context },
  { name: "2026-11-27-profiles", migration: profiles },
  { name: "2026-11-27-uploads", migration: uploads },
  { name: "2026-11-28-administration", migration: administration },
  { name: "2026-11-28-api", migration: api },
  { name: "2026-11-28-notices", migration: notices },
  { name: "2026-11-28-overlaps", migration: overlaps },
  { name: "2026-11-28-statistics", migration: statistics },
  { name: "2026-11-28-triage", migration: triage },
  { name: "2026-11-28-word-lookups", migration: wordLookups },
  { name: "2026-11-29-tallies", migration: tallies },
];
