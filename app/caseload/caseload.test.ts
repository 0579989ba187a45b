import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentLibrary } from '#app/modules/content-library.server.ts';
import { pathOf } from '#app/modules/path.ts';
import { database } from '#db/client.ts';
import { caseloadListing } from '#db/schema/caseload.ts';
import { moduleAssignment } from '#db/schema/modules.ts';
import { episode } from '#db/schema/pathway.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aTask } from '#tests/factories/homework.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { aMessage } from '#tests/factories/messages.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { type APractitioner, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { statementsOf } from '#tests/support/statements.ts';
import { theList } from '#tests/support/the-list.ts';
import { type CaseloadFilter, WHOLE_LIST } from './caseload-filter.ts';
import { caseload, ROWS_A_PAGE } from './caseload.server.ts';
import { dueOfCarersQuery, dueQuery, foundQuery, needSetsQuery } from './places.queries.server.ts';

useFreshDatabase();

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-24T10:00Z');

let practitioner: APractitioner;
beforeEach(() => {
  practitioner = aPractitioner();
});

function aCourse(name: string) {
  return anEpisode({ practitioner, patient: aPatient({ name }), referredOn: '2026-11-24' });
}

function patients(count: number, from = 0) {
  const number = (index: number) => String(from + index).padStart(4, '0');
  return Array.from({ length: count }, (_, index) => aCourse(`Patient ${number(index)}`));
}

function pageOf(after: string | null = null, filter: CaseloadFilter = WHOLE_LIST) {
  const [listing = '', page = ''] = after?.split('.') ?? [];
  const asked = after === null ? null : { listing, page: Number(page) };
  return caseload(practitioner.actor, { filter, after: asked }, NOW);
}

const namesOf = ({ rows }: { rows: ({ name: string } | null)[] }) => rows.map((row) => row?.name ?? null);

