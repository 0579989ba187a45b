/** What surrounds a page that an author looks at as its patient: nobody's name, nobody's data. */
import { FIRST_PAGE } from '#app/accounts/actor.ts';
import type { WhenRead } from '#app/platform/when-read.ts';
import type { SiteState } from '#app/ui/document.tsx';

/** Header and footer of somebody who does not exist. */
export function madeUpPatient(read: WhenRead): SiteState {
  return {
    person: { role: 'patient', name: 'Sam', firstPage: FIRST_PAGE.patient, openAlerts: 0 },
    path: '/modules',
    read,
    demonstration: false,
    formFailed: false,
  };
}
