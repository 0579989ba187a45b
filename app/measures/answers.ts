/** Answers to a questionnaire by item id; an item that was left out is null. */
export type MeasureAnswers = Readonly<Record<string, number | null>>;
