import { benches } from './registry.ts';

// npm run bench: all of them. npm run bench NAME [ARGUMENTS…]: one.
async function main([name, ...args]: readonly string[]): Promise<number> {
  const wanted = benches.filter((bench) => name === undefined || bench.name === name);
  if (wanted.length === 0) {
    console.error(`bench: expected ${benches.map((bench) => bench.name).join(', ')}; found ${name}`);
    return 2;
  }
  let missed = 0;
  for (const bench of wanted) {
    console.log(`\n# ${bench.name}: ${bench.about}\n`);
    if (!(await bench.run(args))) missed = 1;
  }
  return missed;
}

process.exitCode = await main(process.argv.slice(2));
