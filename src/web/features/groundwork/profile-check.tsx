import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { When } from "../../ui/when.tsx";

type Profile = OutputOf<"profile.show">;

function Checklist({ profile }: { readonly profile: Profile }) {
  const [inOrder, setInOrder] = useState(
    () => new Set(profile.items.flatMap(({ id, inOrder: was }) => (was ? [id] : []))),
  );
  const { submit, isBusy } = useSubmit();
  return (
    <>
      <ul className="space-y-1">
        {profile.items.map(({ id, text }) => (
          <li key={id}>
            <CheckField
              label={text}
              isChecked={inOrder.has(id)}
              onChange={(isChecked) => {
                const next = new Set(inOrder);
                if (isChecked) next.add(id);
                else next.delete(id);
                setInOrder(next);
              }}
            />
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button
          disabled={isBusy}
          onClick={() => void submit("profile.check", { items: [...inOrder] }, { said: "Profile checked" })}
        >
          Checked today
        </Button>
        <span className="text-soft text-small">
          {profile.checkedOn === null ? (
            "Never checked"
          ) : (
            <>
              Last checked <When at={profile.checkedOn} />; it comes back after a quarter
            </>
          )}
        </span>
      </div>
    </>
  );
}

/** What to look for on the public profile, each quarter (S4). */
export function ProfileCheck() {
  const profile = useRead("profile.show", {});
  return (
    <Loaded from={profile} lines={4}>
      {(data) => <Checklist key={data.checkedOn ?? "never"} profile={data} />}
    </Loaded>
  );
}
