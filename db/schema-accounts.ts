import type { ColumnType, Generated } from "kysely";

/** Columns of the sign-in library's tables that the product itself reads or writes. */
export interface AuthSessionTable {
  user_id: string;
  token: string;
  updated_at: Date;
}
export interface AuthCredentialTable {
  user_id: string;
  provider_id: string;
  password: string | null;
  updated_at: Date;
}
/** An account as the sign-in library keeps it. */
export interface AuthUserTable {
  id: string;
  name: string;
  email: string;
  email_verified: boolean;
  username: string | null;
  role: string | null;
  banned: boolean | null;
  created_at: Generated<Date>;
}

/** What an account may look at. */
export interface AccountBoundsTable {
  user_id: string;
  regions: string[];
  agency_ids: number[];
  must_change_password: boolean;
}

/** Failed sign-ins of a name since the last one that succeeded, whether or not there is such an account. */
export interface SignInFailureTable {
  username: string;
  failures: number;
  last_at: Date;
}

export interface InstallationSettingTable {
  name: string;
  value: string;
}

/** Everything that was changed, by whom, when and from where. Rows are only ever added. */
export interface AuditLogTable {
  id: Generated<number>;
  at: Date;
  /** Null for the command line and the installation itself. */
  actor_id: string | null;
  actor: string;
  /** The address a request came from, or `command line`. */
  origin: string;
  action: string;
  /** What was changed: `account:zhang`, `finding:12`, `profile:2202`. */
  subject: string;
  region_code: string | null;
  agency_id: number | null;
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
}

/** The tables of accounts and of what they did. */
export interface AccountSchema {
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  auth_credential: AuthCredentialTable;
  account_bounds: AccountBoundsTable;
  sign_in_failure: SignInFailureTable;
  installation_setting: InstallationSettingTable;
  audit_log: AuditLogTable;
}
