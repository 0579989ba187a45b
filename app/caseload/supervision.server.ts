/** What a supervisor looks at across everybody they answer for. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { lateMessages } from '#app/messages/late-messages.server.ts';
import { alertBoard } from '#app/safety/alert-board.server.ts';

/** Open alerts, and messages that were not read in time; both empty for anybody but a supervisor. `now` is epoch ms. */
export function supervision(actor: PractitionerActor, now: number) {
  return { alerts: alertBoard(actor, now), messages: lateMessages(actor, now) };
}
