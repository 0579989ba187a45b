/** How far the patient is with each module, in a line; everything else is on the page of modules. */
import { useTranslation } from 'react-i18next';
import type { AssignedModule } from '#app/modules/assignments-of.server.ts';

interface ModuleSummaryProps {
  episodeId: string;
  modules: AssignedModule[];
}

export function ModuleSummary({ episodeId, modules }: ModuleSummaryProps) {
  const { t } = useTranslation('tailoring');
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('modules.title')}</h2>
      {modules.length === 0 && <p>{t('modules.none')}</p>}
      {modules.map(({ assignmentId, title, locale, pagesDone, pages, next }) => (
        <p key={assignmentId}>
          <strong lang={locale}>{title}</strong> {t('modules.progress', { done: pagesDone, pages })}
          {next && <span className="quiet"> · {t('summary.next', { title: next.title })}</span>}
        </p>
      ))}
      <p>
        <a href={`/caseload/${episodeId}/modules`}>{t('summary.all')}</a>
      </p>
    </section>
  );
}
