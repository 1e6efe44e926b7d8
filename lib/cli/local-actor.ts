import { userInfo } from "node:os";
import { commandLineActor, type Actor } from "../../db/repositories/audit-log";

/** The command line as it stands in the audit log: under the name of the system's user, or the user's number where it has no name. */
export function localActor(): Actor {
  try {
    return commandLineActor(userInfo().username);
  } catch {
    return commandLineActor(`uid ${process.getuid?.() ?? "?"}`);
  }
}
