/** The form in which a page is written, beside what its patient will see. */
import { useTranslation } from 'react-i18next';
import { textDirection } from '#app/i18n/languages.ts';
import type { Finding } from '#app/modules/finding.ts';
import { editorAddress } from './editor-path.ts';
import { FindingList } from './finding-list.tsx';
import { findingsText } from './findings-text.ts';
import type { OpenedFile } from './open-file.server.ts';
import { PreviewPane } from './preview-pane.tsx';
import { useEditorTexts } from './use-editor-texts.ts';

interface FileFormProps {
  file: OpenedFile;
  /** As it is kept, or as it was typed. */
  text: string;
  over: string;
  findings: readonly Finding[];
  /** True when the text is not kept yet. */
  unsaved: boolean;
}

export function FileForm({ file, text, over, findings, unsaved }: FileFormProps) {
  const at = editorAddress(file.module, file.locale, file.page);
  return (
    <page-editor
      data-check={`${at}/check`}
      data-preview={`${at}/preview`}
      data-texts={useEditorTexts(file.mayWrite)}
      data-unsaved={unsaved ? 'yes' : undefined}
    >
      <form method="post" action={at} className="editor">
        <input type="hidden" name="over" value={over} />
        <div className="editor__text">
          <TextBox file={file} text={text} />
          <Buttons mayWrite={file.mayWrite} preview={`${at}/preview`} />
          <Findings findings={findings} />
        </div>
        <PreviewPane file={file} address={`${at}/preview`} />
      </form>
    </page-editor>
  );
}

function TextBox({ file, text }: { file: OpenedFile; text: string }) {
  const { t } = useTranslation('editor');
  const isText = file.kind !== 'module';
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label nhsuk-label--s" htmlFor="text">
        {t(isText ? 'text.label' : 'text.moduleLabel')}
      </label>
      <div className="nhsuk-hint" id="text-hint">
        {t(file.mayWrite ? 'text.hint' : 'text.readOnly')}
      </div>
      <textarea
        className="nhsuk-textarea editor__box"
        id="text"
        name="text"
        rows={28}
        aria-describedby="text-hint"
        lang={isText ? file.locale : 'en'}
        dir={isText ? textDirection(file.locale) : 'ltr'}
        data-kind={isText ? 'page' : 'json'}
        readOnly={!file.mayWrite}
        defaultValue={text}
      />
    </div>
  );
}

function Buttons({ mayWrite, preview }: { mayWrite: boolean; preview: string }) {
  const { t } = useTranslation('editor');
  const quiet = 'nhsuk-button nhsuk-button--secondary';
  return (
    <div className="button-row">
      {mayWrite && (
        <button className="nhsuk-button" name="intent" value="save">
          {t('buttons.save')}
        </button>
      )}
      <button className={quiet} name="intent" value="check">
        {t('buttons.check')}
      </button>
      <button className={quiet} formAction={preview} formTarget="preview">
        {t('buttons.show')}
      </button>
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('editor');
  return (
    <section aria-labelledby="findings-title">
      <h2 className="nhsuk-heading-s" id="findings-title">
        {t('findings.title')}
      </h2>
      <p role="status" data-check-state>
        {findingsText(t, findings)}
      </p>
      <FindingList findings={findings} />
    </section>
  );
}
