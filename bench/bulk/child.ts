import { measureBulk } from './measure.ts';

// A process of its own, so that its peak memory is that of the measurement alone.
const [persons, runs, threads, memoryLimit] = process.argv.slice(2);
const result = await measureBulk({
  persons: Number(persons),
  runs: Number(runs),
  threads: Number(threads),
  memoryLimit: memoryLimit ?? '3GB',
});
console.log(JSON.stringify(result));
