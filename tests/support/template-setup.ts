/** Run once before all tests that need a server: makes the database that each of them copies. */
import { templateDatabase } from './template-database.ts';

export default function setUp(): void {
  templateDatabase();
}
