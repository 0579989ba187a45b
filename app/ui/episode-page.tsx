/** The frame of every page about one patient: who it is, the way back, and the other pages about them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from './page.tsx';

/** In the order in which they stand in the bar; the address of each is its name, but for the first. */
const PAGES = [
  'overview',
  'review',
  'modules',
  'homework',
  'measures',
  'check-ins',
  'messages',
  'notes',
  'safety',
  'ending',
  'handover',
] as const;

interface EpisodePageProps {
  episode: { id: string; patientName: string; reference: string };
  /** Which of the pages it is, or the one that it belongs to. */
  current: (typeof PAGES)[number];
  /** The heading; the patient's name on the overview. */
  title: string;
  /** Language of the heading, when it is not the page's. */
  titleLang?: string;
  /** Said above the heading; the patient's name and number unless something else is. */
  caption?: string;
  /** Tables use the whole width; text is read in a narrow column. The bar of pages always has all the room there is. */
  wide?: boolean;
  children: ReactNode;
}

export function EpisodePage({
  episode,
  current,
  title,
  titleLang,
  caption,
  wide = false,
  children,
}: EpisodePageProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={title}
      titleLang={titleLang}
      caption={caption ?? `${episode.patientName} · ${episode.reference}`}
      back={{ to: '/caseload', label: t('nav.caseload') }}
      wide
    >
      <nav className="episode-pages" aria-label={t('episodePages.label')}>
        <ul>
          {PAGES.map((page) => (
            <li key={page}>
              <a
                href={page === 'overview' ? `/caseload/${episode.id}` : `/caseload/${episode.id}/${page}`}
                aria-current={page === current ? 'page' : undefined}
              >
                {t(`episodePages.${page}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {wide ? children : <div className="reading">{children}</div>}
    </Page>
  );
}
