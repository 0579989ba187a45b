/** The days and hours of a week grid. */
import type { FieldData } from './content-blocks.ts';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** The hours at which the slots of a day begin: `from` 7 to `to` 23, every 2 hours, unless the author says so. */
export function gridHours({
  from = 7,
  to = 23,
  step = 2,
}: Pick<FieldData, 'from' | 'to' | 'step'>): number[] {
  const count = Math.max(1, Math.ceil((to - from) / step));
  return Array.from({ length: count }, (_slot, index) => from + index * step);
}

/** The key under which a slot is stored. */
export function slotKey(day: Day, hour: number): string {
  return `${day}-${hour}`;
}

/** The figures that may stand beside a slot or a step: 0 to 10, and 0 to 100 on a ladder. */
export const GRID_RATING = { min: 0, max: 10 };
export const LADDER_RATING = { min: 0, max: 100 };
