/** One try to save a form, and what came of it. */

export type SaveReply =
  | { state: 'saved'; revision: number; time: string }
  | { state: 'conflict' | 'invalid' | 'signed-out' | 'gone' | 'moved' }
  /** No connection, or a server that could not answer: worth trying again. */
  | { state: 'unreachable' };

/** Sends the form to `url`. Never throws. */
export async function sendForm(url: string, body: URLSearchParams): Promise<SaveReply> {
  try {
    const response = await fetch(url, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (response.status >= 500) return { state: 'unreachable' };
    const reply = (await response.json()) as Partial<SaveReply>;
    return reply.state ? (reply as SaveReply) : { state: 'invalid' };
  } catch {
    return { state: 'unreachable' };
  }
}
