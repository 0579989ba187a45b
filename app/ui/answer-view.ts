/** What a person wrote in one field, ready to be shown. */
type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export type AnswerView =
  | { kind: 'text'; label: string; text: string }
  | { kind: 'date'; label: string; date: string }
  | { kind: 'table'; label: string; columns: string[]; rows: string[][] }
  | { kind: 'steps'; label: string; steps: { text: string; rating: number | null }[] }
  | {
      kind: 'week';
      label: string;
      slots: { day: Day; hour: number; text: string; rating: number | null }[];
    };
