/** When a made-up service is at work, for tests of clocks. */
import type { ServiceHours } from '#app/platform/working-hours.ts';

const DAY = { from: '09:00', to: '17:00' };

/** Never open. */
export const ALWAYS_CLOSED: ServiceHours['openingHours'] = {
  monday: null,
  tuesday: null,
  wednesday: null,
  thursday: null,
  friday: null,
  saturday: null,
  sunday: null,
};

/** Monday to Friday, nine to five. */
export const WEEKDAYS: ServiceHours['openingHours'] = {
  ...ALWAYS_CLOSED,
  monday: DAY,
  tuesday: DAY,
  wednesday: DAY,
  thursday: DAY,
  friday: DAY,
};
