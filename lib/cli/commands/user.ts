import { userInfo } from "node:os";
import { z } from "zod";
import { AccountRefusal, createAccount, resetPassword, setDisabled, type Accounts } from "../../../db/accounts/account-service";
import { createAuthenticator, sessionSecret } from "../../../db/accounts/authenticator";
import { withDatabase } from "../../../db/client";
import { listAccounts } from "../../../db/repositories/accounts";
import { commandLineActor } from "../../../db/repositories/audit-log";
import { ROLES } from "../../accounts/account";
import { EXIT, readArguments, UsageError, writeLine, type Command } from "../command";

const VERBS = ["add", "list", "disable", "enable", "reset"] as const;
const regions = z
  .string()
  .default("")
  .transform((text) => (text === "all" ? [""] : text.split(",").map((code) => code.trim().replace(/(?:00)+$/, "")).filter((code) => code !== "")))
  .pipe(z.array(z.string().regex(/^(?:\d{2}){0,3}$/, "takes region codes of two, four or six digits, or all")));
const agencies = z.string().default("").transform((text) => text.split(",").filter((id) => id.trim() !== "").map(Number)).pipe(z.array(z.int("takes the numbers of bodies")));

const argumentsSchema = z.object({
  paths: z.tuple([z.enum(VERBS, `takes ${VERBS.join(", ")}`)], z.string()).refine(([verb, ...names]) => names.length === (verb === "list" ? 0 : 1), "give one user name (none for list)"),
  role: z.enum(ROLES, `takes ${ROLES.join(", ")}`).default("reviewer"),
  name: z.string().optional(),
  regions,
  agencies,
});

/** Accounts from the command line: the first administrator, above all. */
export const userCommand: Command = {
  name: "user",
  summary: "adds, lists, disables and resets accounts 账号",
  help: [
    "mingjian user add NAME [--role administrator|reviewer|leader|agency] [--regions 22,2202|all] [--agencies 12,13] [--name TEXT]",
    "mingjian user list",
    "mingjian user disable NAME · enable NAME · reset NAME",
    "",
    "add and reset print a first password, which has to be changed at the first sign-in and is shown nowhere else.",
    "--regions   what the account may see: region codes with everything below them; all for the whole country",
    "--agencies  for the role agency: the bodies whose reports it may see, by their numbers (the number in a body’s address)",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const options = readArguments(args, { role: { type: "string" }, name: { type: "string" }, regions: { type: "string" }, agencies: { type: "string" } }, argumentsSchema);
    const [verb, username = ""] = options.paths;
    const log = (line: string): void => writeLine(stderr, line);
    const actor = commandLineActor(userInfo().username);
    return await withDatabase({ env, now: now(), log }, async ({ db, pool }) => {
      const accounts: Accounts = { db, authenticator: createAuthenticator({ pool, secret: await sessionSecret(db, env["MINGJIAN_SECRET"]), baseUrl: "http://127.0.0.1" }) };
      try {
        if (verb === "list") {
          for (const account of await listAccounts(db)) {
            const where = account.role === "agency" ? `agencies ${account.agencyIds.join(",")}` : account.regions.map((prefix) => prefix || "all").join(",");
            writeLine(stdout, [account.username.padEnd(16), account.role.padEnd(14), where.padEnd(16), account.isDisabled ? "disabled" : "", account.name].join(" ").trimEnd());
          }
        } else if (verb === "add") {
          const { role, name = username } = options;
          const isBounded = role === "agency" ? options.agencies.length > 0 : options.regions.length > 0;
          if (!isBounded && role !== "administrator") throw new UsageError(role === "agency" ? "--agencies: say which bodies the account may see" : "--regions: say which regions the account may see, or all");
          const bounds = { regions: role === "agency" ? [] : options.regions.length === 0 ? [""] : options.regions, agencyIds: role === "agency" ? options.agencies : [] };
          writeLine(stdout, await createAccount(accounts, { username, name, role, ...bounds }, actor, now()));
        } else if (verb === "reset") writeLine(stdout, await resetPassword(accounts, username, actor, now()));
        else await setDisabled(accounts, username, verb === "disable", actor, now());
        return EXIT.ok;
      } catch (error) {
        if (!(error instanceof AccountRefusal)) throw error;
        throw new UsageError(`${error.reason.zh} ${error.reason.en}`);
      }
    });
  },
};
