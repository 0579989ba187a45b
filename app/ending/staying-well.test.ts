/** The plan for staying well on a real database. */
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { stayingWellRevision } from '#db/schema/ending.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { keptOf } from './kept.server.ts';
import {
  ownStayingWell,
  saveOwnStayingWell,
  saveStayingWellOf,
  stayingWellOf,
} from './save-staying-well.server.ts';
import { EMPTY_STAYING_WELL } from './staying-well.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T10:00Z');
const words = (warningSigns: string) => ({ ...EMPTY_STAYING_WELL, warningSigns });
const save = (text: string, base: number, keep: 'mine' | 'theirs' = 'mine') => ({
  parts: words(text),
  base,
  keep,
  now: NOW,
});

describe('the plan for staying well', () => {
  it('is written by the patient and their practitioner, and shows who wrote last', () => {
    const { id, patient, practitioner } = anEpisode();
    expect(saveOwnStayingWell(patient.actor, save('I stop calling', 0))).toEqual({ kind: 'saved' });
    const theirs = { ...save('I stop calling friends', 1), episodeId: id };
    expect(saveStayingWellOf(practitioner.actor, theirs)).toEqual({ kind: 'saved' });
    expect(ownStayingWell(patient.actor)).toMatchObject({
      parts: { warningSigns: 'I stop calling friends' },
      revision: 2,
      written: { by: practitioner.name, own: false },
    });
  });

  it('loses neither version when both write at once', () => {
    const { id, patient, practitioner } = anEpisode();
    saveStayingWellOf(practitioner.actor, { ...save('theirs', 0), episodeId: id });
    expect(saveOwnStayingWell(patient.actor, save('mine', 0))).toMatchObject({
      kind: 'conflict',
      mine: words('mine'),
      theirs: words('theirs'),
      revision: 1,
    });
    expect(saveOwnStayingWell(patient.actor, save('mine', 1, 'theirs'))).toEqual({ kind: 'saved' });
    expect(ownStayingWell(patient.actor)?.parts.warningSigns).toBe('theirs');
    const kept = database().select().from(stayingWellRevision).all();
    expect(kept.map(({ parts }) => (JSON.parse(parts) as { warningSigns: string }).warningSigns)).toEqual([
      'theirs',
      'mine',
      'theirs',
    ]);
  });

  it('stays with the patient after the course, to read and to change', () => {
    const { patient } = anEpisode({ status: 'ended', endedOn: '2024-01-31' });
    expect(saveOwnStayingWell(patient.actor, save('still mine', 0))).toEqual({ kind: 'saved' });
    expect(ownStayingWell(patient.actor)?.parts.warningSigns).toBe('still mine');
    expect(keptOf(patient.actor)).toEqual({ toRead: 0, stayingWell: true });
  });

  it('is not there before any course, and not on /home before it is written', () => {
    expect(ownStayingWell(aPatient().actor)).toBeNull();
    expect(keptOf(anEpisode().patient.actor)).toEqual({ toRead: 0, stayingWell: false });
  });

  it('is nothing to a neighbour', () => {
    const { id } = anEpisode();
    const { actor } = aPractitioner();
    expect(stayingWellOf(actor, id)).toBeNull();
    expect(saveStayingWellOf(actor, { ...save('x', 0), episodeId: id })).toEqual({ kind: 'not-found' });
  });
});
