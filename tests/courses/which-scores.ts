/** Courses whose outcome is not defined, or depends on which scores are the first and the last (CLINICAL sections 2 and 4). */
import type { Problem } from '#db/schema/pathway.ts';

export interface Told {
  sentence: string;
  problem?: Problem;
  /** 6 when it does not matter. */
  contacts?: number;
  /** True when it does not matter. */
  discharged?: boolean;
  /** Totals by week, from referral on; null is a response with an answer left out. */
  scores: Record<string, (number | null)[]>;
  anxiety: string;
  finished: boolean;
  paired: boolean;
  caseAtStart: boolean | null;
  /** Recovery, improvement, reliable recovery, deterioration, no change. */
  outcomes: string;
}

const recovered = { 'phq-9': [16, 7], 'gad-7': [12, 5] };
const defined = { anxiety: 'gad-7', finished: true, paired: true, caseAtStart: true };
const NONE = '- - - - -';

export const FINISHED: readonly Told[] = [
  {
    ...defined,
    sentence: 'no treatment contact',
    contacts: 0,
    scores: recovered,
    finished: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'one treatment contact',
    contacts: 1,
    scores: recovered,
    finished: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'two treatment contacts',
    contacts: 2,
    scores: recovered,
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'three treatment contacts',
    contacts: 3,
    scores: recovered,
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'not discharged',
    discharged: false,
    scores: recovered,
    finished: false,
    outcomes: NONE,
  },
];

export const PAIRED: readonly Told[] = [
  {
    ...defined,
    sentence: 'no scores at all',
    scores: {},
    paired: false,
    caseAtStart: null,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'one score on each: the first is not also the last',
    scores: { 'phq-9': [16], 'gad-7': [12] },
    paired: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'PHQ-9 alone has two',
    scores: { 'phq-9': [16, 7], 'gad-7': [12] },
    paired: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'GAD-7 alone has two',
    scores: { 'phq-9': [16], 'gad-7': [12, 5] },
    paired: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'no GAD-7, PHQ-9 at caseness: at caseness at the start is known',
    scores: { 'phq-9': [10, 7] },
    paired: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'no GAD-7, PHQ-9 below caseness: at caseness at the start is not known',
    scores: { 'phq-9': [9, 7] },
    paired: false,
    caseAtStart: null,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'no PHQ-9, GAD-7 below caseness: at caseness at the start is not known',
    scores: { 'gad-7': [7, 7] },
    paired: false,
    caseAtStart: null,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'one score on each, both below caseness: known not to be',
    scores: { 'phq-9': [9], 'gad-7': [7] },
    paired: false,
    caseAtStart: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'a second PHQ-9 with an answer left out is no last score',
    scores: { 'phq-9': [16, null], 'gad-7': [12, 5] },
    paired: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'incomplete at referral and at the end: the nearest complete ones count',
    scores: { 'phq-9': [null, 16, 12, 7, null], 'gad-7': [null, 12, 5, null] },
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'what lies between first and last does not matter',
    scores: { 'phq-9': [16, 2, 27, 7], 'gad-7': [12, 21, 0, 5] },
    outcomes: 'yes yes yes no no',
  },
];

export const ANXIETY_MEASURE: readonly Told[] = [
  {
    ...defined,
    sentence: 'panic with PDSS-SR twice: PDSS-SR counts, GAD-7 does not',
    problem: 'panic',
    anxiety: 'pdss-sr',
    scores: { 'phq-9': [16, 7], 'gad-7': [12, 18], 'pdss-sr': [15, 5] },
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'panic with PDSS-SR once: GAD-7 counts instead',
    problem: 'panic',
    scores: { ...recovered, 'pdss-sr': [15] },
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'panic with PDSS-SR twice, once with an answer left out: GAD-7 counts instead',
    problem: 'panic',
    scores: { ...recovered, 'pdss-sr': [15, null] },
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'OCD with OCI once and no GAD-7 at all: not paired',
    problem: 'ocd',
    scores: { 'phq-9': [16, 7], oci: [80] },
    paired: false,
    outcomes: NONE,
  },
  {
    ...defined,
    sentence: 'depression with PDSS-SR twice: it is not the measure of this problem',
    problem: 'depression',
    scores: { ...recovered, 'pdss-sr': [20, 20] },
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'GAD with PSWQ twice: PSWQ counts',
    problem: 'gad',
    anxiety: 'pswq',
    scores: { ...recovered, pswq: [70, 60] },
    outcomes: 'no yes no no no',
  },
  {
    ...defined,
    sentence: 'GAD without PSWQ: GAD-7 counts',
    problem: 'gad',
    scores: recovered,
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'agoraphobia, MI a mean: from 3.1 to 2.3, which is below caseness',
    problem: 'agoraphobia',
    anxiety: 'mi',
    scores: { ...recovered, mi: [3.1, 2.3] },
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'a specific phobia has no questionnaire with a total: GAD-7 counts',
    problem: 'specific-phobia',
    scores: recovered,
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'body dysmorphic disorder: GAD-7 counts',
    problem: 'bdd',
    scores: recovered,
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'mixed anxiety and depression: GAD-7 counts',
    problem: 'mixed',
    scores: recovered,
    outcomes: 'yes yes yes no no',
  },
  {
    ...defined,
    sentence: 'WSAS never decides',
    scores: { 'phq-9': [14, 13], 'gad-7': [11, 10], wsas: [40, 0] },
    outcomes: 'no no no no yes',
  },
];
