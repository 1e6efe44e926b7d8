import { createWriteStream } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { CannotWrite, preparePaper, type PaperRequest } from "../../../db/exports/prepare";
import { onSnapshot } from "../../../db/exports/snapshot";
import { readLetterhead } from "../../../db/repositories/letterhead";
import { filledLetterhead, letterheadSchema, type Letterhead } from "../../export/letterhead";
import { officeDay } from "../../export/office-date";
import { PAPER_FORMATS, PAPER_NAMES, type PaperFormat } from "../../export/papers";
import { EXIT, languageOption, readArguments, regionOption, UsageError, writeLine, yearOption, type Command } from "../command";
import { problemOf } from "../files";

const NAME_ONE = `name one export: ${PAPER_NAMES.join(", ")}`;
const argumentsSchema = z.object({
  paths: z.tuple([z.enum(PAPER_NAMES, NAME_ONE)], NAME_ONE),
  year: yearOption,
  region: regionOption,
  agency: z.coerce.number("takes a body's id").int().positive().optional(),
  format: z.enum(["xlsx", "csv", "json", "docx", "pdf"], "takes xlsx, csv, json or docx"),
  out: z.string("names the file to write").min(1),
  lang: languageOption,
  letterhead: z.string().optional(),
  "all-failures": z.boolean().default(false),
});
type Options = z.infer<typeof argumentsSchema>;

/** A circular and figures need a year, and speak of a region rather than of a body. */
function checkedFormat({ paths: [name], format, year, agency, "all-failures": allFailures }: Options): PaperFormat {
  const found = PAPER_FORMATS[name].find((candidate) => candidate === format);
  if (found === undefined) throw new UsageError(`${name} cannot be written as ${format}; it takes ${PAPER_FORMATS[name].join(", ")}`);
  if (name === "bulletin" && year === undefined) throw new UsageError("a circular speaks of one year: give --year");
  if (name === "bulletin" && agency !== undefined) throw new UsageError("a circular speaks of a region, not of one body: leave --agency out");
  if (name === "statistics" && year === undefined) throw new UsageError("figures are added up for one year: give --year");
  if (name === "statistics" && agency !== undefined) throw new UsageError("figures are added up for a region, not for one body: leave --agency out");
  if (name !== "notices" && allFailures) throw new UsageError("--all-failures belongs to notices");
  return found;
}

/** @throws UsageError naming the file, and the entries that do not fit */
async function letterheadFrom(path: string): Promise<Letterhead> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: ${problemOf(error)}`);
  });
  try {
    return letterheadSchema.parse(JSON.parse(text));
  } catch (error) {
    const complaints = error instanceof z.ZodError ? error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`.trim()).join("; ") : "is not JSON";
    throw new UsageError(`${path}: ${complaints}`);
  }
}

function scopeOf({ year, region, agency }: Options): PaperRequest["scope"] {
  return { bounds: { kind: "everything" }, ...(year === undefined ? {} : { year }), ...(region === undefined ? {} : { region }), ...(agency === undefined ? {} : { agency }) };
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

/** Writes findings, scorecards, figures and the office's papers to a file. */
export const exportCommand: Command = {
  name: "export",
  summary: "writes findings, scorecards, figures, the ledger, notices or the circular to a file 导出",
  help: [
    "mingjian export findings|ledger|scorecards|notices|bulletin|statistics [--year YYYY] [--region CODE] [--agency ID] --format FORMAT --out PATH [--lang zh|en]",
    "                [--letterhead FILE] [--all-failures]",
    "",
    "findings 问题清单: xlsx, csv, json. ledger 整改台账, scorecards 评分表: xlsx, csv.",
    "statistics 数据汇总: xlsx, csv, json of one --year: the official tables added up over the bodies of the --region (without it of the smallest region",
    "that has all bodies), with what they cover, what is left out, the comparison with the region's own report, and the years.",
    "notices 整改通知书: docx for one body (--agency), otherwise a ZIP with one DOCX a body and year. On confirmed findings; with --all-failures",
    "on every failure that nobody dismissed. bulletin 通报: docx on one --year.",
    "--letterhead: JSON with any of issuer, selfName, documentCode, firstNumber, deadline, issuedOn, contact, phone, circularTo, copyTo; what is not",
    "given there stays visible as a placeholder. Without it the installation's own letterhead serves.",
    "Each says the rule set, the profile, the filters, the date and how many rows.",
    "Exit status: 0; 2 on a combination that does not exist, and when there is nothing to write.",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const text = { type: "string" } as const;
    const types = { year: text, region: text, agency: text, format: text, out: text, lang: text, letterhead: text, "all-failures": { type: "boolean" } } as const;
    const options = readArguments(args, types, argumentsSchema);
    const format = checkedFormat(options);
    const given = options.letterhead === undefined ? null : await letterheadFrom(options.letterhead);
    const log = (line: string): void => writeLine(stderr, line);
    const rowCount = await withDatabase({ env, now: now(), log }, ({ db }) =>
      onSnapshot(db, async (snapshot) => {
        const at = now();
        const letterhead = filledLetterhead(given ?? (await readLetterhead(snapshot)), officeDay(at));
        const request = { name: options.paths[0], format, scope: scopeOf(options), language: options.lang, letterhead, allFailures: options["all-failures"], now: at };
        const paper = await preparePaper(snapshot, request).catch((error: unknown) => {
          throw error instanceof CannotWrite ? new UsageError(error.message) : error;
        });
        if (paper.ending === "zip" && !options.out.toLowerCase().endsWith(".zip")) throw new UsageError(`${options.out}: notices to several bodies are written as a ZIP; name a file that ends in .zip, or one body by --agency and --year`);
        await writeWhole(options.out, paper.chunks).catch((error: NodeJS.ErrnoException) => {
          throw error.code === undefined ? error : new UsageError(`${options.out}: ${problemOf(error)}`);
        });
        return paper.rowCount;
      }),
    );
    writeLine(stdout, `${options.out}: ${rowCount}`);
    return EXIT.ok;
  },
};
