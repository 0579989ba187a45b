/** The cases of one practitioner that are due, and the way to the others. */
import { useTranslation } from 'react-i18next';
import { CaseTable } from './case-table.tsx';
import type { SuperviseeView } from './supervision-board.server.ts';

interface SuperviseeSectionProps {
  one: SuperviseeView;
  /** The page is this practitioner's alone: with every case due, and those that are not when they were asked for. */
  alone: boolean;
  all: boolean;
}

export function SuperviseeSection({ one, alone, all }: SuperviseeSectionProps) {
  const { t } = useTranslation('supervision');
  const { id, name, due, others, dueCount, openCount } = one;
  const page = `/supervision?practitioner=${id}`;
  return (
    <section aria-labelledby={`cases-of-${id}`}>
      <h2 id={`cases-of-${id}`} className="nhsuk-heading-m">
        {alone ? t('cases.due') : t('cases.dueOf', { name })}
      </h2>
      <p>{t('cases.count', { count: dueCount, open: openCount })}</p>
      {alone && due.length > 0 && <p className="quiet screen-only">{t('cases.agendaHint')}</p>}
      {due.length > 0 && <CaseTable cases={due} caption={t('cases.caption', { name })} agenda={alone} />}
      {due.length < dueCount && (
        <p>
          <a href={page}>{t('cases.more', { count: dueCount, name })}</a>
        </p>
      )}
      {!all && openCount > dueCount && (
        <p>
          <a href={`${page}&all=1`}>{t('cases.all', { name })}</a>
        </p>
      )}
      {others.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">{t('cases.others')}</h2>
          <CaseTable cases={others} caption={t('cases.othersCaption', { name })} />
        </>
      )}
    </section>
  );
}
