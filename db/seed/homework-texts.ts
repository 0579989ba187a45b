/** Words of made-up homework that is done more than once, carried over or dropped. */
import type { TaskWords } from '#app/homework/task-wording.ts';
import type { Cadence } from '#app/homework/cadence.ts';
import type { Language } from '#app/i18n/languages.ts';

interface RepeatedTask {
  cadence: Cadence;
  words: Record<Language, TaskWords>;
}

/** The demonstration's own. */
export const DAILY_WALK: RepeatedTask = {
  cadence: { kind: 'daily' },
  words: {
    en: {
      title: 'A daily walk',
      details: 'Ten minutes are enough. Turn round whenever you like.',
      why: 'Moving a little every day lifts the mood, also on days when nothing else does.',
      when: 'After lunch, before you sit down again',
    },
    pl: {
      title: 'Codzienny spacer',
      details: 'Wystarczy dziesięć minut. Zawróć, kiedy chcesz.',
      why: 'Trochę ruchu każdego dnia poprawia nastrój, także w dni, kiedy nic innego nie pomaga.',
      when: 'Po obiedzie, zanim znowu usiądziesz',
    },
    ar: {
      title: 'نزهة كل يوم',
      details: 'تكفي عشر دقائق. عد متى شئت.',
      why: 'القليل من الحركة كل يوم يرفع المزاج، حتى في الأيام التي لا يفيد فيها شيء آخر.',
      when: 'بعد الغداء، قبل أن تجلس من جديد',
    },
  },
};

export const REPEATED_TASKS: readonly RepeatedTask[] = [
  DAILY_WALK,
  {
    cadence: { kind: 'weekly', times: 3 },
    words: {
      en: {
        title: 'Cook something simple',
        details: 'An omelette counts.',
        why: 'It gives the evening a shape, and you something to be pleased with.',
        when: 'On evenings when you are at home',
      },
      pl: {
        title: 'Ugotuj coś prostego',
        details: 'Omlet też się liczy.',
        why: 'Wieczór ma wtedy swój rytm, a ty masz się z czego cieszyć.',
        when: 'W wieczory, które spędzasz w domu',
      },
      ar: {
        title: 'طبخ شيء بسيط',
        details: 'البيض المقلي يكفي.',
        why: 'يعطي المساء نظاما، ويعطيك شيئا تفرح به.',
        when: 'في الأمسيات التي تكون فيها في البيت',
      },
    },
  },
  {
    cadence: { kind: 'weekly', times: 5 },
    words: {
      en: {
        title: 'Get up at the same time',
        details: 'Choose the time together with the alarm clock, not with the mood.',
        why: 'Regular mornings make nights easier.',
        when: 'From Monday to Friday',
      },
      pl: {
        title: 'Wstawaj o tej samej porze',
        details: 'Godzinę wybierz z budzikiem, a nie z nastrojem.',
        why: 'Stałe poranki ułatwiają noce.',
        when: 'Od poniedziałku do piątku',
      },
      ar: {
        title: 'الاستيقاظ في الوقت نفسه',
        details: 'اختر الوقت مع المنبه، لا مع المزاج.',
        why: 'الصباح المنتظم يجعل الليل أسهل.',
        when: 'من الاثنين إلى الجمعة',
      },
    },
  },
];

/** What patients say of one time. */
export const TIME_NOTES = [
  'Only round the block, but I went.',
  'Cold and bright. I was glad afterwards.',
  'I nearly did not. It was easier once I had my shoes on.',
  'With the neighbour’s dog.',
  'Hard to begin with. Fine in the end.',
] as const;

export const COFFEE: TaskWords = {
  title: 'Meet a friend for a coffee',
  details: 'Half an hour is enough.',
  why: 'Being with people you like is good for the mood.',
  when: 'At the weekend',
};

export const WORRY_LIST: TaskWords = {
  title: 'Write down every worry',
  details: 'As they come, for one week.',
  why: '',
  when: '',
};

export const CARRIED_OVER_WHY = ['Your friend was away.', 'The week was too full.', ''] as const;

export const DROPPED_WHY = [
  'We agreed that it made you think about worries all day.',
  'Two tasks at a time are enough.',
] as const;
