/** What is left of it: as a share, from 1 to 0, and as a clock has it, "1:18". */
export function timeLeft(
  { startedAt, endsAt }: { startedAt: string; endsAt: string },
  now: number,
): { share: number; clock: string } {
  const [start, end] = [Date.parse(startedAt), Date.parse(endsAt)];
  const left = Math.min(Math.max(end - now, 0), end - start);
  const seconds = Math.ceil(left / 1_000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return { share: left / (end - start), clock };
}
