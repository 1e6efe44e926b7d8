import type { Generated } from "kysely";
import type { TokenScope } from "../lib/accounts/token";

/** A token of the JSON API. The secret itself is nowhere: only its hash. */
export interface ApiTokenTable {
  id: Generated<number>;
  /** Never used again, so that the audit log names one token by it. */
  name: string;
  /** SHA-256 of the secret, in hexadecimal. */
  hash: string;
  owner_id: string;
  scopes: TokenScope[];
  /** Prefixes of region codes; the empty one leaves the owner's bounds as they are. */
  regions: string[];
  created_at: Date;
  created_by: string;
  expires_at: Date;
  /** To the minute: not every call writes. */
  last_used_at: Date | null;
  revoked_at: Date | null;
}

/** A request that was sent with an `Idempotency-Key`, and its answer; `status` is null while it is being worked on. */
export interface ApiRequestTable {
  token_id: number;
  key: string;
  request_hash: string;
  at: Date;
  status: number | null;
  body: string | null;
  location: string | null;
}

/** The tables of the JSON API. */
export interface ApiSchema {
  api_token: ApiTokenTable;
  api_request: ApiRequestTable;
}
