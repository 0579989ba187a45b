/** What made-up patients wrote, by the id of the block in Getting going again. A test holds it against the module. */
import type { Answers } from '#app/modules/answers.ts';
import type { Random } from './random.ts';
import { ACTIVITIES, SHORT_WORDS, STEPS } from './texts.ts';

interface PlannedAnswer {
  page: string;
  block: string;
  answers: (random: Random) => Answers;
}

const words = (random: Random) => random.pick(SHORT_WORDS);
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const WORKSHEET_ANSWERS: PlannedAnswer[] = [
  { page: 'welcome', block: 'what-brings-you', answers: (random) => ({ text: words(random) }) },
  {
    page: 'low-mood-cycle',
    block: 'my-cycle',
    answers: (random) => ({
      situation: `Sunday afternoon, ${random.pick(ACTIVITIES)}.`,
      thoughts: random.pick(['It is no use anyway.', 'Everybody else copes.', 'I should be further by now.']),
      body: random.pick(['Heavy, tired.', 'A tight chest.', 'Tense shoulders, no appetite.']),
      did: random.pick(['Went back to bed.', 'Did not answer the phone.', 'Cancelled and said I was busy.']),
      after: words(random),
      mood: random.whole(1, 4),
    }),
  },
  {
    page: 'low-mood-cycle',
    block: 'cycle-quiz',
    answers: (random) => ({
      'why-low': 'cycle',
      'break-in': random.pick(['do', 'do', 'wait']),
      relief: 'lonely',
    }),
  },
  {
    page: 'how-this-works',
    block: 'my-goals',
    answers: (random) => ({
      goal: random.pick([
        'go swimming once a week',
        'have dinner with my son',
        'see my friends twice a month',
      ]),
      why: words(random),
      'how-far': random.whole(1, 6),
      'best-time': random.pick(['morning', 'afternoon', 'evening', 'changes']),
      helps: ['time', random.pick(['person', 'note', 'phone'])],
    }),
  },
  { page: 'your-diary', block: 'activity-diary', answers: (random) => ({ week: diary(random) }) },
  {
    page: 'look-back-at-diary',
    block: 'week-summary',
    answers: (random) => ({
      lowest: random.pick(['late in the evening', 'Sunday', 'after work', 'when I wake up']),
      'lowest-doing': random.pick(ACTIVITIES),
      better: `${random.pick(ACTIVITIES)}. ${words(random)}`,
      alone: random.whole(2, 14),
      bedtime: random.pick(['23:30', '00:45', '22:15', '01:30']),
      average: random.whole(2, 6),
    }),
  },
  { page: 'look-back-at-diary', block: 'diary-surprise', answers: (random) => ({ text: words(random) }) },
  {
    page: 'what-matters',
    block: 'values',
    answers: (random) => ({
      areas: [
        { area: 'family', matters: words(random), small: random.pick(STEPS) },
        {
          area: random.pick(['fun', 'health', 'friends']),
          matters: words(random),
          small: random.pick(STEPS),
        },
      ],
    }),
  },
  {
    page: 'your-list',
    block: 'activity-list',
    answers: (random) => ({
      things: (['routine', 'necessary', 'pleasurable', 'pleasurable'] as const).map((kind) => ({
        what: random.pick(STEPS),
        kind,
        people: random.pick(['alone', 'with my sister', 'with the children']),
      })),
    }),
  },
  {
    page: 'your-ladder',
    block: 'hardness-ladder',
    answers: (random) => ({
      steps: [15, 30, 50, 80].map((hard) => ({
        step: random.pick(STEPS),
        rating: hard + random.whole(-5, 5),
      })),
    }),
  },
  {
    page: 'your-plan',
    block: 'weekly-plan',
    answers: (random) => ({
      plan: ['09:00', '17:30', '19:00'].map((time) => ({
        what: random.pick(STEPS),
        day: random.pick(DAYS),
        time,
        where: random.pick(['at home', 'in town', 'in the park']),
      })),
      sure: random.whole(5, 9),
    }),
  },
  {
    page: 'review-your-plan',
    block: 'plan-review',
    answers: (random) => ({
      things: (['yes', 'partly', 'no'] as const).map((done) => ({
        what: random.pick(STEPS),
        done,
        mood: random.whole(3, 7),
        learned: words(random),
      })),
      keep: words(random),
    }),
  },
  {
    page: 'your-plan-to-stay-well',
    block: 'staying-well',
    answers: (random) => ({
      keep: words(random),
      hard: 'The winter, and the end of the month.',
      first: words(random),
    }),
  },
];

function diary(random: Random) {
  const slots: Record<string, { text: string; rating: number | null }> = {};
  for (const day of DAYS) {
    for (const hour of [7, 9, 11, 13, 15, 17, 19, 21]) {
      if (random.chance(0.35))
        slots[`${day}-${hour}`] = { text: random.pick(ACTIVITIES), rating: random.whole(1, 7) };
    }
  }
  return slots;
}
