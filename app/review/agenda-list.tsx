/** What to talk about, each with the rule that says so. */
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from './agenda-of.ts';
import type { PlannedHere } from './planned-here.server.ts';

interface AgendaListProps {
  agenda: AgendaItem[];
  planned: PlannedHere | null;
}

export function AgendaList({ agenda, planned }: AgendaListProps) {
  const { t } = useTranslation('review');
  return (
    <section className="panel panel--first">
      <h2 className="nhsuk-heading-m">{t('agenda.title')}</h2>
      {agenda.length === 0 && <p>{t('agenda.none')}</p>}
      <ul className="agenda">
        {agenda.map((item) => (
          <Item key={item.rule} item={item} />
        ))}
      </ul>
      {planned && <Planned planned={planned} />}
    </section>
  );
}

/** What the plan of the course has for this contact. */
function Planned({ planned: { number, of, focus, opens } }: { planned: PlannedHere }) {
  const { t } = useTranslation('review');
  return (
    <p>
      <strong>{t('plan.contact', { number, of })}</strong> {focus}
      {opens && (
        <span className="review-line quiet">
          {t('plan.opens', { number: opens.number, module: opens.module, title: opens.title })}
        </span>
      )}
    </p>
  );
}

function Item({ item }: { item: AgendaItem }) {
  const agendaText = useAgendaText();
  const { what, why } = agendaText(item);
  return (
    <li>
      <strong>{what}</strong> <span className="quiet">{why}</span>
    </li>
  );
}

function useAgendaText(): (item: AgendaItem) => { what: string; why: string } {
  const { t } = useTranslation('review');
  return (item) => {
    switch (item.rule) {
      case 'ready-to-end':
        return {
          what: t(`agenda.ready-to-end.${item.reason}`),
          why: t(`agenda.ready-to-endWhy.${item.reason}`),
        };
      case 'item-9':
      case 'homework-hard':
        return { what: t(`agenda.${item.rule}`, { value: item.value }), why: t(`agenda.${item.rule}Why`) };
      case 'deterioration':
      case 'first-contact':
        return { what: t(`agenda.${item.rule}`), why: t(`agenda.${item.rule}Why`) };
      default:
        return { what: t(`agenda.${item.rule}`, { count: item.count }), why: t(`agenda.${item.rule}Why`) };
    }
  };
}
