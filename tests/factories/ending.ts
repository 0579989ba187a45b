/** Letters as valid rows in `database()`. */
import { database } from '#db/client.ts';
import { letter } from '#db/schema/ending.ts';
import { type LetterId, newId } from '#db/schema/ids.ts';
import type { AnEpisode } from './people.ts';

/** A letter of which the patient has said that it may be sent. */
export function anAnsweredLetter({ id: episodeId, practitioner }: AnEpisode, at = Date.now()): LetterId {
  const id = newId<LetterId>();
  const said = {
    parts: '{}',
    writtenBy: practitioner.accountId,
    patientAgrees: 'yes',
    answeredAt: at,
  } as const;
  const times = { createdAt: at, updatedAt: at, sharedAt: at, revision: 1, submission: newId<string>() };
  database()
    .insert(letter)
    .values({ id, episodeId, kind: 'ending', state: 'answered', ...said, ...times })
    .run();
  return id;
}
