import type { ServerLocation } from "./location";

/**
 * The command-line settings of the embedded server: reachable through its socket only, nothing acknowledged is ever lost,
 * and fitted to a machine that does other work as well. They are given at every start, so they need no file of their own.
 */
export function serverSettings(location: ServerLocation): string[] {
  const settings: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: location.socket,
    unix_socket_permissions: "0700",
    max_connections: "60",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    shared_buffers: "256MB",
    effective_cache_size: "1GB",
    work_mem: "16MB",
    maintenance_work_mem: "256MB",
    random_page_cost: "1.1",
    wal_compression: "on",
    max_wal_size: "4GB",
    checkpoint_timeout: "15min",
    jit: "off",
    log_checkpoints: "off",
    log_timezone: "UTC",
    timezone: "UTC",
    cluster_name: "mingjian",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The server's environment: nothing of this process's own settings and secrets goes to a process that outlives it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env["PATH"], LC_ALL: "C.UTF-8" };
}
