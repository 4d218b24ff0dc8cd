import { useEffect, useState } from "react";
import type { WorkerReply } from "../../../offer/worker.ts";
import { daysBetween } from "../../../plain-date.ts";
import type { PlainDate } from "../../../plain-date.ts";
import { useRead } from "../../api/use-read.ts";
import { dayText } from "../../ui/time-text.ts";
import { engineDesk } from "./engine-desk.ts";
import { money } from "./offer-words.ts";
import type { TermSlider } from "./term-slider-list.ts";
import { todayHere } from "./first-result.ts";
import type { OpenedOffer } from "./use-offer-engine.ts";

type StartDays = Extract<WorkerReply, { kind: "start-days" }>["days"];

const daysBeyond = 60;
const mostDays = 366;

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** Each day on which the job can start, from the first that the notice allows, with what it leaves behind (N11). */
export function useStartDays(opened: OpenedOffer | null, opportunityId: string | null): StartDays {
  const [days, setDays] = useState<StartDays>([]);
  const isLinked = opportunityId !== null;
  const { data: talks } = useRead(
    "negotiation.show",
    { opportunityId: opportunityId ?? "" },
    { enabled: isLinked },
  );
  const isReady = opened !== null && (!isLinked || talks !== undefined);
  const [startDate, currency] = [opened?.startDate, opened?.currency];
  useEffect(() => {
    if (!isReady || startDate === undefined) return undefined;
    let isOn = true;
    const items = (talks?.forgone ?? [])
      .filter((item) => item.currency === currency)
      .map(({ what, dueOn, amount }) => ({ what, dueOn, amount: Math.round(amount * 100) }));
    const today = todayHere();
    const earliest = earlier(startDate, (talks?.earliestStart ?? today) as PlainDate);
    const last = items.reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), String(startDate));
    const count = daysBetween(earliest, last as PlainDate) + daysBeyond;
    const ask = async (): Promise<void> => {
      const reply = await engineDesk().ask({
        kind: "start-days",
        items: items as never,
        today,
        earliest,
        days: Math.min(mostDays, count),
      });
      if (isOn && reply.kind === "start-days") setDays(reply.days);
    };
    void ask();
    return () => {
      isOn = false;
    };
  }, [isReady, startDate, currency, talks]);
  return days;
}

/** The start date as a slider by the day; null until its days are known. */
export function startSlider(days: StartDays, opened: OpenedOffer): TermSlider | null {
  const letter = days.findIndex(({ on }) => on === opened.startDate);
  const standing = days[letter];
  if (standing === undefined) return null;
  const { currency, payTax, forgone } = opened;
  const whole = (cents: number): string => money(currency, Math.round(cents / 100));
  return {
    key: "start",
    part: 0,
    label: "Start date",
    least: 0,
    most: days.length - 1,
    step: 1,
    now: letter,
    words: (value) => dayText(days[value]?.on ?? opened.startDate),
    term: (value) => {
      const day = days[value] ?? standing;
      const later = (day.atPresentJob - standing.atPresentJob) / 100;
      return { kind: "start", month: day.month, forgone: Math.max(0, forgone + later * (1 - payTax)) };
    },
    field: { name: "startDate", text: (value) => days[value]?.on ?? opened.startDate },
    detail: (value) => {
      const day = days[value] ?? standing;
      const week = days[value + 7];
      const change = day.total - standing.total;
      const lost = day.lostItems.length === 0 ? "" : ` (${day.lostItems.join(", ")})`;
      const against =
        change === 0
          ? "as on the day in the letter"
          : `${whole(Math.abs(change))} ${change > 0 ? "more" : "less"} than on the day in the letter`;
      const further =
        week === undefined ? "" : ` A week later: ${whole(week.total - day.total)} more is left behind.`;
      return `Left behind before tax: ${whole(day.atPresentJob)} at the present job${lost}, ${whole(day.atNewJob)} of the new pay; ${against}.${further.replace(/: -(.*) more/u, ": $1 less")} The worth counts whole months.`;
    },
  };
}
