/** What a draft changes, file by file. */
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { DraftView } from './draft-view.server.ts';
import type { DraftFileView } from './draft-file-view.ts';
import { addressOfFile, draftAddress } from './draft-address.ts';
import type { PageStatus } from './page-status.ts';
import { FilePath } from './workbench-words.tsx';

export function DraftFiles({ view }: { view: DraftView }) {
  const { t } = useTranslation('workbench');
  const { draft, files, may } = view;
  if (files.length === 0) return <p>{t('files.none')}</p>;
  return (
    <ScrollFrame label={t('files.title')}>
      <table className="data-table data-table--wide data-table--stack">
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
                <FileName file={file} at={addressOfFile(draft.module, file.path)} />
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
                <FileLinks view={view} file={file} />
                {may.write && file.change !== 'same' && (
                  <GoBack path={file.path} name={file.title ?? file.path} revision={file.revision} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** A page by its title, and any other file by its path. */
function FileName({ file: { title, lang, path }, at }: { file: DraftFileView; at: string }) {
  if (title === null) {
    return (
      <a href={at}>
        <FilePath path={path} />
      </a>
    );
  }
  return (
    <>
      <a href={at}>
        <bdi lang={lang}>{title}</bdi>
      </a>
      <div className="quiet">
        <bdi dir="ltr">{path}</bdi>
      </div>
    </>
  );
}

interface FileLinksProps {
  view: DraftView;
  file: DraftFileView;
}

/** What is new has nothing to be compared with. */
function FileLinks({ view: { draft }, file: { path, change, readAt, title } }: FileLinksProps) {
  const { t } = useTranslation('workbench');
  const from = draft.state === 'open' ? 'live' : 'begun-over';
  const name = title ?? path;
  return (
    <>
      {readAt && (
        <div>
          <a href={readAt}>
            {t('files.read')} <span className="nhsuk-u-visually-hidden">{name}</span>
          </a>
        </div>
      )}
      {change !== 'added' && (
        <div>
          <a href={draftAddress(draft.id, 'compare', { path, from, to: 'draft' })}>
            {t('files.compare', { path: name })}
          </a>
        </div>
      )}
      <div>
        <a href={draftAddress(draft.id, 'history', { path })}>{t('files.history', { path: name })}</a>
      </div>
    </>
  );
}

/** Takes the change of one file out of the draft. Its versions stay. */
function GoBack({ path, name, revision }: { path: string; name: string; revision: number }) {
  const { t } = useTranslation('workbench');
  return (
    <form method="post">
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="over" value={revision} />
      <button className="link-button" name="intent" value="go-back">
        {t('files.goBack', { path: name })}
      </button>
    </form>
  );
}
