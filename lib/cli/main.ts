import { COMMANDS } from "./commands";
import { EXIT, UsageError, writeLine, type CommandContext } from "./command";

const OVERVIEW = [
  "明鉴 Mingjian — audits annual reports on government information disclosure (政府信息公开工作年度报告)",
  "",
  "mingjian <command> …        mingjian <command> --help",
  "",
  ...COMMANDS.map((command) => `  ${command.name.padEnd(8)} ${command.summary}`),
].join("\n");

/** Runs the command line. @returns the exit status */
export async function main(args: readonly string[], context: CommandContext): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    writeLine(context.stdout, OVERVIEW);
    return name === undefined ? EXIT.refused : EXIT.ok;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    writeLine(context.stderr, `mingjian: there is no command "${name}"; see mingjian --help`);
    return EXIT.refused;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    writeLine(context.stdout, command.help);
    return EXIT.ok;
  }
  try {
    return await command.run(rest, context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    writeLine(context.stderr, `mingjian ${name}: ${error.message}; see mingjian ${name} --help`);
    return EXIT.refused;
  }
}
