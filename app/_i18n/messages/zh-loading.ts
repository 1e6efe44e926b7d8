import { zhCheck } from "./zh-check";
import { zhDesk } from "./zh-desk";
import { zhImport } from "./zh-import";
import { zhVersions } from "./zh-versions";

/** The branches of the catalogue on loading, checking and comparing reports, in Chinese. */
export const zhLoading = { importing: zhImport, desk: zhDesk, check: zhCheck, versions: zhVersions };
