import { useEffect, useState } from "react";
import { write } from "../../api/use-write.ts";
import { durationText } from "../../../search/story.ts";
import { Button } from "../../ui/button.tsx";
import { When } from "../../ui/when.tsx";
import type { StoryDetail } from "./story-editor.tsx";

/** Seconds since the start, renewed a few times a second. */
function useClock(startedAt: number | null): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (startedAt === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [startedAt]);
  return startedAt === null ? 0 : Math.max(0, Math.round((now - startedAt) / 1000));
}

/** Says the story aloud against the clock and keeps how long it took. */
export function RehearsalTimer({ story }: { readonly story: StoryDetail }) {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const seconds = useClock(startedAt);
  const stop = (): void => {
    const took = startedAt === null ? 0 : Math.max(1, Math.round((Date.now() - startedAt) / 1000));
    setStartedAt(null);
    void write("story.rehearse", { id: story.id, seconds: took }, { said: `${durationText(took)} recorded` });
  };
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        {startedAt === null ? (
          <Button tone="primary" onClick={() => setStartedAt(Date.now())}>
            Start the timer
          </Button>
        ) : (
          <>
            <Button tone="primary" onClick={stop}>
              Stop and keep it
            </Button>
            <Button onClick={() => setStartedAt(null)}>Throw it away</Button>
            <span role="timer" aria-live="off" className="text-head font-semibold">
              {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
            </span>
          </>
        )}
      </div>
      {story.rehearsals.length === 0 ? (
        <p className="text-soft">
          Not rehearsed yet. Say it aloud once, to someone or to the wall; the clock is stricter than the
          estimate.
        </p>
      ) : (
        <ul className="space-y-1">
          {story.rehearsals.map((rehearsal) => (
            <li key={rehearsal.id}>
              {durationText(rehearsal.seconds)}
              <span className="text-soft text-small">
                {" "}
                · version {rehearsal.version} · <When at={rehearsal.rehearsedOn} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
