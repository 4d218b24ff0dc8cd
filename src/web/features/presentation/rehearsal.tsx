import { useEffect, useRef, useState } from "react";
import { spokenSections } from "../../../search/presentation/presentation.ts";
import { write } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { When } from "../../ui/when.tsx";
import type { Plan, Section } from "./plan.ts";
import {
  clockAt,
  clockText,
  lapsOf,
  pausedClock,
  projectedEnd,
  resumedClock,
  spentInAll,
  spentOn,
  startedClock,
} from "./rehearsal-clock.ts";
import type { RehearsalClock } from "./rehearsal-clock.ts";
import { dropRehearsal, keepRehearsal, rehearsalDraft } from "./rehearsal-draft.ts";

const minute = 60_000;

type Warned = { readonly tone: "alarm" | "soft"; readonly text: string };

/** What the speaker must know now: over the whole, about to be, or over this section. */
function warning(
  plan: Plan,
  clock: RehearsalClock,
  sections: readonly Section[],
  now: number,
): Warned | null {
  const room = (plan.totalMinutes - plan.questionMinutes) * minute;
  const spent = spentInAll(clock, now);
  if (spent > room)
    return {
      tone: "alarm",
      text: `The talk is ${clockText(spent - room)} over. This comes off the ${plan.questionMinutes} min for questions.`,
    };
  const targets = Object.fromEntries(sections.map(({ id, minutes }) => [id, minutes * minute]));
  const over = projectedEnd(clock, targets, now) - room;
  if (over >= 1000)
    return {
      tone: "alarm",
      text: `At this pace the talk ends ${clockText(over)} too late. Shorten what is left.`,
    };
  if (room - spent <= 2 * minute)
    return { tone: "soft", text: `${clockText(room - spent)} of the talk are left.` };
  return null;
}

function useClock(plan: Plan, order: readonly string[]) {
  const [kept] = useState(() => rehearsalDraft(plan.id));
  const known = new Set(order);
  const [clock, setClock] = useState<RehearsalClock>(() => {
    const now = Date.now();
    // Sections may have come, gone or moved since the rehearsal was left.
    if (kept === null) return startedClock(order, now);
    const current = kept.order[kept.at] ?? "";
    return { ...kept, order, at: known.has(current) ? order.indexOf(current) : 0 };
  });
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = (): void => {
      setNow(Date.now());
      keepRehearsal(plan.id, clock, Date.now());
    };
    keepRehearsal(plan.id, clock, Date.now());
    const timer = setInterval(tick, 500);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [clock, plan.id]);
  const change = (next: (clock: RehearsalClock, now: number) => RehearsalClock): void => {
    const instant = Date.now();
    setNow(instant);
    setClock((present) => next(present, instant));
  };
  return { clock, now: Math.max(now, clock.runningSince ?? 0), change, wasLeft: kept !== null };
}

type LeaveProps = {
  readonly onLog: () => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
  readonly onStay: () => void;
};

function LeaveDialog({ onLog, onKeep, onDrop, onStay }: LeaveProps) {
  return (
    <Dialog title="Leave this rehearsal?" onClose={onStay}>
      <p className="text-soft prose-width">It is paused, and it waits here if you leave it.</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button tone="primary" data-first onClick={onLog}>
          Log what was spoken
        </Button>
        <Button onClick={onKeep}>Go on later</Button>
        <Button tone="alarm" onClick={onDrop}>
          Drop it
        </Button>
      </div>
    </Dialog>
  );
}

