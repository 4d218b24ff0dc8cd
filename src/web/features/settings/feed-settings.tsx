import { useState } from "react";
import type { OutputOf } from "../../api/client.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { showToast } from "../../ui/toast-store.ts";
import { When } from "../../ui/when.tsx";

type Feed = OutputOf<"feed.show">;
type Titles = NonNullable<Feed["titles"]>;

const titleWords: Readonly<Record<Titles, readonly [string, string]>> = {
  busy: ["Busy", "Times only. Every event reads Busy."],
  full: ["Full titles", "Step, company, place and the people who will be there."],
};

/** The link, while this page is open: it cannot be shown again. */
function FreshLink({ address }: { readonly address: string }) {
  return (
    <div className="bg-wash mb-4 rounded-md p-4">
      <p className="mb-2 text-small font-medium">Your calendar’s link. It is shown this once.</p>
      <div className="flex flex-wrap items-center gap-3">
        <code className="private min-w-0 flex-1 text-small break-all">{address}</code>
        <CopyButton text={address} label="Copy the link" tone="primary" />
      </div>
      <p className="text-soft mt-2 text-small">
        In your calendar, subscribe to a calendar by its address and paste this.
      </p>
    </div>
  );
}

/** A calendar on this machine can show the steps: off until it is turned on, by a secret link that can be revoked. */
export function FeedSettings({ feed }: { readonly feed: Feed }) {
  const [titles, setTitles] = useState<Titles>(feed.titles ?? "busy");
  const [address, setAddress] = useState<string | null>(null);
  const { submit, error, isBusy } = useSubmit();
  const enable = async (): Promise<void> => {
    const port = Number(window.location.port);
    const outcome = await submit("feed.enable", { titles, ...(port > 0 ? { port } : {}) });
    if (outcome?.ok === true) setAddress(`http://127.0.0.1:${window.location.port}${outcome.output.path}`);
  };
  const revoke = async (): Promise<void> => {
    const outcome = await submit("feed.revoke", {});
    if (outcome?.ok !== true) return;
    setAddress(null);
    showToast({ text: "The calendar link does not work any more" });
  };
  return (
    <>
      <p className="prose-width mb-3 text-small">
        {feed.isOn ? (
          <>
            The feed is on
            {feed.since === null ? null : (
              <>
                {" "}
                since <When at={feed.since} />
              </>
            )}
            {feed.titles === "full" ? ", with full titles." : ", and reads Busy."}
          </>
        ) : (
          "The feed is off: no calendar can read your steps."
        )}
      </p>
      {address === null ? null : <FreshLink address={address} />}
      <fieldset className="mb-3">
        <legend className="text-soft mb-1 text-small font-medium">What its titles tell</legend>
        {(["busy", "full"] as const).map((one) => (
          <label key={one} className="touch flex min-h-8 items-baseline gap-2">
            <input
              type="radio"
              name="feed-titles"
              className="accent-accent"
              checked={titles === one}
              onChange={() => setTitles(one)}
            />
            <span>
              {titleWords[one][0]}
              <span className="text-soft text-small"> {titleWords[one][1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="text-soft prose-width mb-3 text-small">
        Whoever has the link and uses this machine can read the calendar, without your session
        {titles === "full" ? ", and sees where you interview" : ""}. Calendar programs often copy what they
        read to their own servers and to your other devices. It works while One of One runs and the vault is
        unlocked.
      </p>
      {error === null ? null : (
        <p role="alert" className="text-alarm mb-3 text-small">
          {error.message}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {feed.isOn ? (
          <>
            <ConfirmButton
              label="Make a new link…"
              title="Make a new link?"
              tone="plain"
              confirm="Make a new one"
              onConfirm={() => void enable()}
            >
              The present one stops working at once. What the titles tell follows your choice here.
            </ConfirmButton>
            <Button tone="alarm" disabled={isBusy} onClick={() => void revoke()}>
              Turn it off
            </Button>
          </>
        ) : (
          <Button disabled={isBusy} onClick={() => void enable()}>
            Turn it on
          </Button>
        )}
      </div>
    </>
  );
}
