/** The system's name for what went wrong, as "ENOENT"; `null` for any other error. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return error.code;
}
