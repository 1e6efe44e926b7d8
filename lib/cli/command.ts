import { parseArgs, type ParseArgsConfig } from "node:util";
import { z } from "zod";
import { limitsOf, type Limits } from "../ingest/limits";

/** Exit statuses of the contract. */
export const EXIT = { ok: 0, findings: 1, refused: 2 } as const;

/** The streams and settings that a command works with; tests pass their own. */
export interface CommandContext {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  env: Readonly<Record<string, string | undefined>>;
  now: () => Date;
}

export interface Command {
  name: string;
  /** One line for the overview. */
  summary: string;
  /** The whole help text, usage first. */
  help: string;
  /** @returns the exit status */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** A mistake in the call: told without a stack, exit status 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads a command's arguments and checks them.
 * @throws UsageError naming the option and what it takes
 */
export function readArguments<T extends z.ZodType>(args: readonly string[], options: Options, schema: T): z.infer<T> {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  })();
  const result = schema.safeParse({ ...parsed.values, paths: parsed.positionals });
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "");
    return name === "paths" ? issue.message : `--${name}: ${issue.message}`;
  });
  throw new UsageError(complaints.join("; "));
}

/** Paths of a command that must have at least one. */
export const pathsArgument = z.array(z.string()).min(1, "give at least one file or folder");
export const noPaths = z.array(z.string()).max(0, "this command takes no paths");
export const languageOption = z.enum(["zh", "en"], "takes zh or en").default("zh");
export const yearOption = z.coerce.number("takes a year such as 2023").int("takes a year such as 2023").min(2008, "takes a year from 2008 on").max(2100, "takes a year such as 2023").optional();

export const regionOption = z.string().regex(/^\d{2}(\d{2}){0,2}$/, "takes a region code of two, four or six digits").transform((code) => code.replace(/(?:00)+$/, "")).optional();

/**
 * The limits for reading files, from the environment.
 * @throws UsageError naming the variable and what it takes
 */
export function limitsSetting(env: CommandContext["env"]): Limits {
  try {
    return limitsOf(env);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Writes a line. */
export function writeLine(stream: NodeJS.WritableStream, line: string): void {
  stream.write(`${line}\n`);
}
