import type { Command } from "./command";
import { auditCommand } from "./commands/audit";
import { backupCommand } from "./commands/backup";
import { checkCommand } from "./commands/check";
import { demoCommand } from "./commands/demo";
import { exportCommand } from "./commands/export";
import { importCommand } from "./commands/import";
import { parseCommand } from "./commands/parse";
import { profileCommand } from "./commands/profile";
import { restoreCommand } from "./commands/restore";
import { rulesCommand } from "./commands/rules";
import { schemaCommand } from "./commands/schema";
import { serveCommand } from "./commands/serve";
import { tokenCommand } from "./commands/token";
import { userCommand } from "./commands/user";
import { workerCommand } from "./commands/worker";

/** Every command, in the order of the overview. */
export const COMMANDS: readonly Command[] = [parseCommand, checkCommand, importCommand, auditCommand, exportCommand, rulesCommand, profileCommand, schemaCommand, userCommand, tokenCommand, demoCommand, serveCommand, workerCommand, backupCommand, restoreCommand];
