/** Every version of a plan that was ever saved, with who saved it and when. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { PlanParts } from './plan-parts.tsx';
import type { PlanVersion } from './read-safety-plan.server.ts';

export function PlanVersions({ versions }: { versions: PlanVersion[] }) {
  const { t, i18n } = useTranslation('safety-plan');
  if (versions.length === 0) return <p>{t('noVersions')}</p>;
  return versions.map(({ revision, parts, written }) => {
    const at = { day: formatDay(i18n.language, written.at), time: formatTime(i18n.language, written.at) };
    return (
      <section className="panel" key={revision}>
        <h2 className="nhsuk-heading-m">
          {written.own ? t('version.own', at) : t('version.other', { ...at, name: written.by })}
        </h2>
        <PlanParts parts={parts} headingLevel="h3" />
      </section>
    );
  });
}
