/** The service's own telephone line for a crisis, when the deployment names one. */
import { environment } from './environment.ts';

/** Name and number of the line; null when the service has none. */
export function serviceLine(): { name: string; phone: string } | null {
  const { CRISIS_LINE_NAME: name, CRISIS_LINE_PHONE: phone } = environment();
  return name && phone ? { name, phone } : null;
}
