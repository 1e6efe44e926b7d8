import { z } from "zod";
import { SEVERITIES, type CheckResult } from "../../rules/finding";
import { remedyWords } from "../../findings/remedy-words";
import type { Language } from "../../report/language";
import { RULES } from "../../rules/registry";
import { auditReport } from "../../score/audit-report";
import type { ParsedReport } from "../../report/schema";
import { NO_CONTEXT } from "../../rules/context";
import { corpusContexts } from "../../audit/corpus-context";
import { officeDay } from "../../audit/office-day";
import { toCheckResult } from "../../score/check-result";
import { resultText } from "../../score/result-text";
import { EXIT, languageOption, limitsSetting, pathsArgument, readArguments, writeLine, type Command } from "../command";
import { readReports } from "../read-reports";
import { RuleTimings } from "../rule-timings";

const FAIL_ON = [...SEVERITIES, "never"] as const;
const argumentsSchema = z.object({
  paths: pathsArgument,
  alone: z.boolean().default(false),
  timings: z.boolean().default(false),
  format: z.enum(["text", "json"], "takes text or json").default("text"),
  lang: languageOption,
  "fail-on": z.enum(FAIL_ON, `takes ${FAIL_ON.join(", ")}`).default("major"),
});

/** A proven fault of the severity or graver; a question never fails a check. */
function reaches(result: CheckResult, failOn: (typeof FAIL_ON)[number]): boolean {
  return result.findings.some((finding) => finding.outcome === "fail" && SEVERITIES.indexOf(finding.severity) <= (failOn === "never" ? -1 : SEVERITIES.indexOf(failOn)));
}

/** A result as people read it: the remedy of a question holds only if the question is confirmed. */
const asRead = (result: CheckResult, language: Language): CheckResult => ({ ...result, findings: result.findings.map((finding) => ({ ...finding, remedy: remedyWords(finding, finding.remedy, language) })) });

/** Audits documents without a database. */
export const checkCommand: Command = {
  name: "check",
  summary: "audits documents without a database 核查文件",
  help: [
    "mingjian check PATH… [--alone] [--format text|json] [--lang zh|en] [--fail-on critical|major|minor|info|never] [--timings]",
    "",
    "Audits documents without a database and prints the findings with place, basis and remedy. `json` writes one CheckResult a line.",
    "Several documents are each other's corpus for rules that compare reports; with --alone each is judged by itself.",
    "--timings prints to standard error how long each rule took over the documents, the slowest first.",
    "Exit status: 0 when no proven fault reaches --fail-on (default major), 1 when one does, 2 on unreadable input.",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const options = readArguments(
      args,
      { alone: { type: "boolean" }, timings: { type: "boolean" }, format: { type: "string" }, lang: { type: "string" }, "fail-on": { type: "string" } },
      argumentsSchema,
    );
    const timings = options.timings ? new RuleTimings() : undefined;
    let refused = false;
    let failed = false;
    const reports: ParsedReport[] = [];
    for await (const read of readReports(options.paths, limitsSetting(env))) {
      if ("problem" in read) {
        refused = true;
        writeLine(stderr, `${read.path}: ${read.problem}`);
      } else reports.push(read.report);
    }
    const contextOf = corpusContexts(options.alone ? [] : reports, officeDay(now()));
    for (const report of reports) {
      const context = options.alone ? NO_CONTEXT : contextOf(report);
      const result = toCheckResult(report, auditReport(report, timings ? { context, clock: timings } : { context }), options.lang);
      timings?.documentDone();
      failed ||= reaches(result, options["fail-on"]);
      writeLine(stdout, options.format === "json" ? JSON.stringify(result) : `${resultText(asRead(result, options.lang), options.lang)}\n`);
    }
    const names = new Map(RULES.map(({ id, name }) => [id, name]));
    for (const line of timings?.lines((id) => names.get(id) ?? "") ?? []) writeLine(stderr, line);
    if (refused) return EXIT.refused;
    return failed ? EXIT.findings : EXIT.ok;
  },
};
