/** How many statements a piece of work sends to the database of this test. */
import { database } from '#db/client.ts';

/** Runs `work` and counts the statements that it prepares. */
export async function countQueries(work: () => unknown): Promise<number> {
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
