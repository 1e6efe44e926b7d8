import { isLocal } from "./peer";

/**
 * Whether a request may load reports and rosters: from this machine only, unless `MINGJIAN_OPEN_IMPORT=1` opens it to
 * whoever reaches the address.
 */
export const mayImport = (headers: Headers): boolean => process.env["MINGJIAN_OPEN_IMPORT"] === "1" || isLocal(headers);
