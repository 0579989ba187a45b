/** Making something of a patient's message: an alert, a note, or homework. Each is made of one message once. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { setHomeworkIn, type NewTask, dueAhead } from '#app/homework/set-homework.server.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { notePartsSchema } from '#app/notes/note-parts.ts';
import { writeNoteIn } from '#app/notes/write-note.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { raiseAlert } from '#app/safety/raise-alert.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import { type EpisodeId, type MessageId, type MessageUseId, newId } from '#db/schema/ids.ts';
import type { MessageUse } from '#db/schema/messages.ts';
import type { AlertSeverity } from '#db/schema/safety.ts';
import { insertUse, patientMessage, useOf } from './message-uses.queries.server.ts';

export interface UsedMessage {
  episodeId: EpisodeId;
  messageId: MessageId;
  /** Epoch ms. */
  now: number;
}

export type UseResult =
  | { kind: 'made' }
  /** By an earlier press, another window or a colleague: nothing is made again. `targetId` is what there is. */
  | { kind: 'made-before'; targetId: string; by: string; at: number }
  | { kind: 'not-found' };

/** Raises an alert that leads to the message; also of a course that has ended, where a last word may say the most. */
export function makeAlertOf(
  actor: PractitionerActor,
  { severity, ...used }: UsedMessage & { severity: AlertSeverity },
): UseResult {
  return makeOnce(actor, used, 'alert', ({ tx, episode }) => {
    const { messageId, now } = used;
    const alert = {
      episode,
      source: 'message',
      severity,
      responseId: null,
      submission: messageId,
      now,
    } as const;
    return raiseAlert(tx, actor, alert).alertId;
  });
}

/** Writes a note that quotes the message, in the language of who makes it. It can be corrected like any other note. */
export function makeNoteOf(
  actor: PractitionerActor,
  { language, ...used }: UsedMessage & { language: Language },
): UseResult {
  return makeOnce(actor, used, 'note', ({ tx, episode, message }) => {
    const t = translator(language).getFixedT(language, 'messages');
    const at = { day: formatDate(language, message.sentAt), time: formatTime(language, message.sentAt) };
    const parts = notePartsSchema.parse({ presentation: `${t('uses.quoted', at)}\n${message.body}` });
    const note = { checkInId: null, parts, submission: `message-${message.id}`, now: used.now };
    return writeNoteIn(tx, actor, episode, note);
  });
}

/** Sets homework that began with the message. `due-not-ahead` and an ended course, which has none, make nothing. */
export function makeHomeworkOf(
  actor: PractitionerActor,
  { episodeId, messageId, ...task }: UsedMessage & NewTask,
): UseResult | { kind: 'due-not-ahead' } {
  if (!dueAhead(task)) return { kind: 'due-not-ahead' };
  const used = { episodeId, messageId, now: task.now };
  const result = makeOnce(actor, used, 'homework', ({ tx, episode }) => {
    if (episode.status === 'ended') return null;
    setHomeworkIn(tx, actor, episode, task);
    return task.submission;
  });
  // The task's id is the use of the form: this one was pressed twice.
  return result.kind === 'made-before' && result.targetId === task.submission ? { kind: 'made' } : result;
}

interface Making {
  tx: Queryable;
  episode: Episode;
  message: NonNullable<ReturnType<typeof patientMessage>>;
}

/** `make` gives the id of what it made, or null when it cannot. All in one transaction under the write lock. */
function makeOnce(
  actor: PractitionerActor,
  { episodeId, messageId, now }: UsedMessage,
  into: MessageUse,
  make: (making: Making) => string | null,
): UseResult {
  const episode = reachEpisode(actor, episodeId, `message.into-${into}`);
  if (!episode) return { kind: 'not-found' };
  return inTransaction((tx): UseResult => {
    const message = patientMessage(tx, episodeId, messageId);
    if (!message) return { kind: 'not-found' };
    const before = useOf(tx, messageId, into);
    if (before) return { kind: 'made-before', targetId: before.targetId, by: before.by, at: before.at };
    const targetId = make({ tx, episode, message });
    if (targetId === null) return { kind: 'not-found' };
    insertUse(tx, { id: newId<MessageUseId>(), messageId, into, targetId, by: actor.accountId, at: now });
    recordDone(tx, { actor, action: `message.into-${into}`, subject: { type: 'message', id: messageId } });
    return { kind: 'made' };
  });
}
