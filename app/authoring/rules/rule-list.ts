/** Every rule of the content check in one sentence, for authors: `docs/authoring.md` and the workbench show them. */

export const RULE_GROUPS = [
  'page',
  'words',
  'module',
  'translation',
  'ids',
  'questionnaire',
  'service',
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

export interface RuleEntry {
  /** As findings name it. */
  name: string;
  group: RuleGroup;
  /** What it asks for. */
  says: string;
}

const inGroup = (group: RuleGroup, rules: Record<string, string>): RuleEntry[] =>
  Object.entries(rules).map(([name, says]) => ({ name, group, says }));

const PAGE = inGroup('page', {
  'front-matter': 'A page begins with title, summary, minutes and status between two lines of three hyphens.',
  'mdx-syntax': 'A page can be read: blocks are closed, and signs such as < and { are not left alone.',
  'no-import': 'No line begins with the word import or export.',
  'no-expression': 'There is no code in curly brackets.',
  'no-spread': 'A block has its attributes one by one.',
  'no-html': 'Prose is Markdown, without HTML.',
  'unknown-block': 'There are only the blocks of the gallery.',
  'unknown-attribute': 'A block has only its own attributes.',
  'missing-attribute': 'A block has every attribute that it needs, and a field has a label.',
  attribute: 'An attribute has a value that its block can use.',
  'block-place': 'A block stands where it may: an Option in a choice, no block in an introduction.',
  'block-content': 'A block has only inside it what belongs there.',
  structure:
    'A block is whole: a question has a right answer, an id is used once on a page, a rating has sensible ends.',
  'heading-level': 'Headings are ##, ### or ####; the title is in the front matter.',
  'heading-order': 'No level of headings is left out on the way down.',
  'task-list': 'Lists have no tick boxes; a worksheet has.',
  'unsafe-link':
    'Addresses are https, mailto, tel, a path or a place on the page; a picture is one of our own files.',
  'hidden-character': 'No character is there that nobody sees.',
  unsupported: 'Only the Markdown that our pages use is written.',
  'too-large': 'A page has a size and depth that can be read and built.',
  'too-slow': 'A page is built within seconds.',
  busy: 'The server has time to build a page; if not, it is asked again.',
  'broken-link': 'A link into this site leads to a page or place that is there.',
  'link-words': 'The words of a link say where it leads; "click here" does not.',
  'no-alt': 'A picture has words for those who do not see it.',
  'broken-picture': 'A picture, sound or film is there.',
  'table-headers': 'Each column of a table has a header.',
  'colour-only': 'Nothing is called only by its colour.',
  instructions: 'A worksheet or reflection says what to do before the first field.',
  'field-label': 'The label of a field has words, and no two fields of a worksheet have the same.',
  'unknown-measure': 'A page asks only for a questionnaire that there is.',
  'unknown-worksheet': 'Homework is done on a worksheet that there is.',
});

const WORDS = inGroup('words', {
  'to-write': 'What a skeleton leaves to write is written before the module is published.',
  'reading-age': 'English prose has a reading age of 11 or less (Flesch-Kincaid).',
  'long-sentence': 'In other languages sentences are short, each and on average.',
  'long-words': 'In other languages long words are few.',
  'explain-words': 'A word that not everybody knows is explained where a module first uses it.',
  'crisis-help': 'A page that speaks of suicide or self-harm has CrisisHelp.',
  'claim-reference': 'Who says that something is shown gives a note, a link or a name.',
  'unknown-reference': 'A note that is called by a name is a reference in module.json.',
  'note-without-text': 'A note has its text on the same page.',
});

const MODULE = inGroup('module', {
  'module-json': 'module.json can be read, and names nothing twice.',
  evidence: 'A module has evidence, each reference with what it supports.',
  'missing-page': 'Every page in module.json has a file, and the module an introduction.',
  'unlisted-page': 'Every file of a page is in a session of module.json.',
  'reserved-name': 'No page is called print or index.',
  'index-sessions': 'Every introduction names each session of the module, and no other.',
  'no-homework': 'Each session sets homework.',
  'nothing-there': 'The module or language to check is there.',
});

const TRANSLATION = inGroup('translation', {
  'missing-translation': 'A language has every page, or its introduction says that it is a draft.',
  'stale-translation': 'A translation follows the English as it is now.',
  'translation-differs': 'A translation has the blocks, ids, fields and options of the English page.',
  'source-hash': 'Only a translation says which English it follows.',
  'page-status': 'The English page is not called a translation.',
});

const IDS = inGroup('ids', {
  'duplicate-id': 'An id is used once in a module.',
  'removed-id': 'An id that patients answered under is there, or is named under "retired".',
  'changed-meaning': 'An id asks for what it asked for before: type, bounds and options.',
  'retired-id': 'What is retired was there once, and never comes back.',
  'unstamped-ids': 'blocks.json lists every id that patients answer under.',
  'blocks-json': 'blocks.json can be read.',
});

const QUESTIONNAIRE = inGroup('questionnaire', {
  'measure-json': 'measure.json can be read and belongs to its folder.',
  'measure-contradiction': 'Items, range, bands and limits of a questionnaire agree.',
  'figure-source': 'A figure says where it is published.',
  'duplicate-item': 'No two questionnaires have an item of one name.',
  'licensed-wording': 'Words that need a licence are not among our content.',
  'no-english-wording': 'A questionnaire has English words.',
  'unknown-language': 'A file of words is called by the code of its language.',
  'official-undecided': 'Words say whether they are the official ones.',
  'wording-json': 'A file of words can be read.',
  'wording-gap': 'There are words for every item and answer.',
  'wording-edition': 'The edition of words begins with their language.',
});

const SERVICE = inGroup('service', {
  'service-json': 'The settings of the service can be read.',
  'plan-templates-json': 'The ready-made plans of the service can be read.',
  'message-templates': 'The ready-made messages of the service are there in each language.',
});

/** All rules, by what they look at. */
export const RULES: readonly RuleEntry[] = [
  ...PAGE,
  ...WORDS,
  ...MODULE,
  ...TRANSLATION,
  ...IDS,
  ...QUESTIONNAIRE,
  ...SERVICE,
];
