import { CalendarCheck2, Ellipsis, MessageSquareText, Target, Users } from "lucide-react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { toggleVeil, useVeil } from "../ui/veil.ts";
import { places } from "./places.ts";

const icons = {
  "/": CalendarCheck2,
  "/opportunities": Target,
  "/people": Users,
  "/preparation": MessageSquareText,
};

type MobileNavProps = {
  readonly isCurrent: (path: string, place: string) => boolean;
  readonly onPalette: () => void;
};

const tab = "flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-small";

/** The places at the bottom of a narrow window, where a thumb reaches them. */
export function MobileNav({ isCurrent, onPalette }: MobileNavProps) {
  const [path, go] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const { isVeiled } = useVeil();
  const isMore = places.some((place) => !place.isMain && isCurrent(path, place.path));
  return (
    <nav
      aria-label="Pages"
      className="chrome bg-side border-line fixed inset-x-0 bottom-0 z-30 border-t lg:hidden"
    >
      <ul className="flex">
        {places.map((place) => {
          if (!place.isMain) return null;
          const Icon = icons[place.path];
          const isHere = isCurrent(path, place.path);
          return (
            <li key={place.path} className="flex flex-1">
              <Link
                href={place.path}
                aria-current={isHere ? "page" : undefined}
                className={`${tab} ${isHere ? "text-accent font-medium" : "text-soft"}`}
              >
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                <span className="max-w-full truncate">
                  {place.name === "Opportunities"
                    ? "Seats"
                    : place.name === "Preparation"
                      ? "Prepare"
                      : place.name}
                </span>
              </Link>
            </li>
          );
        })}
        <li className="flex flex-1">
          <button
            type="button"
            aria-haspopup="dialog"
            className={`${tab} ${isMore ? "text-accent font-medium" : "text-soft"}`}
            onClick={() => setOpen(true)}
          >
            <Ellipsis size={20} strokeWidth={1.75} aria-hidden="true" />
            More
          </button>
        </li>
      </ul>
      {isOpen ? (
        <Dialog title="More" onClose={() => setOpen(false)}>
          <ul className="-mx-3">
            {places
              .filter((place) => !place.isMain)
              .map((place) => (
                <li key={place.path}>
                  <button
                    type="button"
                    className="hover:bg-sunken block min-h-11 w-full rounded px-3 text-left"
                    onClick={() => {
                      setOpen(false);
                      go(place.path);
                    }}
                  >
                    {place.name}
                  </button>
                </li>
              ))}
          </ul>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button
              onClick={() => {
                setOpen(false);
                onPalette();
              }}
            >
              Find or do
            </Button>
            <Button
              onClick={() => {
                toggleVeil();
                setOpen(false);
              }}
            >
              {isVeiled ? "Lift the veil" : "Veil names and pay"}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </nav>
  );
}
