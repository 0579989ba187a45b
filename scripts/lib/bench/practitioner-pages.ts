/** The pages that practitioners open, for the bench. A page that is not there yet is left out of the table. */

export type Reader = 'practitioner' | 'supervisor' | 'lead';

export interface BenchPage {
  name: string;
  path: string;
  reader: Reader;
}

/** Pages with who opens them; `episode` is one of the practitioner's own. */
export function pagesOf(episode: string): BenchPage[] {
  const practitioner = Object.entries(practitionersPages(episode));
  return [
    ...practitioner.map(([name, path]) => ({ name, path, reader: 'practitioner' as const })),
    { name: '/supervision', path: '/supervision', reader: 'supervisor' },
    { name: '/service/people', path: '/service/people', reader: 'lead' },
  ];
}

function practitionersPages(episode: string): Record<string, string> {
  return {
    '/caseload': '/caseload',
    '/caseload?sort=name': '/caseload?sort=name',
    '/caseload/:episode': `/caseload/${episode}`,
    '…/review': `/caseload/${episode}/review`,
    '…/modules': `/caseload/${episode}/modules`,
    '…/homework': `/caseload/${episode}/homework`,
    '…/measures': `/caseload/${episode}/measures`,
    '…/check-ins': `/caseload/${episode}/check-ins`,
    '…/messages': `/caseload/${episode}/messages`,
    '…/notes': `/caseload/${episode}/notes`,
    '…/safety': `/caseload/${episode}/safety`,
    '…/ending': `/caseload/${episode}/ending`,
    '…/handover': `/caseload/${episode}/handover`,
    '/week': '/week',
    '/handover': '/handover',
  };
}