function SectionTimes({
  sections,
  clock,
  now,
  onGo,
}: {
  readonly sections: readonly Section[];
  readonly clock: RehearsalClock;
  readonly now: number;
  readonly onGo: (at: number) => void;
}) {
  return (
    <ol className="mt-8" aria-label="Sections">
      {sections.map((section, index) => {
        const spent = spentOn(clock, section.id, now);
        const over = spent - section.minutes * minute;
        const isCurrent = index === clock.at;
        return (
          <li
            key={section.id}
            aria-current={isCurrent ? "step" : undefined}
            className={`border-line flex items-baseline gap-3 border-b px-2 py-1.5 last:border-0 ${isCurrent ? "bg-wash font-medium" : ""}`}
          >
            <button
              type="button"
              className="touch min-w-0 flex-1 text-left hover:underline"
              onClick={() => onGo(index)}
            >
              <span className="private">{section.title}</span>
            </button>
            <span className="whitespace-nowrap">
              {clockText(spent)} <span className="text-soft">of {section.minutes}:00</span>
            </span>
            <span className={`w-20 text-right whitespace-nowrap ${over > 0 ? "text-alarm" : "text-soft"}`}>
              {over > 0 ? `${clockText(over)} over` : spent > 0 ? `${clockText(-over)} left` : ""}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type TimesProps = {
  readonly plan: Plan;
  readonly sections: readonly Section[];
  readonly clock: RehearsalClock;
  readonly now: number;
};

/** The section that is spoken: its time, the whole, and what the speaker must know now. */
function Times({ plan, sections, clock, now }: TimesProps) {
  const section = sections[clock.at];
  if (section === undefined) return null;
  const spent = spentOn(clock, section.id, now);
  const over = spent - section.minutes * minute;
  const told = warning(plan, clock, sections, now);
  const isPaused = clock.runningSince === null;
  return (
    <>
      <p className="text-soft text-small" aria-live="polite">
        Section {clock.at + 1} of {sections.length}
        {isPaused ? ", paused" : ""}
        <span className="sr-only">: {section.title}</span>
      </p>
      <p className="private text-title font-semibold">{section.title}</p>
      <p role="timer" aria-label="Time in this section" className="mt-2">
        <span className={`text-[4.5rem] leading-[5rem] font-semibold ${over > 0 ? "text-alarm" : ""}`}>
          {clockText(spent)}
        </span>{" "}
        <span className="text-soft whitespace-nowrap">
          of {section.minutes}:00{over > 0 ? `, ${clockText(over)} over` : ""}
        </span>
      </p>
      <p className="mt-1">
        {clockText(spentInAll(clock, now))} in all, of {plan.totalMinutes - plan.questionMinutes}:00 for the
        talk
      </p>
      <p
        role="status"
        className={`mt-1 min-h-6 ${told?.tone === "alarm" ? "text-alarm font-medium" : "text-soft"}`}
      >
        {told === null ? "" : `${told.tone === "alarm" ? "▲ " : ""}${told.text}`}
      </p>
    </>
  );
}

/** The talk by the clock: a timer per section, target against what it took, logged when it is finished (P14). */
export function Rehearsal({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const sections = spokenSections(plan.sections);
  const { clock, now, change, wasLeft } = useClock(
    plan,
    sections.map(({ id }) => id),
  );
  const [isLeaving, setLeaving] = useState(false);
  const region = useRef<HTMLDivElement>(null);
  const isPaused = clock.runningSince === null;
  const isLast = clock.at >= sections.length - 1;
  const focus = (): void => region.current?.focus({ preventScroll: true });
  const go = (at: number): void => {
    change((present, instant) => clockAt(present, at, instant));
    focus();
  };
  const toggle = (): void => {
    change((present, instant) =>
      present.runningSince === null ? resumedClock(present, instant) : pausedClock(present, instant),
    );
    focus();
  };
  const finish = async (): Promise<void> => {
    const ended = Date.now();
    const laps = lapsOf(clock, ended);
    change(pausedClock);
    if (laps.length > 0) {
      const outcome = await write(
        "rehearsal.record",
        {
          presentationId: plan.id,
          sections: laps.map(({ id }) => id),
          seconds: laps.map(({ seconds }) => seconds),
          startedAt: clock.startedAt,
        },
        { said: "Rehearsal logged" },
      );
      if (!outcome.ok) return;
    }
    dropRehearsal(plan.id);
    onClose();
  };
  const step = (): void => (isLast ? void finish() : go(clock.at + 1));
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    region.current?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== " " || event.repeat || document.querySelector("dialog[open]") !== null) return;
      const { target } = event;
      if (target instanceof Element && target.closest("button, a, input, textarea, select, summary") !== null)
        return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  const section = sections[clock.at];
  if (section === undefined) return null;
  return (
    <div ref={region} tabIndex={-1} className="border-line border-t pt-6 outline-none">
      {wasLeft && isPaused ? (
        <p className="text-soft prose-width mb-4 text-small">
          This rehearsal of <When at={clock.startedAt} /> was left midway. It waits where it stopped.
        </p>
      ) : null}
      <Times plan={plan} sections={sections} clock={clock} now={now} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button tone="primary" aria-keyshortcuts="Space" onClick={step}>
          {isLast ? "Finish" : "Next section"} <kbd className="opacity-80">Space</kbd>
        </Button>
        <Button hotkey="p" onClick={toggle}>
          {isPaused ? "Go on" : "Pause"} <kbd className="opacity-80">P</kbd>
        </Button>
        {isLast ? null : <Button onClick={() => void finish()}>Finish now</Button>}
        <Button
          tone="quiet"
          onClick={() => {
            change(pausedClock);
            setLeaving(true);
          }}
        >
          Leave
        </Button>
      </div>
      {section.notes.trim() === "" ? null : (
        <p className="private prose-width border-line mt-6 border-l-2 pl-4 whitespace-pre-wrap">
          {section.notes}
        </p>
      )}
      <SectionTimes sections={sections} clock={clock} now={now} onGo={go} />
      {isLeaving ? (
        <LeaveDialog
          onStay={() => setLeaving(false)}
          onLog={() => void finish()}
          onKeep={onClose}
          onDrop={() => {
            dropRehearsal(plan.id);
            onClose();
          }}
        />
      ) : null}
    </div>
  );
}
