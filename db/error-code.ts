/** The code that Node or PostgreSQL gave an error, such as `EPERM` or `23505`; undefined when it has none. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
