import { z } from "zod";
import { changeAccount, createAccount, endSessions, resetPassword, setDisabled, type AccountChange, type Accounts } from "../../../db/accounts/account-service";
import { createAuthenticator, sessionSecret } from "../../../db/accounts/authenticator";
import { AccountRefusal } from "../../../db/accounts/refusal";
import { withDatabase } from "../../../db/client";
import { accountNamed, listAccounts } from "../../../db/repositories/accounts";
import { ROLES } from "../../accounts/account";
import { EXIT, readArguments, UsageError, writeLine, type Command } from "../command";
import { localActor } from "../local-actor";

const VERBS = ["add", "list", "disable", "enable", "reset", "change", "sign-out"] as const;
const regions = z
  .string()
  .transform((text) => (text === "all" ? [""] : text.split(",").map((code) => code.trim().replace(/(?:00)+$/, "")).filter((code) => code !== "")))
  .pipe(z.array(z.string().regex(/^(?:\d{2}){0,3}$/, "takes region codes of two, four or six digits, or all")))
  .optional();
const agencies = z.string().transform((text) => text.split(",").filter((id) => id.trim() !== "").map(Number)).pipe(z.array(z.int("takes the numbers of bodies"))).optional();

const argumentsSchema = z.object({
  paths: z
    .tuple([z.enum(VERBS, `takes ${VERBS.join(", ")}`)])
    .rest(z.string())
    .refine(([verb, ...names]) => names.length === (verb === "list" ? 0 : 1), "give one user name (none for list)"),
  role: z.enum(ROLES, `takes ${ROLES.join(", ")}`).optional(),
  name: z.string().optional(),
  regions,
  agencies,
});
type Options = z.infer<typeof argumentsSchema>;

/** What the options make of an account; whatever they do not say stays as it is. @throws UsageError when the account would see nothing */
function changed(options: Options, before: AccountChange): AccountChange {
  const role = options.role ?? before.role;
  const isBody = role === "agency";
  const regionsAfter = isBody ? [] : (options.regions ?? before.regions);
  const agencyIds = isBody ? (options.agencies ?? before.agencyIds) : [];
  if (isBody && agencyIds.length === 0) throw new UsageError("--agencies: say which bodies the account may see");
  if (!isBody && regionsAfter.length === 0) throw new UsageError("--regions: say which regions the account may see, or all");
  return { name: options.name ?? before.name, role, regions: regionsAfter, agencyIds };
}

/** Accounts from the command line: the first administrator, above all. */
export const userCommand: Command = {
  name: "user",
  summary: "adds, lists, disables and resets accounts 账号",
  help: [
    "mingjian user add NAME [--role administrator|reviewer|leader|agency] [--regions 22,2202|all] [--agencies 12,13] [--name TEXT]",
    "mingjian user list",
    "mingjian user change NAME [--role …] [--regions …] [--agencies …] [--name TEXT]",
    "mingjian user disable NAME · enable NAME · reset NAME · sign-out NAME",
    "",
    "add and reset print a first password, which has to be changed at the first sign-in and is shown nowhere else.",
    "change leaves as it is what is not said; disable and reset end the account’s sessions, sign-out does nothing else. The last",
    "administrator of all regions can be neither disabled nor made anything less.",
    "--regions   what the account may see: region codes with everything below them; all for the whole country",
    "--agencies  for the role agency: the bodies whose reports it may see, by their numbers (the number in a body’s address)",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const options = readArguments(args, { role: { type: "string" }, name: { type: "string" }, regions: { type: "string" }, agencies: { type: "string" } }, argumentsSchema);
    const [verb, username = ""] = options.paths;
    const log = (line: string): void => writeLine(stderr, line);
    const actor = localActor();
    return await withDatabase({ env, now: now(), log }, async ({ db, pool }) => {
      const accounts: Accounts = { db, authenticator: createAuthenticator({ pool, secret: await sessionSecret(db, env["MINGJIAN_SECRET"]), baseUrl: "http://127.0.0.1" }) };
      try {
        if (verb === "list") {
          for (const account of await listAccounts(db)) {
            const where = account.role === "agency" ? `agencies ${account.agencyIds.join(",")}` : account.regions.map((prefix) => prefix || "all").join(",");
            writeLine(stdout, [account.username.padEnd(16), account.role.padEnd(14), where.padEnd(16), account.isDisabled ? "disabled" : "", account.name].join(" ").trimEnd());
          }
        } else if (verb === "add") {
          const role = options.role ?? "reviewer";
          const account = changed(options, { name: username, role, regions: role === "administrator" ? [""] : [], agencyIds: [] });
          writeLine(stdout, await createAccount(accounts, { username, ...account }, actor, now()));
        } else if (verb === "change") {
          const before = await accountNamed(db, username);
          await changeAccount(accounts, username, changed(options, before ?? { name: username, role: "leader", regions: [""], agencyIds: [] }), actor, now());
        } else if (verb === "reset") writeLine(stdout, await resetPassword(accounts, username, actor, now()));
        else if (verb === "sign-out") await endSessions(accounts, username, actor, now());
        else await setDisabled(accounts, username, verb === "disable", actor, now());
        return EXIT.ok;
      } catch (error) {
        if (!(error instanceof AccountRefusal)) throw error;
        throw new UsageError(`${error.reason.zh} ${error.reason.en}`);
      }
    });
  },
};
