/** Each block and each type of field by an example, as an author writes it: for the gallery, and for trying them all at once. */
import type { BlockName, FieldType } from '#app/modules/block-registry.ts';

/** What stands by itself on a page. The others stand inside these. */
export type ShownBlock = Exclude<BlockName, 'Question' | 'Option' | 'Field' | 'Column'> | 'Markdown';

interface BlockExample {
  block: ShownBlock;
  /** The blocks whose attributes it uses. */
  parts: readonly BlockName[];
  source: string;
}

interface FieldExample {
  type: FieldType;
  parts: readonly BlockName[];
  /** A line or more to stand inside a `<Worksheet>`. */
  source: string;
}

export const BLOCK_EXAMPLES: readonly BlockExample[] = [
  {
    block: 'Markdown',
    parts: [],
    source: `## How worry grows

A worry is a thought about **what might happen**. It often begins with “what if”.

- What if I am late?
- What if they are cross with me?

### What you can do

1. Write the worry down.
2. Come back to it later.

You can read more [on the website of the NHS](https://www.nhs.uk/mental-health/).`,
  },
  {
    block: 'KeyPoint',
    parts: ['KeyPoint'],
    source: `<KeyPoint>

A worry is a thought. It is not a fact.

</KeyPoint>`,
  },
  {
    block: 'Story',
    parts: ['Story'],
    source: `<Story name="Amina">

Amina lies awake. She thinks about her new job. She writes the worry down, and tells herself: “I will look at this at six.”

</Story>`,
  },
  {
    block: 'Steps',
    parts: ['Steps'],
    source: `<Steps>

1. Stop when you notice a worry.
2. Write it down in a few words.
3. Go back to what you were doing.

</Steps>`,
  },
  {
    block: 'Quiz',
    parts: ['Quiz', 'Question', 'Option'],
    source: `<Quiz id="about-worry" title="A short check">

<Question id="what-is-it" label="What is a worry?" explain="It feels like a fact, but it is a thought about what might happen.">
<Option value="thought" label="A thought about what might happen" correct />
<Option value="fact" label="Something that will happen" />
</Question>

</Quiz>`,
  },
  {
    block: 'Reflection',
    parts: ['Reflection'],
    source: `<Reflection id="when-i-worry" label="When do you worry most?" hint="One or two sentences are enough.">

Think of the last few days. There is no right answer.

</Reflection>`,
  },
  {
    block: 'Worksheet',
    parts: ['Worksheet', 'Field'],
    source: `<Worksheet id="my-worries" title="My worries" hint="A few words are enough.">

<Field id="worry" type="text" label="What is the worry?" />
<Field id="strong" type="rating" label="How strong is it?" low="not at all" high="very strong" />

</Worksheet>`,
  },
  {
    block: 'Homework',
    parts: ['Homework'],
    source: `<Homework id="write-worries" title="Write your worries down" why="What is on paper does not have to stay in your head." days="7" worksheet="my-worries">

Write down two or three worries on three days of this week.

</Homework>`,
  },
  { block: 'MeasurePrompt', parts: ['MeasurePrompt'], source: '<MeasurePrompt measure="gad-7" />' },
  { block: 'CrisisHelp', parts: ['CrisisHelp'], source: '<CrisisHelp />' },
  {
    block: 'Media',
    parts: ['Media'],
    source: `<Media kind="image" src="/icon.svg" title="The sign of Stepwise" alt="Three steps that go up">

Three steps go up from left to right. Each is a little higher than the one before.

</Media>`,
  },
];

export const FIELD_EXAMPLES: readonly FieldExample[] = [
  {
    type: 'text',
    parts: ['Field'],
    source: '<Field id="name-it" type="text" label="What do you call this worry?" />',
  },
  {
    type: 'longtext',
    parts: ['Field'],
    source:
      '<Field id="what-happened" type="longtext" label="What happened?" hint="Two or three sentences are enough." />',
  },
  {
    type: 'number',
    parts: ['Field'],
    source:
      '<Field id="how-long" type="number" label="How long did you worry?" min="0" max="240" unit="minutes" />',
  },
  {
    type: 'rating',
    parts: ['Field'],
    source:
      '<Field id="how-strong" type="rating" label="How strong is the worry?" min="0" max="10" low="not at all" high="very strong" />',
  },
  {
    type: 'date',
    parts: ['Field'],
    source: '<Field id="which-day" type="date" label="On which day will you begin?" />',
  },
  {
    type: 'time',
    parts: ['Field'],
    source: '<Field id="which-time" type="time" label="At what time is your worry time?" required />',
  },
  {
    type: 'choice',
    parts: ['Field', 'Option'],
    source: `<Field id="which-kind" type="choice" label="Can you do something about it?">
<Option value="can-do" label="Yes, there is something to do" />
<Option value="cannot" label="No, I cannot change it" />
</Field>`,
  },
  {
    type: 'choices',
    parts: ['Field', 'Option'],
    source: `<Field id="what-about" type="choices" label="What are your worries about?" hint="Choose as many as you like.">
<Option value="work" label="Work" />
<Option value="money" label="Money" />
<Option value="people" label="People I love" />
</Field>`,
  },
  {
    type: 'table',
    parts: ['Field', 'Column', 'Option'],
    source: `<Field id="diary" type="table" label="Your week" rows="2">
<Column id="on-day" type="date" label="Day" />
<Column id="the-worry" type="text" label="The worry" />
<Column id="came-true" type="choice" label="Did it come true?">
<Option value="yes" label="Yes" />
<Option value="no" label="No" />
</Column>
</Field>`,
  },
  {
    type: 'ladder',
    parts: ['Field'],
    source:
      '<Field id="steps" type="ladder" label="Small steps, the easiest first" rows="3" rating="How hard" low="easy" high="very hard" />',
  },
  {
    type: 'week-grid',
    parts: ['Field'],
    source:
      '<Field id="week" type="week-grid" label="What you did, hour by hour" from="8" to="22" step="2" rating="How you felt" low="very bad" high="very good" />',
  },
];

/** All examples as one sound page: the blocks in their order, then a worksheet with every field in its order. */
export function examplesPage(): string {
  const blocks = BLOCK_EXAMPLES.map(({ source }) => source);
  const fields = FIELD_EXAMPLES.map(({ source }) => source);
  const front = ['---', 'title: Blocks', 'summary: Every block.', 'minutes: 5', 'status: draft', '---'];
  const sheet = [
    '<Worksheet id="every-field" title="Every field" hint="One of each.">',
    ...fields,
    '</Worksheet>',
  ];
  return [front.join('\n'), ...blocks, ...sheet].join('\n\n');
}
