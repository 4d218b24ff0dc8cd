/** The clock of a rehearsal. It lives on timestamps, so that a page in the background loses nothing. */
export type RehearsalClock = {
  /** UTC instant of the first section. */
  readonly startedAt: string;
  /** Ids of the sections, in the order spoken. */
  readonly order: readonly string[];
  /** Place in `order`. */
  readonly at: number;
  /** Milliseconds by section id, without the stretch that is running. */
  readonly spent: Readonly<Record<string, number>>;
  /** Epoch milliseconds; null while paused. */
  readonly runningSince: number | null;
};

export function startedClock(order: readonly string[], now: number): RehearsalClock {
  return { startedAt: new Date(now).toISOString(), order, at: 0, spent: {}, runningSince: now };
}

function currentId({ order, at }: RehearsalClock): string {
  return order[at] ?? "";
}

/** Milliseconds of a section so far. A clock that was set back counts as nothing. */
export function spentOn(clock: RehearsalClock, id: string, now: number): number {
  const running =
    clock.runningSince === null || currentId(clock) !== id ? 0 : Math.max(0, now - clock.runningSince);
  return (clock.spent[id] ?? 0) + running;
}

export function spentInAll(clock: RehearsalClock, now: number): number {
  return clock.order.reduce((sum, id) => sum + spentOn(clock, id, now), 0);
}

export function pausedClock(clock: RehearsalClock, now: number): RehearsalClock {
  const id = currentId(clock);
  return { ...clock, spent: { ...clock.spent, [id]: spentOn(clock, id, now) }, runningSince: null };
}

export function resumedClock(clock: RehearsalClock, now: number): RehearsalClock {
  return clock.runningSince === null ? { ...clock, runningSince: now } : clock;
}

/** The clock at another section, running or paused as it was. */
export function clockAt(clock: RehearsalClock, at: number, now: number): RehearsalClock {
  const to = Math.min(Math.max(0, at), clock.order.length - 1);
  return { ...pausedClock(clock, now), at: to, runningSince: clock.runningSince === null ? null : now };
}

/** Sections that were spoken with their whole seconds, for the log. */
export function lapsOf(clock: RehearsalClock, now: number): readonly { id: string; seconds: number }[] {
  return clock.order
    .map((id) => ({ id, seconds: Math.round(spentOn(clock, id, now) / 1000) }))
    .filter(({ seconds }) => seconds > 0);
}

/** When the talk would end, in milliseconds, if what is left took the time that the plan gives it. */
export function projectedEnd(
  clock: RehearsalClock,
  targets: Readonly<Record<string, number>>,
  now: number,
): number {
  const ahead = clock.order.slice(clock.at).reduce((sum, id) => {
    return sum + Math.max(0, (targets[id] ?? 0) - spentOn(clock, id, now));
  }, 0);
  return spentInAll(clock, now) + ahead;
}

/** "4:05", or "−0:30" below nothing. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return milliseconds <= -1000 ? `−${text}` : text;
}
