/** The pages that practitioners open, for the bench. A page that is not there yet is left out of the table. */

/** Addresses by name; `episode` is one of the practitioner's own. */
export function pagesOf(episode: string): Record<string, string> {
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
