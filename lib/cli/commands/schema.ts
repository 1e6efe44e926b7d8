import { z } from "zod";
import { parsedReportSchema } from "../../report/schema";
import { checkResultSchema } from "../../rules/finding";
import { EXIT, noPaths, readArguments, writeLine, type Command } from "../command";

const argumentsSchema = z.object({ paths: noPaths, of: z.enum(["parsed-report", "check-result"], "takes parsed-report or check-result").default("parsed-report") });

/** Prints the JSON Schema of what `parse` writes and `import` takes, or of what `check --format json` writes. */
export const schemaCommand: Command = {
  name: "schema",
  summary: "prints the JSON Schema of parsed reports 打印数据格式",
  help: "mingjian schema [--of parsed-report|check-result]\n\nPrints the JSON Schema (draft 2020-12) of the lines that `parse` writes and `import` takes, or that `check --format json` writes.",
  async run(args, { stdout }) {
    const { of } = readArguments(args, { of: { type: "string" } }, argumentsSchema);
    writeLine(stdout, JSON.stringify(z.toJSONSchema(of === "parsed-report" ? parsedReportSchema : checkResultSchema), null, 2));
    return EXIT.ok;
  },
};
