import { useEffect, useState } from 'react';
import { type ServerClock, secondsLeft } from './time-left.ts';

/** Seconds until the deadline by the clock of the server, anew as they pass. */
export function useSecondsLeft(deadlineAt: string, clock: ServerClock): number {
  const [at, setAt] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setAt(performance.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return secondsLeft(deadlineAt, clock, Math.max(at, clock.toldAt));
}
