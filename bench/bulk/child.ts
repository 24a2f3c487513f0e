import { measureBulk } from './measure.ts';

// A process of its own, so that its peak memory is that of the measurement alone.
const [persons, threads, memoryLimit, runs] = process.argv.slice(2);
const result = await measureBulk({
  persons: Number(persons),
  threads: Number(threads),
  memoryLimit: memoryLimit ?? '3GB',
  runs: Number(runs),
});
console.log(JSON.stringify(result));
