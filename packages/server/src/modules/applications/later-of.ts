/** Now; whoever waited for the case, or asked a server whose clock is behind, acts when what was done last was done. */
export function laterOf(now: Date, lastAt: string | null): Date {
  return lastAt === null || now.getTime() >= Date.parse(lastAt) ? now : new Date(lastAt);
}
