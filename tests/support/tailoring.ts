/** A patient with the module `tiny` and their practitioner, both signed in, in an application with small modules. */
import { eq } from 'drizzle-orm';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { AccountId, EpisodeId } from '#db/schema/ids.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import { writeContent } from '#tests/factories/content.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { anEpisode } from '#tests/factories/people.ts';
import { tailoringModules } from '#tests/factories/tailoring-modules.ts';
import type { AppServer } from './app-server.ts';
import type { Fields } from './http.ts';
import { hidden, signedIn, wordsOf } from './visitors.ts';

/** Settings of a server with the modules of `tailoringModules()`. */
export function tailoringContent(): Record<string, string> {
  const contentDir = mkdtempSync(join(tmpdir(), 'stepwise-tailoring-'));
  for (const [path, text] of Object.entries(tailoringModules())) writeContent(contentDir, path, text);
  cpSync('content/service', join(contentDir, 'service'), { recursive: true });
  return { CONTENT_DIR: contentDir, CACHE_DIR: join(contentDir, 'cache') };
}

export async function aTailoredCourse(server: AppServer, problem: 'depression' | 'ptsd' = 'depression') {
  const { id, episode } = anAssignment({ episode: anEpisode({ problem }) });
  const practitioner = await signedIn(server, episode.practitioner);
  const patient = await signedIn(server, episode.patient);
  const path = `/caseload/${episode.id}/modules/tiny`;
  /** Presses a button of a page that was just loaded. */
  const change = async (fields: Fields, at = path) => {
    const revision = hidden((await practitioner.get(at)).text, 'revision');
    return practitioner.post(at, { revision, ...fields });
  };
  /** What the patient reads of their module. */
  const list = async () => wordsOf((await patient.get('/modules/tiny')).text);
  return { id, episode, practitioner, patient, path, change, list };
}

/** The form of one step: `up`, or `hide tiny/welcome`. */
export function step(session: string, what: string): Fields {
  return { intent: 'step', session, step: what };
}

export function assignmentsIn(episodeId: EpisodeId) {
  return database()
    .select()
    .from(moduleAssignment)
    .where(eq(moduleAssignment.episodeId, episodeId))
    .orderBy(moduleAssignment.module)
    .all();
}

/** What somebody did and was refused, as `action outcome`. */
export function actionsOf(accountId: AccountId): string[] {
  const rows = database().select().from(auditEvent).where(eq(auditEvent.accountId, accountId)).all();
  return rows.map(({ action, outcome }) => `${action} ${outcome}`);
}
