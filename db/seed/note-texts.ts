/** What made-up practitioners write of made-up contacts. Quiet, ordinary weeks; nothing that happened to anybody. */

export const NOTE_TEXTS = {
  presentation: [
    'A little better than last week. Two good days, then a slow weekend.',
    'Much as before. Sleeps poorly, gets up late, and misses the mornings.',
    'Brighter on the phone. Has met a friend for the first time in months.',
    'Tired after a hard week at work; still did half of what we planned.',
    'Worries about money take up the evenings. Days are easier.',
    'Finds it easier to begin things, harder to keep going.',
  ],
  risk: [
    'Asked directly: no thoughts of self-harm. Knows whom to call.',
    'No change since last time: no plan, no intent. Numbers for a crisis gone through again.',
    'No concern today.',
  ],
  intervention: [
    'Looked at the diary together and marked what lifted the mood.',
    'Went through the plan for the week and made two steps smaller.',
    'Reviewed the questionnaires, then the homework. Praised what was done.',
    'Problem solving for the mornings: three ideas, one chosen.',
  ],
  homework: [
    'Diary on four days. One planned walk.',
    'Read the next session and bring one question.',
    'Two small things from the list, on set days.',
  ],
  plan: [
    'Next contact by telephone in a week.',
    'Go on as planned; look at progress at the fourth contact.',
    'Two weeks until the next contact, as agreed.',
  ],
} as const;

export const ADDENDA = [
  'Rang back the same afternoon to say that the walk went well.',
  'The questionnaires came in after the call; no change to the plan.',
] as const;

export const SUPERVISOR_COMMENTS = [
  'Clear plan. Bring this to supervision if the next score does not move.',
  'Good that risk was asked about directly.',
] as const;
