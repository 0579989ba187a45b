/**
 * Sessions: the only file that knows lucia (docs/decisions/005-sessions.md). The browser holds a random id;
 * the database holds its SHA-256, so that a stolen copy of the table opens nothing.
 */
import { createHash } from 'node:crypto';
import { type Adapter, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { Role } from '#db/schema/accounts.ts';
import type { AccountId } from '#db/schema/ids.ts';
import { environment } from '#app/platform/environment.ts';
import {
  deleteSession,
  deleteSessionsExpiredBy,
  deleteSessionsOfAccount,
  insertSession,
  moveSessionExpiry,
  sessionWithPerson,
} from './accounts.queries.server.ts';
import type { Actor } from './actor.ts';

/** How long a session lasts without a request: patients write for long stretches, staff share rooms. */
const IDLE: Record<'patient' | 'staff', TimeSpan> = {
  patient: new TimeSpan(12, 'h'),
  staff: new TimeSpan(30, 'm'),
};

/** An expiry is moved at most this often, so that reading a page rarely costs a write. */
const RENEWAL_STEP = new TimeSpan(1, 'm').milliseconds();

type Person = NonNullable<ReturnType<typeof sessionWithPerson>>;

/** Lucia may keep more of a session; we keep nothing more. */
type NoAttributes = Record<string, never>;

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<NoAttributes, { person: Person }>;
    UserId: AccountId;
    DatabaseUserAttributes: { person: Person };
    DatabaseSessionAttributes: NoAttributes;
  }
}

function hashed(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}

/** Lucia's storage, with every id hashed on its way in. */
const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const person = sessionWithPerson(hashed(sessionId));
    if (!person) return [null, null];
    const user: DatabaseUser = { id: person.accountId, attributes: { person } };
    const found = { id: sessionId, userId: person.accountId, expiresAt: new Date(person.expiresAt) };
    return [{ ...found, attributes: {} }, user];
  },
  async setSession(created) {
    insertSession({
      id: hashed(created.id),
      accountId: created.userId,
      expiresAt: created.expiresAt.getTime(),
    });
  },
  async updateSessionExpiration() {
    // Lucia renews only after half the time has passed; a limit on idleness is moved in actorFromCookie.
  },
  async deleteSession(sessionId) {
    deleteSession(hashed(sessionId));
  },
  async deleteUserSessions(accountId) {
    deleteSessionsOfAccount(accountId);
  },
  async deleteExpiredSessions() {
    deleteSessionsExpiredBy(Date.now());
  },
  async getUserSessions() {
    throw new Error('Sessions are not listed: the database keeps only their hashes.');
  },
};

function luciaFor(idle: TimeSpan) {
  const { live } = environment();
  return new Lucia(adapter, {
    sessionExpiresIn: idle,
    getUserAttributes: ({ person }) => ({ person }),
    sessionCookie: {
      // `__Host-` ties the cookie to this origin; browsers accept it over https only.
      name: live ? '__Host-session' : 'session',
      // A cookie that goes with the browser window; the idle limit is kept in the database.
      expires: true,
      attributes: { secure: live, sameSite: 'lax', path: '/' },
    },
  });
}

let known: Record<'patient' | 'staff', ReturnType<typeof luciaFor>> | undefined;

function lucia(audience: 'patient' | 'staff') {
  known ??= { patient: luciaFor(IDLE.patient), staff: luciaFor(IDLE.staff) };
  return known[audience];
}

function audienceOf(role: Role): 'patient' | 'staff' {
  return role === 'patient' ? 'patient' : 'staff';
}

/** Starts a session for `accountId` under a new id and ends the one in `oldCookie`. Returns the Set-Cookie value. */
export async function startSession(
  accountId: AccountId,
  { role, oldCookie }: { role: Role; oldCookie: string | null },
): Promise<string> {
  const chosen = lucia(audienceOf(role));
  const oldId = chosen.readSessionCookie(oldCookie ?? '');
  if (oldId) await chosen.invalidateSession(oldId);
  await chosen.deleteExpiredSessions();
  const session = await chosen.createSession(accountId, {});
  return windowCookie(chosen.createSessionCookie(session.id).serialize());
}

/** The person whose session is in `cookie`, or null. Moves the idle limit forward. */
export async function actorFromCookie(cookie: string | null): Promise<Actor | null> {
  const staff = lucia('staff');
  const sessionId = staff.readSessionCookie(cookie ?? '');
  if (!sessionId) return null;
  const { user } = await lucia('patient').validateSession(sessionId);
  if (!user) return null;
  const idle = IDLE[audienceOf(user.person.role)].milliseconds();
  const expiresAt = Date.now() + idle;
  if (expiresAt - user.person.expiresAt > RENEWAL_STEP) keepSession(hashed(sessionId), expiresAt);
  return toActor(user.person);
}

/** A database that takes no writes, such as on a full disk, must sign nobody out and keep no page with help from them. */
function keepSession(hashedId: string, expiresAt: number): void {
  try {
    moveSessionExpiry(hashedId, expiresAt);
  } catch {
    // The session lasts as long as it did before; the next request tries again.
  }
}

/** Ends the session in `cookie`. Returns the Set-Cookie value that clears it. */
export async function endSession(cookie: string | null): Promise<string> {
  const chosen = lucia('staff');
  const sessionId = chosen.readSessionCookie(cookie ?? '');
  if (sessionId) await chosen.invalidateSession(sessionId);
  return chosen.createBlankSessionCookie().serialize();
}

function windowCookie(serialized: string): string {
  return serialized.replace(/; (Expires|Max-Age)=[^;]*/g, '');
}

function toActor(person: Person): Actor | null {
  const { accountId, name, locale, role, patientId, practitionerId } = person;
  const base = { accountId, name, locale };
  if (role === 'patient') return patientId ? { ...base, role, patientId } : null;
  if (role === 'practitioner' || role === 'supervisor') {
    return practitionerId ? { ...base, role, practitionerId } : null;
  }
  return { ...base, role };
}
