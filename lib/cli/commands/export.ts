import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { countFindings, findingRows } from "../../../db/exports/findings";
import { countScorecards, scorecardRows } from "../../../db/exports/scorecards";
import { judgedBy } from "../../../db/exports/judged-by";
import type { ExportScope } from "../../../db/exports/scope";
import { onSnapshot } from "../../../db/exports/snapshot";
import type { Database } from "../../../db/client";
import { writeCsv } from "../../export/csv";
import { FINDING_COLUMNS } from "../../export/findings-sheet";
import { writeJson } from "../../export/json";
import { SCORECARD_COLUMNS } from "../../export/scorecards-sheet";
import type { Sheet } from "../../export/sheet";
import { writeXlsx } from "../../export/xlsx";
import type { Bilingual, Language } from "../../rules/rule";
import { EXIT, languageOption, readArguments, regionOption, UsageError, writeLine, yearOption, type Command } from "../command";
import { problemOf } from "../files";

const FORMATS = { findings: ["xlsx", "csv", "json"], scorecards: ["xlsx", "csv"] } as const;
const TITLES: Record<keyof typeof FORMATS, Bilingual> = { findings: { zh: "问题清单", en: "Findings" }, scorecards: { zh: "评分表", en: "Scorecards" } };

const argumentsSchema = z.object({
  paths: z.tuple([z.enum(["findings", "scorecards"], "name one export: findings or scorecards")], "name one export: findings or scorecards"),
  year: yearOption,
  region: regionOption,
  agency: z.coerce.number("takes a body's id").int().positive().optional(),
  format: z.enum(["xlsx", "csv", "json", "docx", "pdf"], "takes xlsx, csv or json"),
  out: z.string("names the file to write").min(1),
  lang: languageOption,
});
type Options = z.infer<typeof argumentsSchema>;

const WRITERS: Record<"xlsx" | "csv" | "json", <Row>(sheet: Sheet<Row>, language: Language) => AsyncGenerator<Uint8Array>> = { xlsx: writeXlsx, csv: writeCsv, json: writeJson };

async function chunksOf(db: Database, name: keyof typeof FORMATS, format: keyof typeof WRITERS, options: Options, exportedAt: Date): Promise<{ rowCount: number; chunks: AsyncGenerator<Uint8Array> }> {
  const { year, region, agency, lang } = options;
  const scope: ExportScope = { ...(year === undefined ? {} : { year }), ...(region === undefined ? {} : { region }), ...(agency === undefined ? {} : { agency }) };
  const filters = Object.fromEntries(Object.entries(scope).map(([key, value]) => [key, String(value)]));
  const versions = await judgedBy(db, scope);
  const note = (rowCount: number) => ({ title: TITLES[name], ...versions, filters, exportedAt, rowCount });
  if (name === "findings") {
    const rowCount = await countFindings(db, scope);
    return { rowCount, chunks: WRITERS[format]({ note: note(rowCount), columns: FINDING_COLUMNS, rows: findingRows(db, scope) }, lang) };
  }
  const rowCount = await countScorecards(db, scope);
  return { rowCount, chunks: WRITERS[format]({ note: note(rowCount), columns: SCORECARD_COLUMNS, rows: scorecardRows(db, scope) }, lang) };
}

/** Writes beside the target first, so that a file under the asked name is always whole. */
async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Writes findings or scorecards to a file. */
export const exportCommand: Command = {
  name: "export",
  summary: "writes findings or scorecards to a file 导出",
  help: [
    "mingjian export findings|scorecards [--year YYYY] [--region CODE] [--agency ID] --format FORMAT --out PATH [--lang zh|en]",
    "",
    "findings: xlsx, csv, json. scorecards: xlsx, csv. Each says the rule set, the profile, the filters, the date and how many rows.",
    "Exit status: 0; 2 on a combination that does not exist.",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const types = { year: { type: "string" }, region: { type: "string" }, agency: { type: "string" }, format: { type: "string" }, out: { type: "string" }, lang: { type: "string" } } as const;
    const options = readArguments(args, types, argumentsSchema);
    const [name] = options.paths;
    const format = FORMATS[name].find((candidate) => candidate === options.format);
    if (format === undefined) throw new UsageError(`${name} cannot be written as ${options.format}; it takes ${FORMATS[name].join(", ")}`);
    const log = (line: string): void => writeLine(stderr, line);
    const rowCount = await withDatabase({ env, now: now(), log }, ({ db }) =>
      onSnapshot(db, async (snapshot) => {
        const { rowCount: count, chunks } = await chunksOf(snapshot, name, format, options, now());
        await writeWhole(options.out, chunks).catch((error: NodeJS.ErrnoException) => {
          throw error.code === undefined ? error : new UsageError(`${options.out}: ${problemOf(error)}`);
        });
        return count;
      }),
    );
    writeLine(stdout, `${options.out}: ${rowCount}`);
    return EXIT.ok;
  },
};
