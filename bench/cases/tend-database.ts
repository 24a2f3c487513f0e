import pg from 'pg';

/** What PostgreSQL does of itself within minutes of many changes: statistics, and which pages everybody may see. */
export async function tendDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
