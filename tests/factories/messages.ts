/** Made-up messages, as valid rows in `database()`. */
import { database } from '#db/client.ts';
import { type MessageId, newId } from '#db/schema/ids.ts';
import { message } from '#db/schema/messages.ts';
import type { AnEpisode } from './people.ts';

/** A message of the patient that nobody has opened, or of their practitioner; sent at `sentAt` (epoch ms). */
export function aMessage(
  { id: episodeId, patient, practitioner }: AnEpisode,
  {
    sentAt,
    readAt = null,
    from = 'patient',
  }: { sentAt: number; readAt?: number | null; from?: 'patient' | 'practitioner' },
): MessageId {
  const id = newId<MessageId>();
  const fromPatient = from === 'patient';
  database()
    .insert(message)
    .values({
      id,
      episodeId,
      senderId: fromPatient ? patient.accountId : practitioner.accountId,
      fromPatient: fromPatient ? 'yes' : 'no',
      body: 'Made-up words that nobody else may see.',
      sentAt,
      readAt,
      submission: id,
    })
    .run();
  return id;
}
