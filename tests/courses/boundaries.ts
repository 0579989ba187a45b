/**
 * Every boundary of caseness and reliable change, one below, at, and one above (CLINICAL sections 3 and 4). The other
 * questionnaire of the pair stays at 5, below caseness, so that this one alone decides.
 */
import type { Problem } from '#db/schema/pathway.ts';

/** What it says, first score, last score, and recovery, improvement, reliable recovery, deterioration, no change. */
type Boundary = readonly [sentence: string, first: number, last: number, outcomes: string];

interface MeasureBoundaries {
  measure: string;
  problem: Problem;
  boundaries: readonly Boundary[];
}

export const BOUNDARIES: readonly MeasureBoundaries[] = [
  {
    measure: 'phq-9',
    problem: 'depression',
    boundaries: [
      ['PHQ-9 starts at 9, below caseness: recovery does not apply', 9, 9, '- no - no yes'],
      [
        'PHQ-9 starts at 10, at caseness, and ends below: recovery, but no reliable change',
        10,
        9,
        'yes no no no yes',
      ],
      [
        'PHQ-9 starts at 11, above, and ends below: recovery, but no reliable change',
        11,
        9,
        'yes no no no yes',
      ],
      ['PHQ-9 ends at 9, below caseness: reliable recovery', 18, 9, 'yes yes yes no no'],
      ['PHQ-9 ends at 10, at caseness: improvement, no recovery', 18, 10, 'no yes no no no'],
      ['PHQ-9 ends at 11, above: improvement, no recovery', 18, 11, 'no yes no no no'],
      ['PHQ-9 falls 5: no reliable change', 17, 12, 'no no no no yes'],
      ['PHQ-9 falls 6: reliable improvement', 18, 12, 'no yes no no no'],
      ['PHQ-9 falls 7: reliable improvement', 19, 12, 'no yes no no no'],
      ['PHQ-9 rises 5: no reliable change', 12, 17, 'no no no no yes'],
      ['PHQ-9 rises 6: reliable deterioration', 12, 18, 'no no no yes no'],
      ['PHQ-9 rises 7: reliable deterioration', 12, 19, 'no no no yes no'],
    ],
  },
  {
    measure: 'gad-7',
    problem: 'depression',
    boundaries: [
      ['GAD-7 starts at 7, below caseness: recovery does not apply', 7, 7, '- no - no yes'],
      [
        'GAD-7 starts at 8, at caseness, and ends below: recovery, but no reliable change',
        8,
        7,
        'yes no no no yes',
      ],
      [
        'GAD-7 starts at 9, above, and ends below: recovery, but no reliable change',
        9,
        7,
        'yes no no no yes',
      ],
      ['GAD-7 ends at 7, below caseness: reliable recovery', 14, 7, 'yes yes yes no no'],
      ['GAD-7 ends at 8, at caseness: improvement, no recovery', 14, 8, 'no yes no no no'],
      ['GAD-7 ends at 9, above: improvement, no recovery', 14, 9, 'no yes no no no'],
      ['GAD-7 falls 3: no reliable change', 13, 10, 'no no no no yes'],
      ['GAD-7 falls 4: reliable improvement', 14, 10, 'no yes no no no'],
      ['GAD-7 falls 5: reliable improvement', 15, 10, 'no yes no no no'],
      ['GAD-7 rises 3: no reliable change', 10, 13, 'no no no no yes'],
      ['GAD-7 rises 4: reliable deterioration', 10, 14, 'no no no yes no'],
      ['GAD-7 rises 5: reliable deterioration', 10, 15, 'no no no yes no'],
    ],
  },
  {
    measure: 'pdss-sr',
    problem: 'panic',
    boundaries: [
      ['PDSS-SR starts at 7, below caseness: recovery does not apply', 7, 7, '- no - no yes'],
      [
        'PDSS-SR starts at 8, at caseness, and ends below: recovery, but no reliable change',
        8,
        7,
        'yes no no no yes',
      ],
      [
        'PDSS-SR starts at 9, above, and ends below: recovery, but no reliable change',
        9,
        7,
        'yes no no no yes',
      ],
      ['PDSS-SR ends at 7, below caseness: reliable recovery', 15, 7, 'yes yes yes no no'],
      ['PDSS-SR ends at 8, at caseness: improvement, no recovery', 15, 8, 'no yes no no no'],
      ['PDSS-SR ends at 9, above: improvement, no recovery', 15, 9, 'no yes no no no'],
      ['PDSS-SR falls 4: no reliable change', 14, 10, 'no no no no yes'],
      ['PDSS-SR falls 5: reliable improvement', 15, 10, 'no yes no no no'],
      ['PDSS-SR falls 6: reliable improvement', 16, 10, 'no yes no no no'],
      ['PDSS-SR rises 4: no reliable change', 10, 14, 'no no no no yes'],
      ['PDSS-SR rises 5: reliable deterioration', 10, 15, 'no no no yes no'],
      ['PDSS-SR rises 6: reliable deterioration', 10, 16, 'no no no yes no'],
    ],
  },
  {
    measure: 'oci',
    problem: 'ocd',
    boundaries: [
      ['OCI starts at 39, below caseness: recovery does not apply', 39, 39, '- no - no yes'],
      [
        'OCI starts at 40, at caseness, and ends below: recovery, but no reliable change',
        40,
        39,
        'yes no no no yes',
      ],
      [
        'OCI starts at 41, above, and ends below: recovery, but no reliable change',
        41,
        39,
        'yes no no no yes',
      ],
      ['OCI ends at 39, below caseness: reliable recovery', 74, 39, 'yes yes yes no no'],
      ['OCI ends at 40, at caseness: improvement, no recovery', 74, 40, 'no yes no no no'],
      ['OCI ends at 41, above: improvement, no recovery', 74, 41, 'no yes no no no'],
      ['OCI falls 31: no reliable change', 73, 42, 'no no no no yes'],
      ['OCI falls 32: reliable improvement', 74, 42, 'no yes no no no'],
      ['OCI falls 33: reliable improvement', 75, 42, 'no yes no no no'],
      ['OCI rises 31: no reliable change', 42, 73, 'no no no no yes'],
      ['OCI rises 32: reliable deterioration', 42, 74, 'no no no yes no'],
      ['OCI rises 33: reliable deterioration', 42, 75, 'no no no yes no'],
    ],
  },
  {
    measure: 'spin',
    problem: 'social-anxiety',
    boundaries: [
      ['SPIN starts at 18, below caseness: recovery does not apply', 18, 18, '- no - no yes'],
      [
        'SPIN starts at 19, at caseness, and ends below: recovery, but no reliable change',
        19,
        18,
        'yes no no no yes',
      ],
      [
        'SPIN starts at 20, above, and ends below: recovery, but no reliable change',
        20,
        18,
        'yes no no no yes',
      ],
      ['SPIN ends at 18, below caseness: reliable recovery', 31, 18, 'yes yes yes no no'],
      ['SPIN ends at 19, at caseness: improvement, no recovery', 31, 19, 'no yes no no no'],
      ['SPIN ends at 20, above: improvement, no recovery', 31, 20, 'no yes no no no'],
      ['SPIN falls 9: no reliable change', 30, 21, 'no no no no yes'],
      ['SPIN falls 10: reliable improvement', 31, 21, 'no yes no no no'],
      ['SPIN falls 11: reliable improvement', 32, 21, 'no yes no no no'],
      ['SPIN rises 9: no reliable change', 21, 30, 'no no no no yes'],
      ['SPIN rises 10: reliable deterioration', 21, 31, 'no no no yes no'],
      ['SPIN rises 11: reliable deterioration', 21, 32, 'no no no yes no'],
    ],
  },
  {
    measure: 'pcl-5',
    problem: 'ptsd',
    boundaries: [
      ['PCL-5 starts at 31, below caseness: recovery does not apply', 31, 31, '- no - no yes'],
      [
        'PCL-5 starts at 32, at caseness, and ends below: recovery, but no reliable change',
        32,
        31,
        'yes no no no yes',
      ],
      [
        'PCL-5 starts at 33, above, and ends below: recovery, but no reliable change',
        33,
        31,
        'yes no no no yes',
      ],
      ['PCL-5 ends at 31, below caseness: reliable recovery', 44, 31, 'yes yes yes no no'],
      ['PCL-5 ends at 32, at caseness: improvement, no recovery', 44, 32, 'no yes no no no'],
      ['PCL-5 ends at 33, above: improvement, no recovery', 44, 33, 'no yes no no no'],
      ['PCL-5 falls 9: no reliable change', 43, 34, 'no no no no yes'],
      ['PCL-5 falls 10: reliable improvement', 44, 34, 'no yes no no no'],
      ['PCL-5 falls 11: reliable improvement', 45, 34, 'no yes no no no'],
      ['PCL-5 rises 9: no reliable change', 34, 43, 'no no no no yes'],
      ['PCL-5 rises 10: reliable deterioration', 34, 44, 'no no no yes no'],
      ['PCL-5 rises 11: reliable deterioration', 34, 45, 'no no no yes no'],
    ],
  },
  {
    measure: 'mi',
    problem: 'agoraphobia',
    boundaries: [
      ['MI starts at 2.29, below caseness: recovery does not apply', 2.29, 2.29, '- no - no yes'],
      ['MI starts at 2.3, which is not above 2.3: recovery does not apply', 2.3, 2.29, '- no - no yes'],
      [
        'MI starts at 2.31, just at caseness, and ends below: recovery, but no reliable change',
        2.31,
        2.29,
        'yes no no no yes',
      ],
      ['MI ends at 2.29, below caseness: reliable recovery', 3.05, 2.29, 'yes yes yes no no'],
      ['MI ends at 2.3, which is not above 2.3: reliable recovery', 3.05, 2.3, 'yes yes yes no no'],
      ['MI ends at 2.31, still at caseness: improvement, no recovery', 3.05, 2.31, 'no yes no no no'],
      ['MI falls 0.72: no reliable change', 3.04, 2.32, 'no no no no yes'],
      ['MI falls 0.73: reliable improvement', 3.05, 2.32, 'no yes no no no'],
      ['MI falls 0.74: reliable improvement', 3.06, 2.32, 'no yes no no no'],
      ['MI rises 0.72: no reliable change', 2.32, 3.04, 'no no no no yes'],
      ['MI rises 0.73: reliable deterioration', 2.32, 3.05, 'no no no yes no'],
      ['MI rises 0.74: reliable deterioration', 2.32, 3.06, 'no no no yes no'],
    ],
  },
  {
    measure: 'hai',
    problem: 'health-anxiety',
    boundaries: [
      ['HAI starts at 17, below caseness: recovery does not apply', 17, 17, '- no - no yes'],
      [
        'HAI starts at 18, at caseness, and ends below: recovery, but no reliable change',
        18,
        17,
        'yes no no no yes',
      ],
      [
        'HAI starts at 19, above, and ends below: recovery, but no reliable change',
        19,
        17,
        'yes no no no yes',
      ],
      ['HAI ends at 17, below caseness: reliable recovery', 24, 17, 'yes yes yes no no'],
      ['HAI ends at 18, at caseness: improvement, no recovery', 24, 18, 'no yes no no no'],
      ['HAI ends at 19, above: improvement, no recovery', 24, 19, 'no yes no no no'],
      ['HAI falls 3: no reliable change', 23, 20, 'no no no no yes'],
      ['HAI falls 4: reliable improvement', 24, 20, 'no yes no no no'],
      ['HAI falls 5: reliable improvement', 25, 20, 'no yes no no no'],
      ['HAI rises 3: no reliable change', 20, 23, 'no no no no yes'],
      ['HAI rises 4: reliable deterioration', 20, 24, 'no no no yes no'],
      ['HAI rises 5: reliable deterioration', 20, 25, 'no no no yes no'],
    ],
  },
  {
    measure: 'pswq',
    problem: 'gad',
    boundaries: [
      ['PSWQ starts at 44, below caseness: recovery does not apply', 44, 44, '- no - no yes'],
      [
        'PSWQ starts at 45, at caseness, and ends below: recovery, but no reliable change',
        45,
        44,
        'yes no no no yes',
      ],
      [
        'PSWQ starts at 46, above, and ends below: recovery, but no reliable change',
        46,
        44,
        'yes no no no yes',
      ],
      ['PSWQ ends at 44, below caseness: reliable recovery', 57, 44, 'yes yes yes no no'],
      ['PSWQ ends at 45, at caseness: improvement, no recovery', 57, 45, 'no yes no no no'],
      ['PSWQ ends at 46, above: improvement, no recovery', 57, 46, 'no yes no no no'],
      ['PSWQ falls 9: no reliable change', 56, 47, 'no no no no yes'],
      ['PSWQ falls 10: reliable improvement', 57, 47, 'no yes no no no'],
      ['PSWQ falls 11: reliable improvement', 58, 47, 'no yes no no no'],
      ['PSWQ rises 9: no reliable change', 47, 56, 'no no no no yes'],
      ['PSWQ rises 10: reliable deterioration', 47, 57, 'no no no yes no'],
      ['PSWQ rises 11: reliable deterioration', 47, 58, 'no no no yes no'],
    ],
  },
];
