import { describe, expect, it } from 'vitest';
import { homeworkOf } from '#app/homework/homework-of.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction } from '#db/client.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { setSuggestedHomeworkIn, suggestedHomework } from './suggested-homework.server.ts';

useFreshDatabase();

const MODULE = 'getting-going-again';
const NOW = Date.parse('2026-11-24T12:00:00Z');

function aCourse(sessionsOpened: number) {
  const { id, episode } = anAssignment({ module: MODULE, sessionsOpened });
  const { actor } = episode.practitioner;
  const reached = reachEpisode(actor, episode.id, 'homework.set');
  if (!reached) throw new Error('out of reach');
  return { id, actor, episode: reached };
}

describe('the homework that a module suggests', () => {
  it('is what stands on open pages, in the reader’s language', async () => {
    const { episode, id } = aCourse(1);
    const [first, ...more] = await suggestedHomework(episode, 'pl');
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      id: `${id}.keep-diary`,
      page: 'your-diary',
      title: 'Prowadź dzienniczek przez tydzień',
      locale: 'pl',
      days: 7,
    });
    expect(Object.keys(first?.wording ?? {})).toEqual(['en', 'ar', 'pl']);
    expect((await suggestedHomework(aCourse(2).episode, 'en')).length).toBeGreaterThan(1);
  });

  it('is set once, in every language that it is written in, and is then suggested no more', async () => {
    const { episode, actor } = aCourse(1);
    const [suggestion] = await suggestedHomework(episode, 'en');
    if (!suggestion) throw new Error('nothing suggested');
    const set = { suggestion, dueOn: '2026-12-01', cadence: { kind: 'daily' }, now: NOW } as const;
    inTransaction((tx) => {
      setSuggestedHomeworkIn(tx, actor, episode, set);
      setSuggestedHomeworkIn(tx, actor, episode, set);
    });
    const tasks = homeworkOf(episode, { language: 'pl', today: '2026-11-24' });
    expect(tasks.map(({ title, dueOn, fromModule }) => [title, dueOn, fromModule])).toEqual([
      ['Prowadź dzienniczek przez tydzień', '2026-12-01', true],
    ]);
    expect(await suggestedHomework(episode, 'en')).toEqual([]);
  });

  it('is nothing before a module is assigned', async () => {
    const { episode } = aCourse(0);
    expect(await suggestedHomework(episode, 'en')).toEqual([]);
  });
});
