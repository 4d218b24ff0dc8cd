import { useState } from "react";
import { energyLevels } from "../../../search/learning.ts";
import type { EnergyScope } from "../../../search/learning.ts";
import { useRead } from "../../api/use-read.ts";
import { useSubmit } from "../../api/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form, FormEnd } from "../../ui/form.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { counted } from "../../ui/words.ts";

const levelWords = {
  "-2": "Drained",
  "-1": "Tired",
  "0": "Neither",
  "1": "Lifted",
  "2": "Energised",
} as const;
const scopeWords: Readonly<Record<EnergyScope, string>> = {
  search: "This search",
  "past-role": "Past roles",
};

function LogDialog({ scope, onClose }: { readonly scope: EnergyScope; readonly onClose: () => void }) {
  const [activity, setActivity] = useState("");
  const [level, setLevel] = useState<keyof typeof levelWords>("1");
  const [minutes, setMinutes] = useState("");
  const [note, setNote] = useState("");
  const { submit, error, isBusy } = useSubmit();
  const save = async (): Promise<void> => {
    const energy = energyLevels.find((one) => String(one) === level) ?? 0;
    const outcome = await submit(
      "energy.log",
      { scope, activity, energy, note, ...(minutes === "" ? {} : { minutes: Number(minutes) }) },
      { said: "Logged" },
    );
    if (outcome?.ok === true) onClose();
  };
  return (
    <Dialog title="Log your energy" onClose={onClose}>
      <Form onSubmit={() => void save()}>
        <TextField
          label="Activity"
          value={activity}
          onChange={setActivity}
          error={error?.issueAt("activity")}
          first
        />
        <SelectField label="It left you" value={level} words={levelWords} onChange={setLevel} />
        <TextField
          label="Minutes (optional)"
          type="number"
          value={minutes}
          onChange={setMinutes}
          error={error?.issueAt("minutes")}
        />
        <TextField label="Note (optional)" rows={2} value={note} onChange={setNote} />
        <FormEnd
          save="Log it"
          isBusy={isBusy}
          onCancel={onClose}
          error={error?.issues.length ? undefined : error?.message}
        />
      </Form>
    </Dialog>
  );
}

function feeling(mean: number): string {
  const nearest = Math.round(Math.max(-2, Math.min(2, mean)));
  return levelWords[String(nearest) as keyof typeof levelWords];
}

/** Activities from the most draining to the most energising (W2). */
export function EnergyReview() {
  const [scope, setScope] = useState<EnergyScope>("search");
  const review = useRead("energy.review", { scope, days: 28 });
  const [isLogging, setLogging] = useState(false);
  return (
    <>
      <div className="mb-4 max-w-60">
        <SelectField label="Of" value={scope} words={scopeWords} onChange={setScope} />
      </div>
      <Loaded from={review} lines={3}>
        {({ activities }) =>
          activities.length === 0 ? (
            <p className="text-soft prose-width">
              Nothing logged {scope === "search" ? "in the last four weeks" : "yet"}. One line after what you
              did is enough; what drains you every time will show.
            </p>
          ) : (
            <ul>
              {activities.map(({ activity, entries, mean, minutes }) => (
                <li key={activity} className="flex flex-wrap items-baseline gap-x-3 py-1">
                  <span className="private">{activity}</span>
                  <span className={mean < 0 ? "text-alarm text-small" : "text-soft text-small"}>
                    {feeling(mean)} ({mean.toFixed(1)} of -2 to 2, {counted(entries, "time")}
                    {minutes === 0 ? "" : `, ${counted(minutes, "minute")}`})
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Button className="mt-4" onClick={() => setLogging(true)}>
        Log your energy
      </Button>
      {isLogging ? <LogDialog scope={scope} onClose={() => setLogging(false)} /> : null}
    </>
  );
}
