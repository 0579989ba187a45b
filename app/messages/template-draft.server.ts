/** A message begun from a ready-made one, in the patient's language. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { interfaceLanguage, type Language } from '#app/i18n/languages.ts';
import { assignmentsOf } from '#app/modules/assignments-of.server.ts';
import { nextCheckIn } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { fillTemplate, firstName } from './message-template.ts';
import { messageTemplates } from './message-templates.server.ts';

/** What the practitioner chose, as the address has it; an id that is not known chooses nothing. */
export interface Chosen {
  template: string | null;
  page: string | null;
}

interface OpenPage {
  /** Its address, which is also what the form sends. */
  address: string;
  title: string;
  /** It is the one that the patient reads next. */
  next: boolean;
}

/** For an episode that the caller has reached. `language` is the practitioner's, `now` epoch ms. */
export async function templateDraft(
  actor: PractitionerActor,
  episode: Episode,
  { template, page, language, now }: Chosen & { language: Language; now: number },
) {
  const theirs = interfaceLanguage(episode.patientLocale);
  const pages = await openPages(episode, theirs);
  const chosen = messageTemplates().find(({ id }) => id === template);
  const about = pages.find(({ address }) => address === page);
  return {
    templates: messageTemplates().map(({ id, name }) => ({ id, name: name[language] })),
    pages,
    chosen: {
      template: chosen?.id ?? '',
      page: about?.address ?? pages.find(({ next }) => next)?.address ?? '',
    },
    /** The text of the box and its language; nothing when none was chosen. */
    lang: chosen && theirs,
    body: chosen ? filled(chosen.text[theirs], { actor, episode, about, language: theirs, now }) : null,
  };
}

/** The pages that the patient may read, in the order in which they come. */
async function openPages(episode: Episode, language: Language): Promise<OpenPage[]> {
  const modules = await assignmentsOf(episode, language);
  return modules.flatMap(({ sessions, next }) =>
    sessions
      .filter(({ open }) => open)
      .flatMap(({ pages }) => pages)
      .map(({ id, module, title }) => ({
        // A page of another module may stand in the path: it is found under its own.
        address: `/modules/${module}/${id}`,
        title,
        next: id === next?.id && module === next.module,
      })),
  );
}

interface Filling {
  actor: PractitionerActor;
  episode: Episode;
  about: OpenPage | undefined;
  language: Language;
  now: number;
}

function filled(text: string, { actor, episode, about, language, now }: Filling): string {
  const t = translator(language).getFixedT(language, 'messages');
  const checkIn = nextCheckIn(episode, now);
  return fillTemplate(text, {
    name: firstName(episode.patientName),
    practitioner: actor.name,
    nextCheckIn: checkIn
      ? t('template.checkIn', {
          day: formatDay(language, checkIn.startsAt),
          time: formatTime(language, checkIn.startsAt),
        })
      : t('template.noCheckIn'),
    ...(about ? { page: t('template.page', { title: about.title, address: about.address }) } : {}),
  });
}
