import { useState } from "react";
import { Button } from "./button.tsx";
import type { ButtonTone } from "./button.tsx";

type CopyButtonProps = { readonly text: string; readonly label?: string; readonly tone?: ButtonTone };

export function CopyButton({ text, label = "Copy", tone = "plain" }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  const say = (words: string): void => {
    setSaid(words);
    setTimeout(() => setSaid(null), 2000);
  };
  return (
    <Button
      tone={tone}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => say("Copied"),
          () => say("Select the text and copy it"),
        );
      }}
    >
      <span aria-live="polite">{said ?? label}</span>
    </Button>
  );
}
