/** Risk alerts as valid rows in `database()`. */
import { database } from '#db/client.ts';
import { newId, type RiskAlertId } from '#db/schema/ids.ts';
import { riskAlert } from '#db/schema/safety.ts';
import type { AnEpisode } from './people.ts';

/** An open alert of this moment. */
export function anAlert({ id: episodeId }: AnEpisode): RiskAlertId {
  const id = newId<RiskAlertId>();
  const row = {
    id,
    episodeId,
    source: 'phq-9-item-9',
    severity: 'same-working-day',
    raisedAt: Date.now(),
    respondBy: Date.now() + 3_600_000,
  } as const;
  database().insert(riskAlert).values(row).run();
  return id;
}
