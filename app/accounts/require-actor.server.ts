/** Guards: the first line of every loader and action. */
import { type AppLoadContext, data, redirect } from '@remix-run/node';
import type { Role } from '#db/schema/accounts.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import type { Actor } from './actor.ts';
import { recordRefusal } from './audit.server.ts';
import { keepForm, type SignedOut } from './kept-form.ts';
import { actorFromCookie } from './sessions.server.ts';

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** One look at the session per request, however many loaders ask. */
const actors = new WeakMap<AppLoadContext, Promise<Actor | null>>();

/** The signed-in person, or null. */
export function optionalActor({ request, context }: Asked): Promise<Actor | null> {
  let actor = actors.get(context);
  if (!actor) {
    actor = actorFromCookie(request.headers.get('Cookie'));
    actors.set(context, actor);
  }
  return actor;
}

/** As `optionalActor`, but nobody when the database does not answer: a page with whom to call is there all the same. */
export async function actorIfReachable(asked: Asked): Promise<Actor | null> {
  try {
    return await optionalActor(asked);
  } catch {
    return null;
  }
}

/**
 * The signed-in person, when their role is one of `roles`. Nobody signed in: throws a redirect to /sign-in that
 * comes back here, or for a posted form the page that keeps it. Another role: throws a 404, as
 * for a page that does not exist, and audits the refusal.
 */
export async function requireActor<R extends Role>(
  asked: Asked,
  ...roles: R[]
): Promise<Extract<Actor, { role: R }>> {
  const actor = await optionalActor(asked);
  if (!actor) throw await signInFirst(asked.request);
  if (!roles.some((role) => role === actor.role)) {
    const action = `${asked.request.method.toLowerCase()} ${new URL(asked.request.url).pathname.split('/')[1]}`;
    recordRefusal({ actor, action, reason: 'wrong-role' });
    throw notFound();
  }
  return actor as Extract<Actor, { role: R }>;
}

/** The signed-in patient, or as `requireActor`. */
export function requirePatient(asked: Asked) {
  return requireActor(asked, 'patient');
}

/** The signed-in practitioner or supervisor, or as `requireActor`. */
export function requirePractitioner(asked: Asked) {
  return requireActor(asked, 'practitioner', 'supervisor');
}

/** What somebody wrote is never thrown away: a posted form waits in the page until its person has signed in. */
async function signInFirst(request: Request) {
  const url = new URL(request.url);
  if (request.method !== 'POST') return redirect(signInPath(url));
  const kept = keepForm(pagePath(url), await readForm(request));
  return data({ kept } satisfies SignedOut, { status: 401 });
}

function signInPath(url: URL): string {
  const path = pagePath(url);
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}

/** The path of the page, also when its data alone was asked for. */
function pagePath(url: URL): string {
  return url.pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/');
}
