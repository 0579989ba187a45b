/** What a message says: that there is something to read, and where to sign in. Never a name, an id or what happened. */
import { interfaceLanguage } from '#app/i18n/languages.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { environment } from '#app/platform/environment.ts';
import type { DueNotification } from './notifications.queries.server.ts';

export interface Mail {
  /** The same each time one message is tried, so that a mail server or a reader can tell a repetition. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** The message in its recipient's language. */
export function composeMail({ id, kind, email, role, locale }: DueNotification): Mail {
  const language = interfaceLanguage(locale);
  const t = translator(language).getFixedT(language, 'notifications');
  const link = new URL(pageFor(kind, role), appOrigin()).href;
  return { id, to: email, subject: t(`${kind}.subject`), text: `${t(`${kind}.text`, { link })}\n` };
}

/** Where each role reads more. */
const PAGES: Partial<Record<DueNotification['kind'], Partial<Record<DueNotification['role'], string>>>> = {
  'alert-without-supervisor': { lead: '/service' },
  'check-in-tomorrow': { patient: '/check-ins' },
  'check-in-changed': { patient: '/check-ins', practitioner: '/week', supervisor: '/week' },
  'check-in-offered': { patient: '/check-ins' },
  'check-in-asked-for': { practitioner: '/week', supervisor: '/week' },
  'handed-over': { supervisor: '/caseload' },
  'cover-begins': { supervisor: '/caseload' },
  'letter-to-read': { patient: '/letters' },
  'letter-answered': { supervisor: '/caseload' },
  'supervision-task': { supervisor: '/caseload' },
  'alert-raised': { supervisor: '/caseload' },
};

function pageFor(kind: DueNotification['kind'], role: DueNotification['role']): string {
  const named = PAGES[kind]?.[role];
  if (named) return named;
  if (role === 'patient') return '/home';
  if (role === 'lead') return '/service';
  return role === 'supervisor' ? '/supervision' : '/caseload';
}

/** Where people sign in. A demonstration has no address of its own. */
function appOrigin(): string {
  const { APP_ORIGIN, PORT } = environment();
  return APP_ORIGIN ?? `http://localhost:${PORT}`;
}
