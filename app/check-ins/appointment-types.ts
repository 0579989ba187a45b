/** What a check-in may be booked for: appointment types of the national data set (CLINICAL section 2). */
export const APPOINTMENT_TYPES = ['01', '02', '03', '04', '05', '06'] as const;
