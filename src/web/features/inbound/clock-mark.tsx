import { distanceText } from "../../ui/time-text.ts";
import { useNow, When } from "../../ui/when.tsx";
import { Mark } from "../../ui/mark.tsx";

type ClockMarkProps = {
  readonly since: string;
  readonly dueAt: string;
  readonly isRecruiter: boolean;
};

/** How long someone waits and when an answer is due. */
export function ClockMark({ since, dueAt, isRecruiter }: ClockMarkProps) {
  const now = useNow();
  const isOverdue = Date.parse(dueAt) < now.getTime();
  return (
    <>
      <Mark tone={isOverdue ? "alarm" : "accent"}>
        {isOverdue ? "Overdue" : `Due ${distanceText(dueAt, now)}`}
      </Mark>
      {isRecruiter ? <Mark>Recruiter</Mark> : null}
      <span className="text-soft text-small">
        wrote <When at={since} style="distance" />
      </span>
    </>
  );
}
