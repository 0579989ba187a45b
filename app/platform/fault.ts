/** Faults, so that they can be logged. */

/** The code of a fault, or its kind; never its message, which may quote a person's words. */
export function faultCode(error: unknown): string {
  const { code, cause, name } = error as { code?: unknown; cause?: { code?: unknown }; name?: unknown };
  return [code, cause?.code, name].find((each): each is string => typeof each === 'string') ?? 'unknown';
}
