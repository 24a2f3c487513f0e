import { PassThrough } from 'node:stream';
import { presentRoster } from './present-roster.ts';
import type { RosterJob } from './roster-job.ts';
import type { RosterQueue } from './roster-job-queue.ts';

const HEARTBEAT = 10_000;
const PROGRESS_EVERY = 200;

/** The life of a roster as server-sent events: its state at once, then every change, until it is done, failed or gone. */
export function followRoster(queue: RosterQueue, job: RosterJob): PassThrough {
  const stream = new PassThrough();
  let toldAt = 0;
  const tell = (current: RosterJob | undefined) => {
    if (stream.writableEnded) return;
    if (current === undefined) {
      stream.end('event: deleted\ndata: {}\n\n');
      return;
    }
    const event = current.state === 'done' || current.state === 'failed' ? current.state : 'progress';
    const now = performance.now();
    // A slow reader gets the state of when it reads again, not a backlog.
    if (event === 'progress' && (now - toldAt < PROGRESS_EVERY || stream.writableNeedDrain)) return;
    toldAt = now;
    const text = `event: ${event}\ndata: ${JSON.stringify(presentRoster(current, queue.ahead(current.id)))}\n\n`;
    if (event === 'progress') stream.write(text);
    else stream.end(text);
  };
  const heartbeat = setInterval(() => stream.write(': \n\n'), HEARTBEAT);
  const unlisten = queue.listen(job.id, tell);
  stream.once('close', () => {
    clearInterval(heartbeat);
    unlisten();
  });
  stream.write('retry: 3000\n\n');
  toldAt = -PROGRESS_EVERY;
  tell(job);
  return stream;
}
