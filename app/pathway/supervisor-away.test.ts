import { describe, expect, it } from 'vitest';
import { aLeave } from '#tests/factories/handover.ts';
import { type APractitioner, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { carersOnListOf, reachEpisode } from './reach-episode.server.ts';
import { superviseesOf } from './supervisees.server.ts';

useFreshDatabase();

const NOW = Date.now();
const AWAY = { fromOn: '2000-01-01', untilOn: '2999-01-01' };
const BACK = { fromOn: '2000-01-01', untilOn: '2000-01-02' };

/** A supervisor on leave, who covers, and a patient of somebody whom the supervisor supervises. */
function aTeam(
  days: { fromOn: string; untilOn: string },
  role: 'practitioner' | 'supervisor' = 'supervisor',
) {
  const away = aPractitioner({ role: 'supervisor' });
  const practitioner = aPractitioner({ supervisorId: away.practitionerId });
  const cover = aPractitioner({ role });
  aLeave(away, { cover, ...days });
  return { cover, practitioner, course: anEpisode({ practitioner }) };
}
function sees({ actor }: APractitioner, { practitioner, course }: ReturnType<typeof aTeam>) {
  return {
    episode: reachEpisode(actor, course.id, 'episode.read') !== null,
    list: carersOnListOf(actor).includes(practitioner.practitionerId),
    team: superviseesOf(actor, NOW).some(({ id }) => id === practitioner.practitionerId),
  };
}

describe('while a supervisor is on leave', () => {
  it('the supervisor who covers sees the patients of the team', () => {
    const team = aTeam(AWAY);
    expect(sees(team.cover, team)).toEqual({ episode: true, list: true, team: true });
  });

  it('and after the last day no longer', () => {
    const team = aTeam(BACK);
    expect(sees(team.cover, team)).toEqual({ episode: false, list: false, team: false });
  });

  it('another supervisor sees none of them, nor does a colleague without the role', () => {
    const none = { episode: false, list: false, team: false };
    const team = aTeam(AWAY);
    expect(sees(aPractitioner({ role: 'supervisor' }), team)).toEqual(none);
    const withoutRole = aTeam(AWAY, 'practitioner');
    expect(sees(withoutRole.cover, withoutRole)).toEqual(none);
  });

  it('somebody of the team who covers is not their own supervisor', () => {
    const away = aPractitioner({ role: 'supervisor' });
    const cover = aPractitioner({ role: 'supervisor', supervisorId: away.practitionerId });
    aLeave(away, { cover, ...AWAY });
    expect(superviseesOf(cover.actor, NOW)).toEqual([]);
  });
});
