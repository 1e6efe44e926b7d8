import { z } from "zod";
import { withDatabase, type OpenDatabase } from "../../../db/client";
import { profileStore } from "../../../db/repositories/profiles";
import { auditStore } from "../../../db/store";
import { catalogueAuditor } from "../../audit/auditor";
import { dryRun } from "../../audit/dry-run";
import type { ProfileStore } from "../../audit/ports";
import { saveProfile } from "../../audit/save-profile";
import { readProfileFile } from "../../rules/profile-check";
import { EMPTY_CONTENT, profileFile, type ProfileContent } from "../../rules/profile-content";
import type { Bilingual } from "../../rules/rule";
import { profileSummary } from "../../score/profile-summary";
import { auditAgain } from "../audit-again";
import { EXIT, readArguments, regionOption, UsageError, writeLine, type Command, type CommandContext } from "../command";
import { readBytes } from "../files";
import { localActor } from "../local-actor";
import { dryRunText, regionText, summaryText } from "../profile-text";

const EVERYWHERE = "all";
const region = z.union([z.literal(EVERYWHERE).transform(() => ""), regionOption.unwrap()], "takes a region code of two, four or six digits, or all");
const argumentsSchema = z.object({
  paths: z.array(z.string()),
  region: region.optional(),
  format: z.enum(["text", "json"], "takes text or json").default("text"),
  note: z.string().max(500, "takes at most 500 characters").default(""),
  "dry-run": z.boolean().default(false),
});
type Options = z.infer<typeof argumentsSchema>;

function refused(problems: readonly Bilingual[], path: string, { stderr }: CommandContext): number {
  for (const { zh, en } of problems) writeLine(stderr, `${path}: ${zh} ${en}`);
  return EXIT.refused;
}

async function show(profiles: ProfileStore, { region: asked = "", format }: Options, { stdout }: CommandContext): Promise<number> {
  const set = await profiles.profiles();
  writeLine(stdout, format === "json" ? profileFile(set.own(asked).content).trimEnd() : summaryText(set, asked));
  return EXIT.ok;
}

async function list(profiles: ProfileStore, { stdout }: CommandContext): Promise<number> {
  const set = await profiles.profiles();
  for (const own of set.regions) {
    const { changed, off, version } = profileSummary(set, own.region);
    writeLine(stdout, `${regionText(own.region)}  ${version}  规则 rules: ${changed.length}（停用 off ${off.length}）  修订 revision ${own.revision}`);
  }
  if (set.regions.length === 0) writeLine(stdout, "各地均同规则目录。 Every region is as in the catalogue.");
  return EXIT.ok;
}

/** Looks at the change, or stores it and audits the region's reports again. */
async function put(database: OpenDatabase, content: ProfileContent, asked: string, { note, format, "dry-run": isDry }: Options, context: CommandContext): Promise<number> {
  const profiles = profileStore(database.db);
  const store = auditStore(database, localActor());
  const before = await profiles.profiles();
  if (isDry) {
    const run = await dryRun(store, { before, after: before.with(asked, content) }, asked, context.now());
    writeLine(context.stdout, format === "json" ? JSON.stringify(run, null, 2) : dryRunText(run));
    return EXIT.ok;
  }
  const saved = await saveProfile(profiles, { region: asked, content, baseRevision: before.own(asked).revision, by: localActor(), note }, context.now());
  if (saved.status === "invalid") return refused(saved.problems, regionText(asked), context);
  if (saved.status === "conflict") {
    writeLine(context.stderr, `${regionText(asked)}: 规则口径刚被他人修改，未保存，请重试。 The profile was changed by somebody else just now; nothing was saved. Please try again.`);
    return EXIT.refused;
  }
  const after = await profiles.profiles();
  writeLine(context.stdout, `${regionText(asked)}: ${saved.status === "saved" ? "已保存 saved" : "没有变化 unchanged"}，规则口径 profile ${after.for(asked).version}，修订 revision ${saved.revision}`);
  if (saved.status === "unchanged") return EXIT.ok;
  return (await auditAgain(store, catalogueAuditor(after), { region: asked }, {}, context)) ? EXIT.ok : EXIT.refused;
}

async function setFrom(database: OpenDatabase, path: string, asked: string, options: Options, context: CommandContext): Promise<number> {
  const bytes = await readBytes(path);
  if ("problem" in bytes) throw new UsageError(`${path}: ${bytes.problem}`);
  const read = readProfileFile(new TextDecoder().decode(bytes));
  return "problems" in read ? refused(read.problems, path, context) : await put(database, read.content, asked, options, context);
}

function askedRegion({ region: asked }: Options): string {
  if (asked === undefined) throw new UsageError("--region names the region to change, or all");
  return asked;
}

/** Shows and changes what a region sets of the rules. */
export const profileCommand: Command = {
  name: "profile",
  summary: "shows and changes the rule profiles of regions 规则口径",
  help: [
    "mingjian profile show [--region CODE] [--format text|json]",
    "mingjian profile list",
    "mingjian profile set FILE --region CODE|all [--dry-run] [--format text|json] [--note TEXT]",
    "mingjian profile reset --region CODE|all [--dry-run] [--format text|json] [--note TEXT]",
    "",
    "A profile is what a region sets of the rules; what it leaves out comes from the region above it: city, province, all.",
    "show prints what is in force; with --format json the file of what the region itself sets. set replaces that by a file,",
    "reset by nothing; then the reports of the region and of all below it are audited again. With --dry-run nothing is stored:",
    "the reports are judged under both profiles (2,000 of them at most), and the difference is printed.",
    "",
    "The file is JSON. Every field may be left out; a severity of \"catalogue\" undoes what a region above has set:",
    "  { \"format\": \"mingjian-rule-profile-1\",",
    "    \"gradeBands\": { \"excellent\": 90, \"good\": 70, \"fair\": 60 },",
    "    \"rules\": { \"CON-009\": { \"enabled\": false }, \"STR-002\": { \"severity\": \"minor\" },",
    "               \"TIM-003\": { \"thresholds\": { \"isDaySet\": 1, \"dueMonth\": 1, \"dueDay\": 20 } } } }",
    "mingjian rules --format json names the parameters of each rule with their ranges.",
    "Exit status: 0; 2 when the file was refused or a report could not be audited again.",
  ].join("\n"),
  async run(args, context) {
    const types = { region: { type: "string" }, format: { type: "string" }, note: { type: "string" }, "dry-run": { type: "boolean" } } as const;
    const options = readArguments(args, types, argumentsSchema);
    const [action = "", path, ...rest] = options.paths;
    if (!["show", "list", "set", "reset"].includes(action)) throw new UsageError("say show, list, set or reset");
    if (rest.length > 0 || (path === undefined) === (action === "set")) throw new UsageError(action === "set" ? "set takes one file" : `${action} takes no file`);
    const log = (line: string): void => writeLine(context.stderr, line);
    return await withDatabase({ env: context.env, now: context.now(), log }, async (database) => {
      const profiles = profileStore(database.db);
      if (action === "show") return await show(profiles, options, context);
      if (action === "list") return await list(profiles, context);
      const asked = askedRegion(options);
      return path === undefined ? await put(database, EMPTY_CONTENT, asked, options, context) : await setFrom(database, path, asked, options, context);
    });
  },
};
