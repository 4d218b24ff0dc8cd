import { Dialog } from "../ui/dialog.tsx";
import { places } from "./places.ts";

const keys = [
  ["Ctrl K / ⌘ K", "Palette: go anywhere, find anyone, do anything"],
  ["g then a letter", "Go to a page, as listed below"],
  ["j / k", "Next and previous row"],
  ["Enter", "Open the row"],
  ["/", "Search on this page"],
  ["c", "Create"],
  ["e", "Edit"],
  ["f", "Finish the step you are on"],
  ["p", "Prep sheet of the step you are on"],
  ["u", "Undo the newest change"],
  ["Ctrl Enter", "Save the form"],
  ["v, or Ctrl . anywhere", "Veil: hide every name and amount at once"],
  ["Esc", "Close a layer"],
  ["?", "This help"],
] as const;

function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="bg-sunken border-line rounded border px-1.5 py-0.5 font-sans text-small">{children}</kbd>
  );
}

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 gap-y-2">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
        {places.map(({ key, name }) => (
          <div key={name} className="contents">
            <dt>
              <Key>{`g ${key}`}</Key>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
