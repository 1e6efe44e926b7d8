import { enCheck } from "./en-check";
import { enDesk } from "./en-desk";
import { enImport } from "./en-import";
import { enVersions } from "./en-versions";

/** The branches of the catalogue on loading, checking and comparing reports, in English. */
export const enLoading = { importing: enImport, desk: enDesk, check: enCheck, versions: enVersions };
