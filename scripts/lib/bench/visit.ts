/** Requests as a signed-in person's browser sends them, and how long they take. */

export interface Visit {
  name: string;
  /** One request; returns the number of bytes. Throws when the answer is not the one that is measured. */
  ask: () => Promise<number>;
}

/** Signs in and returns the cookie to send. */
export async function signIn(origin: string, person: string): Promise<string> {
  const body = new URLSearchParams({ email: `${person}@stepwise.example`, password: 'stepwise-demo' });
  const headers = { Origin: origin };
  const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, headers, redirect: 'manual' });
  const [cookie] = answer.headers.getSetCookie();
  if (!cookie) throw new Error(`${person} could not sign in.`);
  return cookie.split(';')[0] ?? '';
}

/** Reads a page; identity encoding, so that all servers send the same bytes. */
export function reading(name: string, url: string, cookie = ''): Visit {
  const headers = { Cookie: cookie, 'Accept-Encoding': 'identity' };
  return {
    name,
    ask: async () => {
      const answer = await fetch(url, { headers, redirect: 'manual' });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status}`);
      return Buffer.byteLength(text);
    },
  };
}

/** Saves a worksheet as its page does while somebody types: each time another text, over the revision before. */
export function saving({
  origin,
  cookie,
  account,
}: {
  origin: string;
  cookie: string;
  account: string;
}): Visit {
  let base = 0;
  let turn = 0;
  const headers = { Cookie: cookie, Origin: origin, 'Accept-Encoding': 'identity' };
  const send = async () => {
    turn += 1;
    const fields = {
      block: 'what-brings-you',
      base: String(base),
      account,
      'f.text': `What I wrote, turn ${turn}.`,
    };
    const body = new URLSearchParams(fields);
    const url = `${origin}/autosave/getting-going-again/welcome`;
    const answer = await fetch(url, { method: 'POST', body, headers });
    const text = await answer.text();
    return { status: answer.status, text };
  };
  return {
    name: 'worksheet save',
    ask: async () => {
      let { status, text } = await send();
      // The first save of a run does not know the revision that the seed left.
      for (; status === 409 && base < 100; { status, text } = await send()) base += 1;
      if (status !== 200) throw new Error(`worksheet save: ${status}`);
      base = (JSON.parse(text) as { revision: number }).revision;
      return Buffer.byteLength(text);
    },
  };
}

/** Milliseconds per request, one after the other, for each visit in turns so that noise hits all alike. */
export async function measure(
  visits: readonly Visit[],
  { rounds, requests }: { rounds: number; requests: number },
) {
  const times = new Map(visits.map((visit) => [visit, [] as number[]]));
  for (const visit of visits) await many(visit, requests);
  for (let round = 0; round < rounds; round += 1) {
    for (const visit of visits) {
      for (let request = 0; request < requests; request += 1) {
        const began = performance.now();
        await visit.ask();
        times.get(visit)?.push(performance.now() - began);
      }
    }
  }
  return times;
}

async function many(visit: Visit, requests: number): Promise<void> {
  for (let request = 0; request < requests; request += 1) await visit.ask();
}
