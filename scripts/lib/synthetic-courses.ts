/** Made-up courses with true change and the questionnaires' own error, to see how often a rule about them is wrong. */
import type { Course, DatedScore } from '#app/measures/course-scores.ts';
import type { OutcomeMeasure, OutcomeMeasures } from '#app/measures/outcome-measures.ts';
import type { Random } from '#db/seed/random.ts';

export interface SyntheticCourse {
  contacts: number;
  /** Whether this person truly gets better, and late: most of it after the fourth contact. */
  late: boolean;
  /** The course as it is known after that many attended treatment contacts. */
  after: (contacts: number) => Course;
}

/** How a person truly changes: points by the end on PHQ-9 and GAD-7, and after how many contacts most of it has happened. */
interface Kind {
  share: number;
  phq9: number;
  gad7: number;
  spread: number;
  pace: number;
}

/** Gets better, most of it after the fourth contact. */
const LATE: Kind = { share: 0.32, phq9: -9, gad7: -8, spread: 2.5, pace: 6 };

/**
 * Shares and sizes are ours: chosen so that about two thirds of courses end reliably improved, which is what services
 * see (CLINICAL section 4). Half of those who get better do so early, half late.
 */
const KINDS: readonly Kind[] = [
  { share: 0.32, phq9: -9, gad7: -8, spread: 2.5, pace: 1.5 },
  LATE,
  { share: 0.28, phq9: 0, gad7: 0, spread: 1, pace: 3 },
  { share: 0.08, phq9: 5, gad7: 4, spread: 1.5, pace: 3 },
];

/** A course that ends at the fourth contact is no forecast of anything: what is judged is the end itself. */
const FEWEST_CONTACTS = 5;
const MOST_CONTACTS = 8;
const START = { phq9: { mean: 15, spread: 5 }, gad7: { mean: 13.5, spread: 4 } };
const MOST = { phq9: 27, gad7: 21 };

/** One finished course of 5 to 8 contacts, with a score on both questionnaires at referral and at each contact. */
export function syntheticCourse(random: Random, { depression, anxiety }: OutcomeMeasures): SyntheticCourse {
  const kind = kindFor(random.next());
  const contacts = random.whole(FEWEST_CONTACTS, MOST_CONTACTS);
  // People who are low are mostly anxious as well: both starts share a part.
  const shared = normal(random);
  const scoresOn = (part: 'phq9' | 'gad7', measure: OutcomeMeasure): DatedScore[] => {
    const own = 0.77 * shared + 0.64 * normal(random);
    const start = START[part].mean + START[part].spread * own;
    const change = kind[part] + kind.spread * normal(random);
    return Array.from({ length: contacts + 1 }, (_, contact) => {
      const truth = start + change * (1 - Math.exp(-contact / kind.pace));
      const seen = Math.round(truth + errorOf(measure) * normal(random));
      return { at: contact, total: Math.min(MOST[part], Math.max(0, seen)) };
    });
  };
  const scores = {
    [depression.code]: scoresOn('phq9', depression),
    [anxiety.code]: scoresOn('gad7', anxiety),
  };
  return { contacts, late: kind === LATE, after: (attended) => courseAfter(attended, contacts, scores) };
}

function courseAfter(attended: number, contacts: number, scores: Record<string, DatedScore[]>): Course {
  return {
    problem: 'mixed',
    treatmentContacts: attended,
    discharged: attended === contacts,
    scores: Object.fromEntries(
      Object.entries(scores).map(([code, given]) => [code, given.filter(({ at }) => at <= attended)]),
    ),
  };
}

/**
 * The standard error of one answer. A reliable change is 1.96 √2 standard errors (Jacobson and Truax 1991), so the
 * published reliable change tells it.
 */
function errorOf({ reliableChange }: OutcomeMeasure): number {
  return reliableChange.atLeast / (1.96 * Math.SQRT2);
}

/** The kind that `chance`, from 0 to 1, falls to: each as often as its share says. */
function kindFor(chance: number): Kind {
  let left = chance;
  const found = KINDS.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return found ?? LATE;
}

/** A standard normal number (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
