/** Small pieces that the pages of the workbench share. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '#app/modules/finding.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { languageName, ownLanguageName, textDirection } from '#app/i18n/languages.ts';
import { FindingHelp } from './finding-help.tsx';
import type { Findings } from './language-facts.ts';
import type { OpenDraft } from './open-drafts.server.ts';

/** A language as it calls itself, and what the reader calls it when that is something else. */
export function LanguageName({ locale }: { locale: string }) {
  const { i18n } = useTranslation();
  const own = ownLanguageName(locale);
  const read = languageName(locale, i18n.language);
  return (
    <>
      <bdi lang={locale} dir={textDirection(locale)}>
        {own}
      </bdi>
      {read.toLowerCase() !== own.toLowerCase() && <span className="quiet"> ({read})</span>}
    </>
  );
}

/** The path of a file, which is written from left to right in every language. */
export function FilePath({ path }: { path: string }) {
  return (
    <code dir="ltr" className="file-path">
      {path}
    </code>
  );
}

/** "24 November 2026, 14:02". */
export function useMoment(): (moment: number) => string {
  const { t, i18n } = useTranslation('workbench');
  return (moment) =>
    t('moment', { date: formatDate(i18n.language, moment), time: formatTime(i18n.language, moment) });
}

/** How many findings the check has, in words. */
export function FindingsWords({ findings }: { findings: Findings | null }) {
  const { t } = useTranslation('workbench');
  if (!findings) return <span className="quiet">{t('check.beingMade')}</span>;
  const { errors, warnings } = findings;
  if (errors + warnings === 0) return <span className="quiet">{t('check.none')}</span>;
  return (
    <>
      {errors > 0 && <strong>{t('check.errors', { count: errors })}</strong>}
      {errors > 0 && warnings > 0 && <br />}
      {warnings > 0 && t('check.warnings', { count: warnings })}
    </>
  );
}

/** Findings as a list: where, what, and how to mend it. The check speaks English. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet" lang="en" dir="ltr">
      {findings.map((finding) => (
        <li key={`${finding.file} ${finding.line} ${finding.column} ${finding.rule} ${finding.message}`}>
          <code>
            {finding.file}:{finding.line}:{finding.column}
          </code>{' '}
          {finding.message}
          {finding.help && (
            <span className="quiet">
              {' '}
              (<FindingHelp finding={finding} />)
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The open drafts of one or more modules, each a link with who wrote it and how far it is. */
export function DraftList({
  drafts,
  withModule = false,
}: {
  drafts: readonly OpenDraft[];
  withModule?: boolean;
}) {
  const { t } = useTranslation('workbench');
  const moment = useMoment();
  return (
    <ul className="nhsuk-list">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <a href={`/author/drafts/${draft.id}`}>
            {withModule && (
              <>
                <bdi lang="en">{draft.title}</bdi>,{' '}
              </>
            )}
            <LanguageName locale={draft.locale} />
          </a>
          <span className="quiet">
            {' '}
            {t('draft.begun', { name: draft.name, when: moment(draft.startedAt) })} ·{' '}
            {t('draft.files', { count: draft.files })} · <DraftStageWords {...draft} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How far a draft is; of one that was sent back, by whom and with which words. */
export function DraftStageWords({ stage, review }: Pick<OpenDraft, 'stage' | 'review'>) {
  const { t } = useTranslation('workbench');
  if (stage !== 'sent-back' || !review) return t(`review.${stage}`);
  return (
    <>
      {t('review.sentBackBy', { name: review.name })} <q className="own-words">{review.note}</q>
    </>
  );
}
