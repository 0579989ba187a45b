/** The answers to each question over time, with those that got worse marked in words. */
import { useTranslation } from 'react-i18next';
import { formatShortDate } from '#app/i18n/format.ts';
import type { ItemAnswer, ItemRow, ItemTable } from '#app/measures/item-table.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';

export function ItemTables({ tables }: { tables: readonly ItemTable[] }) {
  const { t } = useTranslation('charts');
  if (tables.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('items.title')}</h2>
      <p>{t('items.lead')}</p>
      {tables.map((table) => (
        <Disclosure key={table.code} title={t('items.of', { name: table.name })}>
          <Answers table={table} />
          <Scales table={table} />
        </Disclosure>
      ))}
    </section>
  );
}

function Answers({ table }: { table: ItemTable }) {
  const { t, i18n } = useTranslation('charts');
  return (
    <ScrollFrame label={t('items.of', { name: table.name })}>
      <table className="data-table data-table--wide">
        <thead>
          <tr>
            <th scope="col">{t('items.question')}</th>
            {table.occasions.map((at) => (
              <th key={at} scope="col">
                {formatShortDate(i18n.language, at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.id} row={row} table={table} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Row({ row, table }: { row: ItemRow; table: ItemTable }) {
  const { t } = useTranslation('charts');
  return (
    <tr>
      <th scope="row">
        {row.words ? (
          <>
            {row.number}. <span lang={table.locale}>{row.words}</span>
          </>
        ) : (
          t('table.question', { number: row.number })
        )}
      </th>
      {row.answers.map((answer, index) => (
        <td key={table.occasions[index]}>
          <Answer answer={answer} />
        </td>
      ))}
    </tr>
  );
}

function Answer({ answer: { value, worseBy } }: { answer: ItemAnswer }) {
  const { t } = useTranslation('charts');
  if (value === null) return <span className="quiet">{t('items.leftOut')}</span>;
  if (typeof value === 'string') return <span className="quiet">{t('items.notApplicable')}</span>;
  if (worseBy === null) return <span className="figure">{value}</span>;
  return (
    <>
      <strong className="figure">{value}</strong>{' '}
      <span className="item-worse">{t('items.worse', { steps: worseBy })}</span>
    </>
  );
}

function Scales({ table }: { table: ItemTable }) {
  return table.scales.map(({ id, steps }) => (
    <ul key={id} className="chart-steps" lang={table.locale}>
      {steps.map(({ value, words }) => (
        <li key={value}>
          <span className="figure">{value}</span> {words}
        </li>
      ))}
    </ul>
  ));
}
