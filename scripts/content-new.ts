/** `npm run content:new -- module|page|locale …`: the files to start from, sound from the first minute. */
import { parseArgs } from 'node:util';
import { beginContent, type Order } from '#app/authoring/begin-content.server.ts';

const USAGE = `Begins a module, a page or a language in content/. Nothing is ever written over.

  npm run content:new -- module <name> [--title "Worry time"]
      A module in English: two sessions, three pages, and each block with a note on what to write.
  npm run content:new -- page <module> <name> [--session <session>] [--title "A small step"]
      One more page in English, added to module.json as the last of a session; of the last session when none is named.
  npm run content:new -- locale <module> <language>
      Every page that the language does not have yet, with the English words to write over. Patients can choose
      only the languages that Stepwise itself is in.

A name has lower-case letters, digits and hyphens. It is a part of addresses and never changes.
`;

const order = readOrder();
const begun = beginContent(process.env.CONTENT_DIR ?? 'content', order);
if (begun.kind === 'refused') {
  process.stderr.write(`${begun.message}\n`);
  process.exitCode = 1;
} else {
  for (const path of begun.kept) process.stdout.write(`${path}  was there, and stays as it is\n`);
  for (const path of begun.written) process.stdout.write(`${path}  written\n`);
  if (begun.note !== undefined) process.stdout.write(`\n${begun.note}\n`);
  process.stdout.write(
    '\nThe check is red until nothing of it is marked REPLACE: any more; its error says where to begin, its warnings what follows.\n',
  );
  process.stdout.write(
    `Now write, and see what is still to be done: npm run content:check -- ${order.slug}\n`,
  );
}

function readOrder(): Order {
  try {
    const options = {
      title: { type: 'string' },
      session: { type: 'string' },
      help: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    if (values.help) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    const [what, slug = '', name = '', ...rest] = positionals;
    const { session } = values;
    const title = values.title ?? asTitle(what === 'module' ? slug : name);
    if (slug !== '' && rest.length === 0) {
      if (what === 'module' && name === '') return { what, slug, title };
      if (what === 'page' && name !== '') return { what, slug, page: name, session, title };
      if (what === 'locale' && name !== '') return { what, slug, locale: name };
    }
  } catch {
    // An option that is not there: the usage says which are.
  }
  process.stderr.write(USAGE);
  process.exit(2);
}

/** `worry-time` as `Worry time`. */
function asTitle(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
