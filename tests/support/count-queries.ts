/** How many statements a piece of work sends to the database of this test. */
import { publishedEditions } from '#app/modules/published-editions.server.ts';
import { database } from '#db/client.ts';

/** Runs `work` and counts the statements that it prepares. Which content is published is known before, as in a server that runs. */
export async function countQueries(work: () => unknown): Promise<number> {
  publishedEditions();
  const { $client } = database();
  const prepare = $client.prepare.bind($client);
  let count = 0;
  $client.prepare = (source: string) => {
    count += 1;
    return prepare(source);
  };
  try {
    await work();
  } finally {
    $client.prepare = prepare;
  }
  return count;
}
