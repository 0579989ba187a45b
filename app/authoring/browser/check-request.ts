/** Asks the server what is to be mended in a text. */
import type { Finding } from './text-area.ts';

export type CheckReply =
  | { state: 'checked'; findings: Finding[]; summary: string }
  | { state: 'signed-out' }
  /** Asked again meanwhile: nobody waits for this one any more. */
  | { state: 'overtaken' }
  | { state: 'unreachable' };

/** Never throws. */
export async function askForCheck(url: string, text: string, signal: AbortSignal): Promise<CheckReply> {
  try {
    const body = new URLSearchParams({ text });
    const reply = await fetch(url, { method: 'POST', body, signal });
    if (reply.status === 401) return { state: 'signed-out' };
    if (!reply.ok) return { state: 'unreachable' };
    return { state: 'checked', ...((await reply.json()) as { findings: Finding[]; summary: string }) };
  } catch {
    return { state: signal.aborted ? 'overtaken' : 'unreachable' };
  }
}
