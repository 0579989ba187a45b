/** Both questionnaires at once: what one does not decide alone (CLINICAL section 4). Problem: depression, so GAD-7. */

/** What it says, PHQ-9 first and last, GAD-7 first and last, and recovery, improvement, reliable recovery, deterioration, no change. */
type Together = readonly [
  sentence: string,
  phq9: readonly [number, number],
  gad7: readonly [number, number],
  outcomes: string,
];

export const TOGETHER: readonly Together[] = [
  ['both fall reliably and below caseness: reliable recovery', [18, 6], [15, 5], 'yes yes yes no no'],
  ['both fall reliably and stay at caseness: improvement', [24, 14], [19, 11], 'no yes no no no'],
  ['both stay as they were: no reliable change', [14, 14], [11, 11], 'no no no no yes'],
  ['both rise reliably: deterioration', [12, 20], [9, 15], 'no no no yes no'],
  [
    'PHQ-9 recovers, GAD-7 is still at caseness: improvement, no recovery',
    [16, 7],
    [12, 9],
    'no yes no no no',
  ],
  [
    'GAD-7 recovers, PHQ-9 is still at caseness: improvement, no recovery',
    [14, 12],
    [13, 5],
    'no yes no no no',
  ],
  ['PHQ-9 improves and GAD-7 deteriorates: no reliable change', [20, 12], [8, 14], 'no no no no yes'],
  ['GAD-7 improves and PHQ-9 deteriorates: no reliable change', [11, 19], [16, 8], 'no no no no yes'],
  ['PHQ-9 falls 6 while GAD-7 rises 3: improvement', [18, 12], [9, 12], 'no yes no no no'],
  ['PHQ-9 falls 6 while GAD-7 rises 4: no reliable change', [18, 12], [9, 13], 'no no no no yes'],
  ['PHQ-9 falls 5 while GAD-7 rises 4: deterioration', [18, 13], [9, 13], 'no no no yes no'],
  ['GAD-7 falls 4 while PHQ-9 rises 5: improvement', [12, 17], [14, 10], 'no yes no no no'],
  ['GAD-7 falls 4 while PHQ-9 rises 6: no reliable change', [12, 18], [14, 10], 'no no no no yes'],
  ['GAD-7 falls 3 while PHQ-9 rises 6: deterioration', [12, 18], [13, 10], 'no no no yes no'],
  ['both rise, neither by enough: no reliable change', [12, 17], [9, 12], 'no no no no yes'],
  ['both fall, neither by enough: no reliable change', [17, 12], [12, 9], 'no no no no yes'],
  ['at caseness on PHQ-9 alone at the start: it counts', [10, 4], [7, 7], 'yes yes yes no no'],
  ['at caseness on GAD-7 alone at the start: it counts', [9, 9], [8, 4], 'yes yes yes no no'],
  ['just below caseness on both at the start: recovery does not apply', [9, 3], [7, 3], '- yes - no no'],
  ['below caseness, PHQ-9 then rises reliably above it: deterioration', [9, 15], [7, 7], '- no - yes no'],
  ['at caseness on GAD-7, PHQ-9 crosses upwards meanwhile: no recovery', [9, 10], [12, 6], 'no yes no no no'],
  ['just below caseness on both at the end', [15, 9], [11, 7], 'yes yes yes no no'],
  ['PHQ-9 just at caseness at the end', [16, 10], [11, 7], 'no yes no no no'],
  ['GAD-7 just at caseness at the end', [15, 9], [12, 8], 'no yes no no no'],
  [
    'recovery with a reliable rise: both end below, PHQ-9 rose 6 on the way',
    [2, 8],
    [8, 7],
    'yes no no yes no',
  ],
  ['recovery while PHQ-9 rose 6 and GAD-7 fell 4', [3, 9], [9, 5], 'yes no no no yes'],
  ['from the highest scores to none at all', [27, 0], [21, 0], 'yes yes yes no no'],
  ['from none at all to the highest scores', [0, 27], [0, 21], '- no - yes no'],
  ['nothing wrong at either end', [0, 0], [0, 0], '- no - no yes'],
];
