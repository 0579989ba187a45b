/** Courses as an analyst hands them in, for tests. */
import { theMeasure } from './measures.ts';

const CODES = ['phq-9', 'gad-7', 'wsas', 'pdss-sr', 'oci', 'spin', 'pcl-5', 'mi', 'hai', 'pswq'];

/** The questionnaires that may be named in them. */
export const givenMeasures = new Map(CODES.map((code) => [code, theMeasure(code)]));

interface GivenCourseInput {
  id?: string;
  problem?: string;
  treatmentContacts?: number;
  discharged?: boolean;
  responses?: unknown[];
}

/** A finished course that ends in reliable recovery, unless it says otherwise. */
export function aGivenCourse(input: GivenCourseInput = {}) {
  return {
    id: 'one',
    problem: 'depression',
    treatmentContacts: 6,
    discharged: true,
    responses: [
      { measure: 'phq-9', at: '2026-01-05', total: 16 },
      { measure: 'gad-7', at: '2026-01-05', total: 12 },
      { measure: 'phq-9', at: '2026-03-02', total: 7 },
      { measure: 'gad-7', at: '2026-03-02', total: 5 },
    ],
    ...input,
  };
}
