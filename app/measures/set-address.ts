/** The addresses of a set of questionnaires. `words` is in them when the questions are not in the page's language. */

interface Place {
  /** `due`, or a code. */
  set: string;
  /** The language of the questions when it is not the page's; null otherwise. */
  words: string | null;
}

/** All questions on one page. */
export function formAddress(place: Place): string {
  return address(place, '');
}

/** Question `number`, counted from 1. */
export function questionAddress(place: Place, number: number): string {
  return address(place, `/question/${number}`);
}

/** The same, to come back to the review from. */
export function changeAddress(place: Place, number: number): string {
  const path = questionAddress(place, number);
  return `${path}${path.includes('?') ? '&' : '?'}then=review`;
}

export function reviewAddress(place: Place): string {
  return address(place, '/review');
}

function address({ set, words }: Place, below: string): string {
  return `/measures/${set}${below}${words === null ? '' : `?words=${words}`}`;
}

interface Kept {
  set: string;
  /** The language of the page, and that of the questions. */
  language: string;
  words: string;
  /** The buttons for another layout or language. */
  layout?: 'page' | 'one-by-one' | undefined;
  otherWords?: string | undefined;
  /** The item of a page with one question, and where such a page was opened from. */
  item?: string | undefined;
  then?: 'review' | undefined;
}

/** Where to go from the page with all questions once the answers are kept. */
export function afterForm(kept: Kept): string {
  const place = placeOf(kept);
  return kept.layout || kept.otherWords ? formAddress(place) : reviewAddress(place);
}

/** Where to go from question `number` once its answer is kept; the address after the last one leads to the review. */
export function afterQuestion(kept: Kept, number: number): string {
  const place = placeOf(kept);
  const { layout, otherWords, item, then } = kept;
  if (layout === 'page') return `${formAddress(place)}${item ? `#${item}` : ''}`;
  if (otherWords) return questionAddress(place, number);
  return then ? reviewAddress(place) : questionAddress(place, number + 1);
}

function placeOf({ set, language, words, otherWords }: Kept): Place {
  const wanted = otherWords ?? words;
  return { set, words: wanted === language ? null : wanted };
}
