import { Button } from "../../ui/button.tsx";
import { When } from "../../ui/when.tsx";

type SaidItemProps = {
  readonly name: string;
  readonly detail?: string;
  readonly on: string;
  readonly said: string;
  readonly onRemove: () => void;
};

/** Somebody the user spoke to, and what they said. */
export function SaidItem({ name, detail = "", on, said, onRemove }: SaidItemProps) {
  return (
    <li className="border-line grid gap-x-6 gap-y-1 border-b py-3 first:pt-0 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="prose-width min-w-0">
        <p>
          <span className="private font-medium">{name}</span>{" "}
          <span className="text-soft text-small">
            {detail === "" ? null : <span className="private">{detail}, </span>}
            <When at={on} />
          </span>
        </p>
        {said === "" ? null : <p className="private mt-1 whitespace-pre-wrap">{said}</p>}
      </div>
      <Button
        tone="quiet"
        className="-ml-3 justify-self-start print:hidden sm:ml-0"
        aria-label={`Remove: ${name}`}
        onClick={onRemove}
      >
        Remove
      </Button>
    </li>
  );
}