/** A scan of what a subquery made is a scan of this caseload, not of a table. */
const readsNoWholeTable = (statements: { sql: string; plan: string }[]) => {
  for (const { sql, plan } of statements.filter((each) => each.sql.startsWith('select'))) {
    const known = /SCAN \(subquery.*|SCAN (newest|ranked|first|sq|totals)\b.*/g;
    expect(plan.replaceAll(known, ''), sql).not.toMatch(/\bSCAN\b/);
  }
};

describe('the caseload', () => {
  const busy = (count: number) => {
    for (const course of patients(count)) {
      aTask(course);
      anAlert(course);
    }
  };
  // Fourteen of a page before this: now the counts, the saved views, who covers for whom and the order are read too, and
  // what is due is worked out again when it is.
  const MOST = { calm: 22, due: 38 };

  it('asks the database as often for thirty patients as for one, and never reads a whole table', () => {
    busy(1);
    const one = statementsOf(() => pageOf());
    const again = statementsOf(() => pageOf());
    busy(29);
    const thirty = statementsOf(() => pageOf());
    const thirtyAgain = statementsOf(() => pageOf());
    expect([thirty.length, thirtyAgain.length]).toEqual([one.length, again.length]);
    expect(thirtyAgain.length).toBeGreaterThan(10);
    expect(thirtyAgain.length).toBeLessThanOrEqual(MOST.calm);
    expect(thirty.length).toBeLessThanOrEqual(MOST.due);
    readsNoWholeTable([...thirty, ...thirtyAgain]);
  });

  it('asks as often for a page of three hundred as for a page of sixty-one', () => {
    patients(ROWS_A_PAGE + 1);
    pageOf();
    const two = statementsOf(() => pageOf());
    patients(240);
    pageOf();
    const five = statementsOf(() => pageOf());
    expect(five).toHaveLength(two.length);
    readsNoWholeTable(five);
  });

  it('finds its order, its counts and what is due by indexes', () => {
    const { practitionerId } = practitioner;
    const order = queryPlan(foundQuery([practitionerId], WHOLE_LIST));
    expect(order).toBe(
      'SEARCH caseload_place USING INDEX caseload_place_order (practitioner_id=? AND listed=?)',
    );
    expect(queryPlan(needSetsQuery([practitionerId]))).toBe(
      'SEARCH caseload_place USING INDEX caseload_place_needs (practitioner_id=? AND listed=?)',
    );
    expect(queryPlan(dueOfCarersQuery([practitionerId], NOW))).toContain('caseload_place_refresh');
    expect(queryPlan(dueQuery(NOW, 9))).toContain('USING INDEX caseload_place_due (refresh_at<?)');
  });
});

it('a row counts the sessions and pages that this patient is shown, not those of the module', () => {
  const definition = contentLibrary().findModule('getting-going-again');
  if (!definition) throw new Error('the module is there');
  const path = pathOf(definition, null, () => definition);
  const [first, ...others] = path.sessions;
  const hidden = others.map((session) => ({ ...session, hidden: true }));
  const { id } = anAssignment({ episode: aCourse('Hidden'), module: definition.slug });
  const stored = JSON.stringify({ ...path, sessions: [first, ...hidden] });
  database().update(moduleAssignment).set({ path: stored }).where(eq(moduleAssignment.id, id)).run();
  const [row] = pageOf().rows;
  expect(row?.progress).toEqual({
    pagesDone: 0,
    sessionsOpened: 1,
    sessions: 1,
    pages: first?.pages.length,
  });
});

describe('the order of the list', () => {
  it('puts them in the order of the manual', () => {
    const names = [
      'urgent, older',
      'urgent, younger',
      'alert',
      'waits since Monday',
      'waits since Tuesday',
      'questionnaires late',
      'homework overdue',
      'not on track',
      'check-in today',
      'check-in next week',
      'A, nothing booked',
      'B, nothing booked',
    ];
    const courses = new Map(names.toReversed().map((name) => [name, aCourse(name)]));
    const course = (name: string) => courses.get(name) ?? aCourse(name);
    const raised = (id: string, severity: string, at: number) =>
      database()
        .$client.prepare('update risk_alert set severity = ?, raised_at = ?, respond_by = ? where id = ?')
        .run(severity, at, NOW + HOUR, id);
    raised(anAlert(course('urgent, younger')), 'same-working-day', NOW - HOUR);
    raised(anAlert(course('urgent, older')), 'same-working-day', NOW - 2 * HOUR);
    raised(anAlert(course('alert')), 'before-next-contact', NOW - 9 * HOUR);
    aMessage(course('waits since Tuesday'), { sentAt: NOW - HOUR });
    aMessage(course('waits since Monday'), { sentAt: NOW - 24 * HOUR });
    database()
      .update(episode)
      .set({ referredOn: '2026-11-01' })
      .where(eq(episode.id, course('questionnaires late').id))
      .run();
    aTask(course('homework overdue'), { dueOn: '2026-11-20' });
    for (const [total, at] of [
      [4, NOW - 2],
      [18, NOW - 1],
    ] as const)
      // prettier-ignore
      aResponse(course('not on track').id, { total, at });
    aCheckIn(course('check-in today'), { startsAt: NOW + HOUR });
    aCheckIn(course('check-in next week'), { startsAt: NOW + 150 * HOUR });
    expect(namesOf(pageOf())).toEqual(names);
  });

  it.each<[CaseloadFilter['sort'], string[]]>([
    ['name', ['Ann', 'Ben', 'Cat']],
    ['check-in', ['Cat', 'Ben', 'Ann']],
    ['phq9', ['Ben', 'Ann', 'Cat']],
    ['last-seen', ['Cat', 'Ann', 'Ben']],
  ])('can be by %s', (sort, names) => {
    const [ben, ann, cat] = ['Ben', 'Ann', 'Cat'].map((name) => aCourse(name));
    if (!ben || !ann || !cat) throw new Error('Three were made.');
    aResponse(ann.id, { total: 4, at: NOW - 9 });
    aResponse(ben.id, { total: 14, at: NOW - 5 });
    aCheckIn(cat, { startsAt: NOW + 30 * HOUR });
    aCheckIn(ben, { startsAt: NOW + 60 * HOUR });
    expect(theList(practitioner.actor, NOW, { sort }).map(({ name }) => name)).toEqual(names);
  });
});

describe('the counts', () => {
  it('say how many have each reason, once for each reason they have', () => {
    const [both, alerted] = patients(3);
    if (!both || !alerted) throw new Error('Three were made.');
    anAlert(both);
    anAlert(alerted);
    aMessage(both, { sentAt: NOW });
    expect(pageOf().counts).toEqual({
      patients: 3,
      needs: [
        { need: 'alert', patients: 2 },
        { need: 'waiting', patients: 1 },
      ],
    });
    expect(theList(practitioner.actor, NOW, { need: 'waiting' }).map(({ id }) => id)).toEqual([both.id]);
  });
});

describe('the pages of a long list', () => {
  it('skip nobody and repeat nobody while everything changes between them', () => {
    const courses = patients(2 * ROWS_A_PAGE + 5);
    const first = pageOf();
    // Those at the end come first now, and somebody is new.
    for (const course of courses.slice(-70)) anAlert(course);
    aCourse('A new person');
    const second = pageOf(`${first.listing}.2`);
    for (const course of courses.slice(0, 70)) aMessage(course, { sentAt: NOW });
    const third = pageOf(`${first.listing}.3`);
    const seen = [first, second, third].flatMap(({ rows }) => rows.map((row) => row?.id));
    expect(seen).toHaveLength(courses.length);
    expect(new Set(seen)).toEqual(new Set(courses.map(({ id }) => id)));
    expect(third).toMatchObject({ page: 3, pages: 3, found: courses.length, rowsBefore: 120 });
    // What a row says is of now.
    expect(second.rows.some((row) => row?.needs[0]?.kind === 'alert')).toBe(true);
    expect(namesOf(pageOf())).not.toContain('A new person');
    expect(pageOf().found).toBe(courses.length + 1);
  });

  it('say in place that somebody has left, and not who', () => {
    patients(ROWS_A_PAGE + 2);
    const { listing } = pageOf();
    const [stays, goes] = pageOf(`${listing}.2`).rows;
    if (!goes) throw new Error('There are two on the second page.');
    const colleague = aPractitioner();
    database()
      .update(episode)
      .set({ practitionerId: colleague.practitionerId })
      .where(eq(episode.id, goes.id))
      .run();
    expect(namesOf(pageOf(`${listing}.2`))).toEqual([stays?.name, null]);
  });

  it('begin again when the list is forgotten, somebody else’s, or has no such page', () => {
    patients(ROWS_A_PAGE + 1);
    const { listing } = pageOf();
    expect(pageOf(`${listing}.2`)).toMatchObject({ page: 2, startedAgain: false });
    expect(pageOf(`${listing}.9`)).toMatchObject({ page: 1, startedAgain: true });
    expect(pageOf(`${listing}.0`)).toMatchObject({ page: 1, startedAgain: true });
    expect(pageOf('gone.2')).toMatchObject({ page: 1, startedAgain: true });
    const neighbour = aPractitioner();
    const asked = { filter: WHOLE_LIST, after: { listing: String(listing), page: 1 } };
    expect(caseload(neighbour.actor, asked, NOW)).toMatchObject({ rows: [], startedAgain: true });
  });

  it('of the five lists that were opened last are kept, and the same list is kept once', () => {
    patients(ROWS_A_PAGE + 1);
    const kept = () => database().select().from(caseloadListing).all();
    const { listing } = pageOf();
    expect(pageOf().listing).toBe(listing);
    expect(kept()).toHaveLength(1);
    for (let more = 1; more <= 6; more += 1) {
      patients(1, 100 + more);
      caseload(practitioner.actor, { filter: WHOLE_LIST, after: null }, NOW + more);
    }
    expect(kept()).toHaveLength(5);
    expect(pageOf(`${listing}.2`).startedAgain).toBe(true);
  });
});
