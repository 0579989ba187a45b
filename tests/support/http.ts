/** A visitor without a browser: keeps cookies, sends forms, follows nothing. */
import { type Person, signInFields } from './people.ts';

export interface Answer {
  status: number;
  /** Where a redirect leads, as the server wrote it. */
  location: string | null;
  headers: Headers;
  text: string;
}

/** A form: several values under one name are several fields, as checkboxes send them. */
export type Fields = Record<string, string | string[]>;

/** A visitor of the server at `origin`, with a cookie jar of their own. */
export function client(origin: string) {
  const cookies = new Map<string, string>();

  /** Any request at all, for what no form would send. */
  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line);
    const location = response.headers.get('Location');
    return { status: response.status, location, headers: response.headers, text: await response.text() };
  }

  function keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const gone =
      /;\s*max-age=0/i.test(line) || /;\s*expires=Thu, 01 Jan 1970/i.test(line) || value.join('=') === '';
    if (gone) cookies.delete(name.trim());
    else cookies.set(name.trim(), value.join('='));
  }

  function get(path: string): Promise<Answer> {
    return send(path);
  }

  /** Sends a form as one of the server's own pages would. */
  function post(path: string, fields: Fields): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of [values].flat()) body.append(name, value);
    }
    return send(path, { method: 'POST', headers: { Origin: origin }, body });
  }

  /** Throws when the sign-in form does not let `person` in. */
  async function signIn(person: Person): Promise<Answer> {
    const answer = await post('/sign-in', signInFields(person));
    if (answer.status !== 302 && answer.status !== 303) {
      throw new Error(`${person} could not sign in: ${answer.status}\n${answer.text.slice(0, 2000)}`);
    }
    return answer;
  }

  return { cookies, get, post, send, signIn };
}
