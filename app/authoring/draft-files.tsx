/** What a draft changes, file by file. */
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { DraftView } from './draft-view.server.ts';
import { addressOfFile, draftAddress } from './draft-address.ts';
import type { PageStatus } from './page-status.ts';
import { FilePath } from './workbench-words.tsx';

export function DraftFiles({ view }: { view: DraftView }) {
  const { t } = useTranslation('workbench');
  const { draft, files, may } = view;
  if (files.length === 0) return <p>{t('files.none')}</p>;
  return (
    <ScrollFrame label={t('files.title')}>
      <table className="data-table data-table--wide">
        <caption className="nhsuk-u-visually-hidden">{t('files.title')}</caption>
        <thead>
          <tr>
            {(['file', 'change', 'look'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`files.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.path}>
              <th scope="row">
                <a href={addressOfFile(draft.module, file.path)}>
                  <FilePath path={file.path} />
                </a>
              </th>
              <td>
                {t(`files.change.${file.change}`)}
                {file.status && <div className="quiet">{t(`status.${file.status as PageStatus}`)}</div>}
                {file.behind && (
                  <div>
                    <strong>{t('files.behind')}</strong>{' '}
                    <a href={draftAddress(draft.id, 'behind', { path: file.path })}>
                      {t('files.settle', { path: file.path })}
                    </a>
                  </div>
                )}
              </td>
              <td>
                <FileLinks view={view} path={file.path} />
                {may.write && file.change !== 'same' && <GoBack path={file.path} revision={file.revision} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function FileLinks({ view: { draft }, path }: { view: DraftView; path: string }) {
  const { t } = useTranslation('workbench');
  const from = draft.state === 'open' ? 'live' : 'begun-over';
  return (
    <>
      <div>
        <a href={draftAddress(draft.id, 'compare', { path, from, to: 'draft' })}>
          {t('files.compare', { path })}
        </a>
      </div>
      <div>
        <a href={draftAddress(draft.id, 'history', { path })}>{t('files.history', { path })}</a>
      </div>
    </>
  );
}

/** Takes the change of one file out of the draft. Its versions stay. */
function GoBack({ path, revision }: { path: string; revision: number }) {
  const { t } = useTranslation('workbench');
  return (
    <form method="post">
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="over" value={revision} />
      <button className="link-button" name="intent" value="go-back">
        {t('files.goBack', { path })}
      </button>
    </form>
  );
}
