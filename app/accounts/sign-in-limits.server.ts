/** Limits on failed sign-ins, per account and per address. Kept in the database, so a restart forgets nothing. */
import { createHmac } from 'node:crypto';
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible';
import { database } from '#db/client.ts';
import { secretKey } from '#app/platform/environment.ts';

const QUARTER_OF_AN_HOUR = 15 * 60;
const FAILURES_PER_ACCOUNT = 8;
/** Higher, because a clinic's people share one address. */
const FAILURES_PER_ADDRESS = 60;

function limiter(name: string, points: number) {
  return new RateLimiterSQLite({
    storeClient: database().$client,
    storeType: 'better-sqlite3',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: QUARTER_OF_AN_HOUR,
  });
}

let limiters: { account: RateLimiterSQLite; address: RateLimiterSQLite } | undefined;

function known() {
  limiters ??= {
    account: limiter('account', FAILURES_PER_ACCOUNT),
    address: limiter('address', FAILURES_PER_ADDRESS),
  };
  return limiters;
}

interface Attempt {
  email: string;
  address: string;
}

/** A keyed hash: the table of counters names neither people nor addresses. */
function keyOf(value: string): string {
  return createHmac('sha256', secretKey()).update(value).digest('base64url').slice(0, 24);
}

/**
 * Counts one attempt before its password is looked at, so that attempts made at the same moment all count.
 * Returns the minutes to wait when there were too many, whether or not the account exists; else null.
 */
export async function countAttempt({ email, address }: Attempt): Promise<number | null> {
  try {
    await known().address.consume(keyOf(address));
    await known().account.consume(keyOf(email));
    return null;
  } catch (limit) {
    if (limit instanceof RateLimiterRes) return Math.max(1, Math.ceil(limit.msBeforeNext / 60_000));
    throw limit;
  }
}

/** Forgets the account's failures after a sign-in that succeeded, and gives the address its attempt back. */
export async function forgetFailures({ email, address }: Attempt): Promise<void> {
  await known().account.delete(keyOf(email));
  await known().address.reward(keyOf(address), 1);
}
