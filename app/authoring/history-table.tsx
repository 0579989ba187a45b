/** The versions of a file of a draft, newest first: two to compare, one to take back. */
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { FileHistory } from './file-history.server.ts';
import { useMoment } from './workbench-words.tsx';

interface HistoryTableProps extends Pick<FileHistory, 'path' | 'versions'> {
  draftId: string;
  writes: boolean;
}

export function HistoryTable({ draftId, path, versions, writes }: HistoryTableProps) {
  const { t } = useTranslation('workbench');
  const moment = useMoment();
  const newest = versions[0]?.revision ?? 0;
  return (
    <>
      <form method="get" action={`/author/drafts/${draftId}/compare`} id="compare" className="find-patient">
        <input type="hidden" name="path" value={path} />
        <SideSelect id="from" label={t('compare.from')} versions={versions} chosen={String(newest - 1)} />
        <SideSelect id="to" label={t('compare.to')} versions={versions} chosen={String(newest)} />
        <button className="nhsuk-button nhsuk-button--secondary">{t('compare.button')}</button>
      </form>
      <ScrollFrame label={t('titles.history')}>
        <table className="data-table">
          <caption className="nhsuk-u-visually-hidden">{t('titles.history')}</caption>
          <thead>
            <tr>
              {(['version', 'who', 'why', ...(writes ? (['take'] as const) : [])] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`history.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map(({ revision, cause, name, savedAt, gone }) => (
              <tr key={revision}>
                <th scope="row">{t('history.version', { number: revision })}</th>
                <td>{t('history.by', { name, when: moment(savedAt) })}</td>
                <td>{gone ? t('history.gone') : t(`history.cause.${cause}`)}</td>
                {writes && (
                  <td>
                    {revision !== newest && (
                      <form method="post">
                        <input type="hidden" name="path" value={path} />
                        <input type="hidden" name="over" value={newest} />
                        <button className="link-button" name="revision" value={revision}>
                          {t('history.restore', { number: revision })}
                        </button>
                      </form>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}

interface SideSelectProps extends Pick<FileHistory, 'versions'> {
  id: 'from' | 'to';
  label: string;
  chosen: string;
}

function SideSelect({ id, label, versions, chosen }: SideSelectProps) {
  const { t } = useTranslation('workbench');
  const isVersion = versions.some(({ revision }) => String(revision) === chosen);
  return (
    <div>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <select className="nhsuk-select" id={id} name={id} defaultValue={isVersion ? chosen : 'begun-over'}>
        {versions.map(({ revision }) => (
          <option key={revision} value={revision}>
            {t('history.version', { number: revision })}
          </option>
        ))}
        {(['begun-over', 'live', 'repository'] as const).map((side) => (
          <option key={side} value={side}>
            {t(`compare.side.${side}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
