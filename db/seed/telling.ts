/** What every part of a made-up person's story is written with. */
import type { Language } from '#app/i18n/languages.ts';
import type { AccountId, EpisodeId } from '#db/schema/ids.ts';
import type { Calendar } from './calendar.ts';
import type { ModulePlan } from './module-plan.ts';
import type { Random } from './random.ts';
import type { Write } from './rows.ts';
import type { Staff } from './staff.ts';
import type { Story } from './story.ts';

export interface Telling {
  write: Write;
  random: Random;
  calendar: Calendar;
  plan: ModulePlan;
  story: Story;
  /** patient@, whose week is always the same. */
  demo: boolean;
  episodeId: EpisodeId;
  patientAccount: AccountId;
  practitioner: Staff;
  locale: Language | null;
  /** An answer to item 9 of the last day, not yet acted on, so that every demonstration has an open alert. */
  risk: 0 | 1 | 2;
}
