/** Finds our own addresses in what somebody wrote. Pure. */

/** Pages of a patient that a message may lead to. */
const PLACES = [
  'modules',
  'homework',
  'measures',
  'check-ins',
  'progress',
  'safety-plan',
  'staying-well',
  'crisis',
];

/**
 * `/modules/x/y` and its like where it stands by itself: after a space, a bracket, a quote or a colon, and not as a part
 * of a longer address. Only small letters, figures and hyphens follow, so that nothing can hide in it.
 */
const OWN_ADDRESS = new RegExp(
  `(?<=^|[\\s("“„:])/(?:${PLACES.join('|')})(?:/[a-z0-9]+(?:-[a-z0-9]+)*){0,3}(?![\\w/?#&=%@-])`,
  'g',
);

export interface MessagePiece {
  text: string;
  /** Where it leads, when it is an address of ours. */
  href: string | null;
}

/** The whole text in pieces, in order; what is no address of ours stays text. */
export function messagePieces(body: string): MessagePiece[] {
  const pieces: MessagePiece[] = [];
  let read = 0;
  for (const { 0: address, index } of body.matchAll(OWN_ADDRESS)) {
    if (index > read) pieces.push({ text: body.slice(read, index), href: null });
    pieces.push({ text: address, href: address });
    read = index + address.length;
  }
  if (read < body.length) pieces.push({ text: body.slice(read), href: null });
  return pieces;
}
