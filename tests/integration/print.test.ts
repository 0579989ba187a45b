import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { pageProgress } from '#db/schema/modules.ts';
import { aPractitioner } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { actionsOf, aTailoredCourse, step, tailoringContent } from '#tests/support/tailoring.ts';
import { signedIn, wordsOf } from '#tests/support/visitors.ts';

const LINE = { CRISIS_LINE_NAME: 'Mill Lane line', CRISIS_LINE_PHONE: '01632 960 111' };
const server = useAppServer(() => ({ ...tailoringContent(), ...LINE }));

type Course = Awaited<ReturnType<typeof aTailoredCourse>>;

const PRINT = '/modules/tiny/print';
const OWN_WORDS = 'The words of my own.';

/** Writes on the sheet of the first page, shared with nobody. */
async function write({ patient }: Course, block = 'sheet', field = 'thoughts'): Promise<void> {
  const fields = { intent: 'save', block, base: '0', [`f.${field}`]: OWN_WORDS };
  expect((await patient.post('/modules/tiny/welcome', fields)).status).toBe(302);
}

describe('a patient prints a module', () => {
  it('as far as it is open, and is told how much is not', async () => {
    const { patient } = await aTailoredCourse(server.current);
    const printed = await patient.get(PRINT);
    const words = wordsOf(printed.text);
    expect(printed.status).toBe(200);
    expect(words).toContain('Hello.');
    expect(words).toContain('More words.');
    expect(words).not.toContain('Later words.');
    expect(words).toContain('2 more sessions are not open yet');
  });

  it('with empty worksheets, or with what they wrote when they choose so', async () => {
    const course = await aTailoredCourse(server.current);
    await write(course);
    const empty = await course.patient.get(PRINT);
    expect(empty.text).not.toContain(OWN_WORDS);
    expect(empty.text).not.toContain('This workbook holds private things.');
    const mine = await course.patient.get(`${PRINT}?answers=mine`);
    expect(mine.text).toContain(OWN_WORDS);
    expect(mine.text).toContain('This workbook holds private things.');
    expect(mine.text, 'a question without an answer has room for one').toContain('paper-scale');
  });

  it('one session at a time, large when they choose so', async () => {
    const { patient, change } = await aTailoredCourse(server.current);
    await change({ intent: 'pace', pace: 'all' });
    const second = await patient.get(`${PRINT}/second?size=large`);
    expect(wordsOf(second.text)).toContain('Later words.');
    expect(wordsOf(second.text)).not.toContain('Hello.');
    expect(second.text).toContain('workbook--large');
    expect((await patient.get(`${PRINT}/nowhere`)).status).toBe(404);
  });

  it('not a session that is closed, and the try is on record', async () => {
    const { patient, episode } = await aTailoredCourse(server.current);
    const closed = await patient.get(`${PRINT}/second`);
    expect(closed.status).toBe(403);
    expect(closed.text).toContain('This session is not open yet');
    expect(closed.text).not.toContain('Later words.');
    expect(actionsOf(episode.patient.accountId)).toContain('module.print refused');
  });

  it('as their practitioner tailored it: in that order, without what is hidden, with the simpler sheet', async () => {
    const course = await aTailoredCourse(server.current);
    const { change, patient } = course;
    await write(course);
    await change(step('first', 'hide tiny/more'));
    await change({ intent: 'swap', block: 'sheet', simpler: 'small-sheet' }, `${course.path}/welcome`);
    const words = wordsOf((await patient.get(`${PRINT}?answers=mine`)).text);
    expect(words).not.toContain('More words.');
    expect(words).toContain('My small sheet');
    expect(words).toMatch(/What you wrote before on another form of this sheet: .?My sheet/);
    expect(words).toContain(OWN_WORDS);
  });

  it('with what they wrote on a page that is hidden now, and only where their own words are printed', async () => {
    const course = await aTailoredCourse(server.current);
    await course.patient.get('/modules/tiny/welcome');
    await write(course);
    await course.change(step('first', 'hide tiny/welcome'));
    for (const path of [PRINT, `${PRINT}/first`]) {
      const words = wordsOf((await course.patient.get(`${path}?answers=mine`)).text);
      expect(words).toMatch(/Pages you opened before.*Welcome.*The words of my own\./s);
      expect(wordsOf((await course.patient.get(path)).text)).not.toContain('Pages you opened before');
    }
  });

  it('with the note beside a page, where their own words are printed too', async () => {
    const { patient, practitioner, path } = await aTailoredCourse(server.current);
    const { text } = await practitioner.get(`${path}/welcome`);
    const submission = /name="submission" value="([^"]*)"/.exec(text)?.[1] ?? '';
    const note = { intent: 'note', body: 'Take your time.', seen: '', submission };
    expect((await practitioner.post(`${path}/welcome`, note)).status).toBe(302);
    expect((await patient.get(`${PRINT}?answers=mine`)).text).toContain('Take your time.');
    expect((await patient.get(PRINT)).text).not.toContain('Take your time.');
  });

  it('with whom to call at the end, the line of the service too', async () => {
    const { patient } = await aTailoredCourse(server.current);
    for (const path of [PRINT, `${PRINT}?answers=mine`, `${PRINT}/first`]) {
      const { text } = await patient.get(path);
      const [, last = ''] = text.split('id="help"');
      expect(last).not.toContain('workbook__part');
      for (const number of ['999', '111', '116 123', '01632 960 111']) expect(last).toContain(number);
    }
  });

  it('and it does not count as reading', async () => {
    const { id, patient } = await aTailoredCourse(server.current);
    await patient.get(PRINT);
    const opened = database().select().from(pageProgress).where(eq(pageProgress.assignmentId, id)).all();
    expect(opened).toEqual([]);
  });

  it('from links on the module and on each session that is open', async () => {
    const { patient } = await aTailoredCourse(server.current);
    const { text } = await patient.get('/modules/tiny');
    expect(text).toContain(`href="${PRINT}"`);
    expect(text).toContain(`href="${PRINT}/first"`);
    expect(text).not.toContain(`href="${PRINT}/second"`);
  });
});

