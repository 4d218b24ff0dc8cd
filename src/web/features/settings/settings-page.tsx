import { useRead } from "../../api/use-read.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { setTheme, themes, useTheme } from "../../ui/theme.ts";
import { BackupSettings } from "./backup-settings.tsx";
import { ExportSettings } from "./export-settings.tsx";
import { FeedSettings } from "./feed-settings.tsx";
import { OwnSettings } from "./own-settings.tsx";
import { VaultSettings } from "./vault-settings.tsx";

const themeWords = { system: "As the system", light: "Light", dark: "Dark" } as const;

function ThemeField() {
  const theme = useTheme();
  return (
    <fieldset>
      <legend className="text-soft mb-1 text-small font-medium">Colours</legend>
      <div className="flex flex-wrap gap-1">
        {themes.map((option) => (
          <label
            key={option}
            className="touch border-edge has-checked:bg-accent has-checked:text-on-accent has-checked:border-accent has-focus-visible:outline-accent flex min-h-8 cursor-pointer items-center rounded border px-3 text-small has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              checked={theme === option}
              onChange={() => setTheme(option)}
            />
            {themeWords[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How is this search set up, and how is it kept? */
export function SettingsPage() {
  const settings = useRead("settings.show", {});
  const status = useRead("vault.status", {});
  const feed = useRead("feed.show", {});
  return (
    <Page name="Settings" title="Settings" lead="Everything stays on this machine, in one encrypted file.">
      <Section title="Your search">
        <Loaded from={settings}>{(data) => <OwnSettings settings={data} />}</Loaded>
      </Section>
      <Section title="Looks">
        <ThemeField />
      </Section>
      <Section title="Vault" note="How the key is kept.">
        <Loaded from={status}>{(data) => <VaultSettings status={data} />}</Loaded>
      </Section>
      <Section title="Backups">
        <BackupSettings />
      </Section>
      <Section title="Calendar" note="Your steps in the calendar of this machine.">
        <Loaded from={feed}>{(data) => <FeedSettings feed={data} />}</Loaded>
      </Section>
      <Section title="Export" note="Yours to take away.">
        <ExportSettings />
      </Section>
    </Page>
  );
}
