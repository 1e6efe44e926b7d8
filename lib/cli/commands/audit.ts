import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { auditStore } from "../../../db/store";
import { auditStored } from "../../audit/audit-stored";
import { catalogueAuditor } from "../../audit/auditor";
import { parseReport } from "../../parse";
import { EXIT, limitsSetting, noPaths, readArguments, regionOption, writeLine, yearOption, type Command } from "../command";
import { Progress } from "../progress";

const argumentsSchema = z.object({ paths: noPaths, year: yearOption, region: regionOption });

/** Reads the kept originals again and runs the current rules over them. */
export const auditCommand: Command = {
  name: "audit",
  summary: "runs the current rules over stored reports again 重新核查",
  help: [
    "mingjian audit [--year YYYY] [--region CODE]",
    "",
    "Reads the stored originals again and runs the current rules over them. Faults that are gone are closed, decisions stay",
    "as long as the fault is the same. --region takes a region code; the regions below it belong to it.",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const { year, region } = readArguments(args, { year: { type: "string" }, region: { type: "string" } }, argumentsSchema);
    const log = (line: string): void => writeLine(stderr, line);
    return await withDatabase({ env, now: now(), log }, async (database) => {
      const progress = new Progress(stderr, now, null);
      const scope = { ...(year === undefined ? {} : { year }), ...(region === undefined ? {} : { region }) };
      const sums = { audited: 0, added: 0, fixed: 0, reopened: 0 };
      let failed = false;
      const limits = limitsSetting(env);
      const results = auditStored(auditStore(database), catalogueAuditor(), scope, {
        now,
        read: (original, stored) => parseReport(original, { path: stored.path, limits, ...(stored.manifest ? { manifest: stored.manifest } : {}) }),
      });
      for await (const result of results) {
        progress.step();
        if (result.status === "failed" || result.status === "identity-differs") {
          failed ||= result.status === "failed";
          progress.clear();
          log(`${result.path}: ${result.status === "failed" ? result.message : "重新读取后机关或年度与入库时不同，保留原读取结果，请人工核对。 Read again, the body or year differs from what it is filed as; the earlier reading was kept, please look."}`);
        }
        if (!("added" in result)) continue;
        sums.audited += 1;
        sums.added += result.added;
        sums.fixed += result.fixed;
        sums.reopened += result.reopened;
      }
      progress.clear();
      writeLine(stdout, `已核查 audited: ${sums.audited}；新问题 new findings: ${sums.added}；已消除 gone: ${sums.fixed}；重新打开 reopened: ${sums.reopened}`);
      return failed ? EXIT.refused : EXIT.ok;
    });
  },
};
