import { useEffect, useState } from "react";
import { dayText, distanceText, exactText, momentText } from "./time-text.ts";
import { ownZone, placeOfZone } from "./zoned-time.ts";

/** Now, renewed each minute, so that "in 5 min" stays true. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

type WhenProps = {
  /** An instant or a calendar date. */
  readonly at: string;
  readonly zone?: string | null | undefined;
  readonly style?: "moment" | "distance";
};

function isKnownDifferent(zone: string, at: string): boolean {
  return zone !== ownZone() && momentText(at, zone) !== momentText(at);
}

/** A time as people say it; exact on hover. */
export function When({ at, zone, style = "moment" }: WhenProps) {
  const now = useNow();
  const shownZone = zone ?? ownZone();
  const text =
    at.length === 10
      ? dayText(at, now)
      : style === "distance"
        ? distanceText(at, now)
        : `${momentText(at, shownZone, now)}${isKnownDifferent(shownZone, at) ? ` ${placeOfZone(shownZone)}` : ""}`;
  return (
    <time dateTime={at} title={exactText(at, shownZone)} className="whitespace-nowrap">
      {text}
    </time>
  );
}
