/** Trying to write, when what follows depends on whether it worked. */
export type Attempt<T> = { ok: true; value: T } | { ok: false; fault: string };

/** A fault is named by its code only: its message could quote the answers. */
export function attempt<T>(write: () => T): Attempt<T> {
  try {
    return { ok: true, value: write() };
  } catch (error) {
    return { ok: false, fault: faultCode(error) };
  }
}

function faultCode(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const found = code ?? cause?.code;
  return typeof found === 'string' ? found : 'unknown';
}
