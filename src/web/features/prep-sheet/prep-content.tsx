import type { OutputOf } from "../../api/client.ts";
import { exactText } from "../../ui/time-text.ts";
import { ownZone } from "../../ui/zoned-time.ts";

export type Sheet = OutputOf<"step.sheet">;
type SheetSection = Sheet["sections"][number];

/** "Tuesday 1 December 2026, 15:00 (Berlin) · 60 min · Room 4". */
export function whenLine({ when }: Sheet): string {
  const { startsAt, timeZone, minutes, place } = when;
  return [
    startsAt === null ? "Not dated yet" : exactText(startsAt, timeZone ?? ownZone()),
    minutes === null ? "" : `${minutes} min`,
    place,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

type PrepItemsProps = {
  readonly section: SheetSection;
  readonly detailClass: string;
  readonly itemClass: string;
};

export function PrepItems({ section, detailClass, itemClass }: PrepItemsProps) {
  return (
    <ul className={itemClass}>
      {section.items.map((item) => (
        <li key={`${item.text} ${item.detail}`} className="private">
          {item.text}
          {item.detail === "" ? null : <span className={detailClass}>{item.detail}</span>}
        </li>
      ))}
    </ul>
  );
}
