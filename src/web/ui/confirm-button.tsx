import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import type { ButtonTone } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

type ConfirmButtonProps = {
  readonly label: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly tone?: ButtonTone;
  readonly onConfirm: () => void;
};

/** Asks once before something is removed. */
export function ConfirmButton({
  label,
  title,
  children,
  confirm,
  tone = "quiet",
  onConfirm,
}: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone={tone} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen ? (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <div className="prose-width text-soft">{children}</div>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button
              tone="alarm"
              data-first
              onClick={() => {
                setOpen(false);
                onConfirm();
              }}
            >
              {confirm}
            </Button>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
