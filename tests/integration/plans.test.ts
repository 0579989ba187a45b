/** Plans through HTTP: the lead writes them, the practitioner chooses one. */
import { describe, expect, it } from 'vitest';
import { anAccount, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

describe('the plans of a service', () => {
  it('a lead writes one, asks for more rows, and loses nothing typed', async () => {
    const lead = await signedIn(server.current, anAccount({ role: 'lead' }));
    const page = await lead.get('/service/plans/new');
    const shared = { base: '0', submission: hidden(page.text, 'submission'), problem: 'depression' };
    const typed = { ...shared, name: 'Two contacts', contacts: '2', 'focus-1': 'Begin here' };
    const more = await lead.post('/service/plans/new', { ...typed, contacts: '3', intent: 'rows' });
    expect([more.status, more.text.includes('focus-3'), more.text.includes('Begin here')]).toEqual([
      200,
      true,
      true,
    ]);
    const nameless = await lead.post('/service/plans/new', { ...typed, name: ' ', intent: 'save' });
    expect([nameless.status, nameless.text.includes('Begin here')]).toEqual([400, true]);
    const wrong = { ...typed, problem: 'ptsd', intent: 'save' };
    expect(wordsOf((await lead.post('/service/plans/new', wrong)).text)).toContain('not recommended');
    const saved = await lead.post('/service/plans/new', { ...typed, intent: 'save' });
    expect(saved.location).toBe('/service/plans?saved=saved');
    expect(wordsOf((await lead.get('/service/plans')).text)).toContain('Two contacts');
  });

  it('a practitioner chooses one for a patient', async () => {
    const { id, practitioner } = anEpisode();
    const visitor = await signedIn(server.current, practitioner);
    const path = `/caseload/${id}/plan`;
    const page = await visitor.get(path);
    expect(wordsOf(page.text)).toContain('Low mood, 6 contacts');
    const form = page.text.split('<form').find((each) => each.includes('Use “Low mood, 6 contacts”'));
    const plan = hidden(form ?? '', 'plan');
    expect((await visitor.post(path, { plan, reason: '' })).location).toBe(`${path}?saved`);
    expect(wordsOf((await visitor.get(path)).text)).toContain('The plan now: Low mood, 6 contacts');
    expect((await visitor.post(path, { plan: 'unknown', reason: '' })).status).toBe(400);
  });

  it('nobody else writes or chooses one', async () => {
    const { id } = anEpisode();
    for (const person of [aPatient(), aPractitioner(), anAccount({ role: 'author' })]) {
      const visitor = await signedIn(server.current, person);
      expect((await visitor.get('/service/plans')).status).toBe(404);
      expect((await visitor.get(`/caseload/${id}/plan`)).status).toBe(404);
    }
  });
});
