import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { profileStore } from "../../../db/repositories/profiles";
import { auditStore } from "../../../db/store";
import { refreshTallies } from "../../../db/tallies/refresh";
import { catalogueAuditor } from "../../audit/auditor";
import type { Reader } from "../../audit/audit-stored";
import type { Limits } from "../../ingest/limits";
import { parseReport } from "../../parse";
import { localActor } from "../local-actor";
import { auditAgain } from "../audit-again";
import { EXIT, limitsSetting, noPaths, readArguments, regionOption, writeLine, yearOption, type Command } from "../command";

const argumentsSchema = z.object({ paths: noPaths, year: yearOption, region: regionOption });

/** Reads an original again with what is known of it from elsewhere. */
const readerWithin =
  (limits: Limits): Reader =>
  (original, { path, manifest }) =>
    parseReport(original, { path, limits, ...(manifest ? { manifest } : {}) });

/** Reads the kept originals again and runs the current rules over them. */
export const auditCommand: Command = {
  name: "audit",
  summary: "runs the current rules over stored reports again 重新核查",
  help: [
    "mingjian audit [--year YYYY] [--region CODE]",
    "",
    "Reads the stored originals again and runs the current rules over them, each under the rule profile of its region. Faults",
    "that are gone are closed, decisions stay as long as the fault is the same. --region takes a region code; the regions below",
    "it belong to it. Without either, the numbers that pages show are counted anew from the findings as well.",
  ].join("\n"),
  async run(args, context) {
    const { year, region } = readArguments(args, { year: { type: "string" }, region: { type: "string" } }, argumentsSchema);
    const log = (line: string): void => writeLine(context.stderr, line);
    return await withDatabase({ env: context.env, now: context.now(), log }, async (database) => {
      const scope = { ...(year === undefined ? {} : { year }), ...(region === undefined ? {} : { region }) };
      const auditor = catalogueAuditor(await profileStore(database.db).profiles());
      const isDone = await auditAgain(auditStore(database, localActor()), auditor, scope, { read: readerWithin(limitsSetting(context.env)) }, context);
      if (year === undefined && region === undefined) await refreshTallies(database.db, true);
      return isDone ? EXIT.ok : EXIT.refused;
    });
  },
};
