/** One made-up patient with their whole story. */
import { account } from '#db/schema/accounts.ts';
import type { AccountId, EpisodeId, PatientId } from '#db/schema/ids.ts';
import { episode, patient } from '#db/schema/pathway.ts';
import type { Telling } from './telling.ts';
import { writeCheckIns } from './write-check-ins.ts';
import { writeMessages, writeOwnTask } from './write-contact.ts';
import { writeHomeworkCourse } from './write-homework-course.ts';
import { writeMeasures } from './write-measures.ts';
import { writeModule } from './write-module.ts';
import { writeNotes } from './write-notes.ts';
import { writeOtherMeasures } from './write-other-measures.ts';
import { writeSupervision } from './write-supervision.ts';
import { writeWeek } from './write-week.ts';

interface Person {
  /** 0 is patient@; everybody else signs in as patient-000123@. */
  number: number;
  name: string;
  passwordHash: string;
}

/** So many have a note of every contact; in a larger service the others have one of their last. */
const FULLY_NOTED = 60;

export function writePatient(
  { number, name, passwordHash }: Person,
  told: Omit<Telling, 'episodeId' | 'patientAccount'>,
): void {
  const { write, random, story, calendar, practitioner, locale } = told;
  const padded = String(number).padStart(6, '0');
  const email = told.demo ? 'patient@stepwise.example' : `patient-${padded}@stepwise.example`;
  const accountId = random.id<AccountId>();
  const createdAt = calendar.moment(story.referred, 9);
  write(account, { id: accountId, email, name, passwordHash, role: 'patient', locale, createdAt });
  const patientId = random.id<PatientId>();
  write(patient, { id: patientId, accountId, name, reference: `SW-${padded}` });
  const episodeId = random.id<EpisodeId>();
  write(episode, {
    id: episodeId,
    patientId,
    practitionerId: practitioner.practitionerId,
    problem: story.problem,
    referralSource: random.pick(['self', 'self', 'self', 'gp', 'other']),
    referredOn: calendar.date(story.referred),
    step: 2,
    status: story.status,
    endedOn: story.status === 'ended' ? calendar.date(story.last) : null,
    endCode: story.status === 'ended' ? random.pick(['46', '46', '46', '47', '48']) : null,
  });
  const telling: Telling = { ...told, episodeId, patientAccount: accountId };
  const sittings = writeMeasures(telling);
  const contacts = writeCheckIns(telling);
  writeModule(telling);
  writeOwnTask(telling);
  writeMessages(telling);
  writeOtherMeasures(telling, sittings);
  writeNotes(telling, number <= FULLY_NOTED ? contacts : contacts.slice(-1));
  writeWeek(telling, number);
  writeHomeworkCourse(telling);
  writeSupervision(telling, number);
}