describe('a practitioner prints a module for somebody who works on paper', () => {
  it('whole, and never with anything that the patient wrote', async () => {
    const course = await aTailoredCourse(server.current);
    await write(course);
    for (const query of ['', '?answers=mine']) {
      const { status, text } = await course.practitioner.get(`${course.path}/print${query}`);
      expect(status).toBe(200);
      expect(text).not.toContain(OWN_WORDS);
      for (const words of ['Hello.', 'Later words.', 'Last words.']) expect(text).toContain(words);
    }
    const actions = actionsOf(course.episode.practitioner.accountId);
    expect(actions).toContain('module.print done');
    expect(actions.filter((action) => action.startsWith('worksheet'))).toEqual([]);
  });

  it('one session, which may be closed for the patient still', async () => {
    const { practitioner, path } = await aTailoredCourse(server.current);
    const words = wordsOf((await practitioner.get(`${path}/print/third`)).text);
    expect(words).toContain('Last words.');
    expect(words).not.toContain('Hello.');
    expect((await practitioner.get(path)).text).toContain(`href="${path}/print"`);
  });
});

it('a practitioner prints in the language of the person who will read it, every word of it', async () => {
  const { practitioner, path } = await aTailoredCourse(server.current);
  const { text } = await practitioner.get(`${path}/print?language=ar`);
  expect(text).toMatch(/<html[^>]* lang="en"/);
  const workbook = text.slice(text.indexOf('<div lang="ar" dir="rtl">'));
  expect(workbook).toContain('ما في هذه الكراسة');
  // The pages of this module are English only, which is said once on each.
  expect(workbook.match(/workbook__notice/g)?.length).toBeGreaterThanOrEqual(4);
});

describe('nobody else', () => {
  it('a patient who does not have the module finds nothing, and a practitioner who does not have the patient', async () => {
    const course = await aTailoredCourse(server.current);
    const other = await aTailoredCourse(server.current);
    expect((await other.patient.get('/modules/sleep/print')).status).toBe(404);
    expect(actionsOf(other.episode.patient.accountId)).toContain('module.print refused');
    const practitioner = aPractitioner();
    const stranger = await signedIn(server.current, practitioner);
    expect((await stranger.get(`${course.path}/print`)).status).toBe(404);
    expect(actionsOf(practitioner.accountId)).toContain('module.print refused');
  });

  it('a patient does not reach the print of a practitioner, nor a practitioner that of a patient', async () => {
    const { patient, practitioner, path } = await aTailoredCourse(server.current);
    expect((await patient.get(`${path}/print`)).status).toBe(404);
    expect((await practitioner.get(PRINT)).status).toBe(404);
  });
});
