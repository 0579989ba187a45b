/** What made-up people say. Quiet, ordinary days; nothing that happened to anybody. */

export const AGREED = [
  'Finish the diary and note mood before and after.',
  'Keep the walk on Tuesday and Friday, ten minutes only.',
  'Ring the surgery on Monday morning, with the number written down.',
  'Cut the tidying into fifteen minutes with a timer.',
  'Go on with two pleasurable things and leave the third.',
  'Read the next session by Sunday, and bring one question.',
  'Move the plan to the morning, when there is more energy.',
  'Tell her sister about the plan for the week.',
  'Open one letter with his neighbour.',
  'Look at the ladder again and put two smaller steps at the bottom.',
  'Share the weekly plan before the next check-in.',
  'Bed before midnight on work days, phone in the kitchen.',
  'Problem solving for the hours at work.',
  'Keep things as they are; it is going well.',
  'Two weeks until the next check-in, as she asked.',
] as const;

export const PAGE_NOTES = [
  'Three days are enough. Leave the rest empty.',
  'You said mornings are best for you. Try this page with your first cup of tea.',
  'Read the story twice if you like. We will talk about it on the telephone.',
  'The second box is the one that matters most for now.',
] as const;

export const ALERT_FOLLOW_UPS = [
  [
    'Passing thoughts of being better off dead, no plan, no intent. Lives with a sister who knows.',
    'Rang the same day. Went through who to call. To be reviewed at the next contact.',
  ],
  [
    'Thoughts of not waking up, no plan. Partner is at home in the evenings.',
    'Spoke by telephone and gave the crisis numbers again. Partner knows them too.',
  ],
  [
    'No change since the assessment: thoughts at night, no intent, wants to be there for the children.',
    'Risk reviewed at the check-in. Agreed to tell me if it changes.',
  ],
  [
    'Reached at the second call. No current intent, tired and hopeless after a bad week at work.',
    'Discussed with my supervisor the same day; will ring again tomorrow.',
  ],
  [
    'Asked about plans and means at the check-in: none.',
    'Went through the safety plan together and added a friend to it.',
  ],
  [
    'More frequent thoughts, no plan. Has stopped seeing people.',
    'Spoke to them and, with consent, to their GP. Follow-up call booked for Thursday.',
  ],
] as const;

export const FROM_PRACTITIONER = [
  'Thank you for today. I have opened the next session for you. Take it at your own pace.',
  'I saw that you finished the diary. We will look at it together on the phone.',
  'Our next check-in has been moved by half an hour. Please tell me if that does not suit you.',
  'A short reminder: the questions for this week take about three minutes.',
  'It is fine to leave gaps in the plan. Bring what you have.',
  'I have read the worksheet that you shared. There is a lot in it that we can use.',
  'I am on leave next week. My colleague will read your messages on Tuesday and Thursday.',
  'Well planned. Start with the smaller of the two.',
] as const;

export const FROM_PATIENT = [
  'I could not do the walk this week because of the rain. Is it all right to do it inside?',
  'I read the pages but I am not sure what to write in the second box.',
  'The timer helped. I stopped after fifteen minutes as we said.',
  'Can we talk at five instead of four on Wednesday?',
  'It was a hard week. I will tell you more when we talk.',
  'Thank you, that makes sense.',
  'I forgot the questions on Sunday, I have done them now.',
  'I rang the surgery. It took two goes but I did it.',
  'Is it normal that it feels worse before it gets better?',
  'I have shared my plan with you.',
] as const;

export const HOMEWORK_NOTES = [
  'Did it on three days. The mornings were easier.',
  'I started and stopped after five minutes. Still, I started.',
  'Forgot on Tuesday, did it on Wednesday instead.',
  'It felt odd at first. Afterwards my mood was a bit better.',
  'Too tired after the late shifts.',
  'My daughter came along. That was good.',
  'I wrote it down but did not do all of it.',
  'It rained, so I did it in the house.',
  'Better than I had thought.',
  'It was a busy week with my dad. I will try again.',
  'Did it every day. I want to keep it.',
  'I put it off until Sunday and then it was easy.',
] as const;

export const OWN_TASKS = [
  {
    title: 'Walk home from work twice',
    details: 'Tuesday and Friday, through the park. Note your mood before and after.',
  },
  { title: 'Ring one friend', details: 'Choose the one who is easiest to ring. Five minutes is enough.' },
  {
    title: 'Put your phone in the kitchen at night',
    details: 'From eleven o’clock. See what it does to your sleep.',
  },
  {
    title: 'One meal at the table each day',
    details: 'Which meal is up to you. Without a screen, if you can.',
  },
] as const;

export const SHORT_WORDS = [
  'To see my friends again and to sleep through the night.',
  'I would like to have a weekend that I remember.',
  'I miss swimming. I miss laughing with my sister.',
  'To get through a work day without hiding in the stock room.',
  'More energy for the children in the evening.',
  'I had no idea how many hours I spend on my phone.',
  'The mornings are better than I thought.',
  'I am tired of cancelling on people.',
  'It surprised me that the allotment lifted my mood by two points.',
  'I want to cook again, not only toast.',
  'I plan too much on Sundays and then I feel bad on Mondays.',
  'Seeing it in black and white helped.',
  'The walk was easier than the phone call.',
  'I felt silly at first and then I did not.',
  'I want to be there when my son comes home from school.',
] as const;

export const ACTIVITIES = [
  'in bed, on my phone',
  'breakfast, alone',
  'work, busy',
  'work, meeting',
  'shopping',
  'walk round the block',
  'cooked soup',
  'watched TV',
  'rang my sister',
  'washing up',
  'bus home',
  'nap on the sofa',
  'garden for ten minutes',
  'tea with a neighbour',
  'read to the children',
  'letters',
  'swimming',
  'radio',
  'football on TV with my brother',
  'cleaned the kitchen',
] as const;

export const STEPS = [
  'put my clothes out in the evening',
  'open one letter',
  'walk to the corner shop',
  'ring the surgery',
  'reply to one message',
  'eat breakfast at the table',
  'sit in the garden',
  'go to the library',
  'meet my friend for a coffee',
  'go back to choir',
  'clear the kitchen table',
  'go swimming',
] as const;

/** What supervision decided, and why. */
export const DECIDED = [
  { decision: 'continue', note: '' },
  { decision: 'continue', note: 'Going well. Keep to the weekly rhythm.' },
  { decision: 'continue', note: 'Scores move slowly. Look at what gets in the way of the homework.' },
  { decision: 'change', note: 'Contacts by video instead of telephone, and smaller steps for the week.' },
] as const;

export const SUPERVISION_TASKS = [
  'Ask about sleep and alcohol at the next contact, and write both into the note.',
  'Go through the safety plan together and bring it up to date.',
];

export const SUPERVISION_QUESTION =
  'Two weeks without homework. Shall we change to problem solving, or give the diary one more week?';
