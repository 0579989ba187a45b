/** Signing in with e-mail and password. */
import { hash, verify } from '@node-rs/argon2';
import { accountByEmail } from './accounts.queries.server.ts';
import { FIRST_PAGE } from './actor.ts';
import { recordRefusal } from './audit.server.ts';
import { startSession } from './sessions.server.ts';
import { countAttempt, forgetFailures } from './sign-in-limits.server.ts';

type SignInResult =
  | { kind: 'signed-in'; setCookie: string; firstPage: string; name: string }
  | { kind: 'wrong' }
  | { kind: 'too-many'; minutes: number };

interface SignInInput {
  email: string;
  password: string;
  address: string;
  /** The Cookie header, so that an older session of this browser ends. */
  oldCookie: string | null;
}

/** Verified when there is no such account, so that the answer takes as long as for a real one. */
let decoy: Promise<string> | undefined;

/**
 * Checks the password (argon2id) and starts a session under a new id. An unknown account and a wrong password
 * give the same answer in the same time. `email` is lower case.
 */
export async function signIn({ email, password, address, oldCookie }: SignInInput): Promise<SignInResult> {
  const minutes = await countAttempt({ email, address });
  if (minutes !== null) {
    recordRefusal({ actor: null, action: 'sign-in', reason: 'too-many-attempts' });
    return { kind: 'too-many', minutes };
  }
  const account = accountByEmail(email);
  decoy ??= hash('no account has this password');
  const matches = await verify(account?.passwordHash ?? (await decoy), password);
  if (!account || !matches) {
    const subject = account ? { type: 'account', id: account.id } : undefined;
    recordRefusal({ actor: null, action: 'sign-in', reason: 'wrong-email-or-password', subject });
    return { kind: 'wrong' };
  }
  await forgetFailures({ email, address });
  const setCookie = await startSession(account.id, { role: account.role, oldCookie });
  return { kind: 'signed-in', setCookie, firstPage: FIRST_PAGE[account.role], name: account.name };
}
