import { basename } from "node:path";
import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { profileStore } from "../../../db/repositories/profiles";
import { auditStore } from "../../../db/store";
import { lookForMissing } from "../../audit/audit-roster";
import { catalogueAuditor } from "../../audit/auditor";
import { importDocuments, type ImportResult } from "../../audit/import-documents";
import { loadRoster } from "../../audit/load-roster";
import type { Auditor, AuditStore } from "../../audit/ports";
import { readManifest, type Manifest } from "../../roster/manifest";
import { regionNamer } from "../../roster/region-name";
import { readRoster } from "../../roster/roster";
import type { RowProblem } from "../../roster/columns";
import { EXIT, limitsSetting, pathsArgument, readArguments, UsageError, writeLine, yearOption, type Command, type CommandContext } from "../command";
import { findFiles, readBytes } from "../files";
import { localActor } from "../local-actor";
import { importItems } from "../import-items";
import { Progress } from "../progress";

const argumentsSchema = z
  .object({ paths: z.array(z.string()), roster: z.string().optional(), manifest: z.string().optional(), year: yearOption })
  .refine(({ paths, roster }) => paths.length > 0 || roster !== undefined, { path: ["paths"], message: pathsArgument.safeParse([]).error?.issues[0]?.message ?? "" });

const STATUS_WORDS: Record<ImportResult["status"], string> = {
  stored: "新入库 stored",
  "new-version": "新版本 new version",
  reread: "重新读取 read again",
  unchanged: "未变化 unchanged",
  unidentified: "待确认机关或年度 body or year unknown",
  refused: "未接收 refused",
  failed: "入库失败 failed",
};

async function readTable<T extends { problems: RowProblem[] }>(path: string, read: (bytes: Uint8Array) => Promise<T>, context: CommandContext): Promise<T> {
  const bytes = await readBytes(path);
  if ("problem" in bytes) throw new UsageError(`${path}: ${bytes.problem}`);
  const table = await read(bytes).catch((error: unknown) => {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  for (const { line, message } of table.problems) writeLine(context.stderr, `${path}:${line}: ${message.zh} ${message.en}`);
  return table;
}

/** @returns whether every row of the roster was taken over */
async function takeRoster(path: string, year: number, store: AuditStore, context: CommandContext): Promise<boolean> {
  const { rows, problems } = await readTable(path, readRoster, context);
  const result = await loadRoster(store, rows, { year, source: basename(path), now: context.now(), regionName: regionNamer(rows) });
  writeLine(context.stdout, `名录 roster ${year}: ${rows.length} 个机关 bodies（新增 added ${result.agenciesAdded}，应报告 due ${result.entriesAdded} 新 new）`);
  return problems.length === 0;
}

async function takeDocuments(paths: readonly string[], manifest: Manifest | null, year: number | undefined, { store, auditor }: { store: AuditStore; auditor: Auditor }, { stdout, stderr, env, now }: CommandContext): Promise<boolean> {
  let total = 0;
  let hasArchives = false;
  for await (const { path } of findFiles(paths)) {
    total += 1;
    hasArchives ||= /\.zip$/iu.test(path);
  }
  const progress = new Progress(stderr, now, hasArchives ? null : total);
  const counts = new Map<ImportResult["status"], number>();
  const scope = { paths: paths.join(" "), year: year ?? null };
  for await (const result of importDocuments(store, auditor, importItems({ paths, manifest, yearWhenUntold: year, limits: limitsSetting(env) }), { scope, now })) {
    counts.set(result.status, (counts.get(result.status) ?? 0) + 1);
    if ("message" in result) {
      progress.clear();
      const reason = typeof result.message === "string" ? result.message : `${result.message.zh} ${result.message.en}`;
      writeLine(stderr, `${result.path}: ${reason}`);
    }
    progress.step();
  }
  progress.clear();
  for (const [status, count] of counts) writeLine(stdout, `${STATUS_WORDS[status]}: ${count}`);
  return !(["unidentified", "refused", "failed"] as const).some((status) => counts.has(status));
}

/** Loads documents and a roster into the database and audits them. */
export const importCommand: Command = {
  name: "import",
  summary: "loads documents into the database and audits them 导入并核查",
  help: [
    "mingjian import PATH… [--roster FILE] [--manifest FILE] [--year YYYY]",
    "",
    "Loads documents (text, Word, PDF, spreadsheets; in folders and ZIP archives), or ParsedReport JSON Lines (*.jsonl), into the database and audits them. The same bytes twice change",
    "nothing; another document of the same body and year becomes a new version. One bad file never stops the others.",
    "--roster    bodies that must report on --year (default: last year); CSV or XLSX",
    "--manifest  what is known of files and is not in them (url, publishedOn, agency, year); CSV or XLSX",
    "--year      the roster's year, and the year of documents that do not tell theirs",
    "Exit status: 0; 2 when any file or row was refused.",
  ].join("\n"),
  async run(args, context) {
    const options = readArguments(args, { roster: { type: "string" }, manifest: { type: "string" }, year: { type: "string" } }, argumentsSchema);
    const log = (line: string): void => writeLine(context.stderr, line);
    const known = options.manifest === undefined ? null : await readTable(options.manifest, readManifest, context);
    return await withDatabase({ env: context.env, now: context.now(), log }, async (database) => {
      const store = auditStore(database, localActor());
      const rosterYear = options.year ?? context.now().getFullYear() - 1;
      const rosterTaken = options.roster === undefined || (await takeRoster(options.roster, rosterYear, store, context));
      const auditor = catalogueAuditor(await profileStore(database.db).profiles());
      const documentsTaken = options.paths.length === 0 || (await takeDocuments(options.paths, known?.manifest ?? null, options.year, { store, auditor }, context));
      if (options.roster !== undefined) {
        const { added } = await lookForMissing(store, auditor, { year: rosterYear }, context.now());
        writeLine(context.stdout, `未入库，请核实是否公布 not here, please check ${rosterYear}: ${added}`);
      }
      return rosterTaken && documentsTaken && (known?.problems.length ?? 0) === 0 ? EXIT.ok : EXIT.refused;
    });
  },
};
