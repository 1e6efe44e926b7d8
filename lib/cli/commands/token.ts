import { userInfo } from "node:os";
import { z } from "zod";
import { withDatabase, type Database } from "../../../db/client";
import { accountNamed, listAccounts } from "../../../db/repositories/accounts";
import { createToken, listTokens, revokeToken, TokenRefusal, type ListedToken } from "../../../db/repositories/api-tokens";
import { commandLineActor } from "../../../db/repositories/audit-log";
import type { Account } from "../../accounts/account";
import { DEFAULT_TOKEN_DAYS, MAX_TOKEN_DAYS, regionsOfOwner, TOKEN_SCOPES, tokenDaysSchema, tokenNameSchema } from "../../accounts/token";
import { EXIT, readArguments, UsageError, writeLine, type Command } from "../command";

const VERBS = ["add", "list", "revoke"] as const;
const ALL = "all";
const parts = (text: string): string[] => text.split(",").map((part) => part.trim()).filter((part) => part !== "");
const scopes = z.string().transform(parts).pipe(z.array(z.enum(TOKEN_SCOPES, `takes ${TOKEN_SCOPES.join(", ")}`)).min(1, `name at least one of ${TOKEN_SCOPES.join(", ")}`));
const regions = z
  .string()
  .transform((text) => (text === ALL ? [""] : parts(text).map((code) => code.replace(/(?:00)+$/, ""))))
  .pipe(z.array(z.string().regex(/^(?:\d{2}){0,3}$/, "takes region codes of two, four or six digits, or all")).min(1, "takes region codes, or all"));

const argumentsSchema = z.object({
  paths: z.tuple([z.enum(VERBS, `takes ${VERBS.join(", ")}`)], z.string()).refine(([verb, ...rest]) => rest.length === (verb === "list" ? 0 : 1), "give one name to add, one number to revoke, none to list"),
  scopes: scopes.optional(),
  regions: regions.optional(),
  days: tokenDaysSchema.default(DEFAULT_TOKEN_DAYS),
  owner: z.string().optional(),
});
type Options = z.infer<typeof argumentsSchema>;

/** The account that bounds the token: the one named, else the oldest administrator. @throws UsageError when there is none */
async function ownerOf(db: Database, username: string | undefined): Promise<Account> {
  if (username !== undefined) {
    const named = await accountNamed(db, username);
    if (named) return named;
    throw new UsageError(`there is no account “${username}” 没有用户“${username}”`);
  }
  const [oldest] = (await listAccounts(db)).filter(({ role, isDisabled }) => role === "administrator" && !isDisabled).toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  if (oldest) return oldest;
  throw new UsageError("there is no administrator yet: add one first (mingjian user add NAME --role administrator) 尚无管理员，请先添加");
}

const STATES = { live: "", expired: "expired", revoked: "revoked", ownerDisabled: "owner disabled" } as const;
const lineOf = (token: ListedToken): string =>
  [String(token.id).padStart(4), token.name.padEnd(20), token.owner.padEnd(12), token.scopes.join(","), token.regions.map((prefix) => prefix || ALL).join(","), `until ${token.expiresAt.toISOString().slice(0, 10)}`, token.lastUsedAt === null ? "never used" : `used ${token.lastUsedAt.toISOString().slice(0, 16)}Z`, STATES[token.state]]
    .join("  ")
    .trimEnd();

async function add(db: Database, name: string, { scopes: allowed, regions: asked, days, owner: username }: Options, now: Date): Promise<string> {
  if (!tokenNameSchema.safeParse(name).success) throw new UsageError("a token’s name is 2 to 40 letters, digits or . _ - 令牌名称为 2 至 40 个字母、汉字、数字或 . _ -");
  if (allowed === undefined) throw new UsageError(`--scopes: say what the token may do: ${TOKEN_SCOPES.join(", ")}`);
  const owner = await ownerOf(db, username);
  return await createToken(db, { name, owner, scopes: [...new Set(allowed)], regions: asked ?? regionsOfOwner(owner), days }, commandLineActor(userInfo().username), now);
}

/** Tokens of the JSON API from the command line. */
export const tokenCommand: Command = {
  name: "token",
  summary: "adds, lists and revokes tokens of the JSON API 接口令牌",
  help: [
    "mingjian token add NAME --scopes SCOPES [--regions 22,2202|all] [--days N] [--owner USERNAME]",
    "mingjian token list",
    "mingjian token revoke ID",
    "",
    "add prints the token, which is shown nowhere else. It goes into the header `Authorization: Bearer …` of calls to /api/v1.",
    `--scopes   what it may do, with commas between: ${TOKEN_SCOPES.join(", ")}`,
    "--regions  what it may see and change: region codes with everything below them; without it what its owner may",
    `--days     how long it may be used: ${DEFAULT_TOKEN_DAYS} by default, ${MAX_TOKEN_DAYS} at most`,
    "--owner    the account whose rights and regions bound it; without it the oldest administrator",
  ].join("\n"),
  async run(args, { stdout, stderr, env, now }) {
    const text = { type: "string" } as const;
    const options = readArguments(args, { scopes: text, regions: text, days: text, owner: text }, argumentsSchema);
    const [verb, subject = ""] = options.paths;
    return await withDatabase({ env, now: now(), log: (line) => writeLine(stderr, line) }, async ({ db }) => {
      try {
        if (verb === "list") for (const token of await listTokens(db, now())) writeLine(stdout, lineOf(token));
        else if (verb === "add") writeLine(stdout, await add(db, subject, options, now()));
        else {
          const id = z.coerce.number().int().min(1).max(2_147_483_647).safeParse(subject);
          const name = id.success ? await revokeToken(db, id.data, commandLineActor(userInfo().username), now()) : null;
          if (name === null) throw new UsageError(`there is no token ${subject} that could be revoked 没有可停用的令牌 ${subject}`);
          writeLine(stdout, name);
        }
        return EXIT.ok;
      } catch (error) {
        if (!(error instanceof TokenRefusal)) throw error;
        throw new UsageError(`${error.reason.zh} ${error.reason.en}`);
      }
    });
  },
};
