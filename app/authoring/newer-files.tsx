/** Where a deployment is newer than what was published. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FilePath } from './workbench-words.tsx';

interface NewerFilesProps {
  slug: string;
  /** The edition that is live otherwise. */
  edition: number;
  paths: readonly string[];
}

export function NewerFiles({ slug, edition, paths }: NewerFilesProps) {
  const { t } = useTranslation('workbench');
  if (paths.length === 0) return null;
  return (
    <Disclosure title={t('live.newerWhich', { count: paths.length })}>
      <p>{t('live.newerWhy')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {paths.map((path) => (
          <li key={path}>
            <FilePath path={path} />{' '}
            <a
              href={`/author/${slug}/compare?${new URLSearchParams({ path, from: `edition-${edition}`, to: 'repository' })}`}
            >
              {t('compare.link', { path })}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
