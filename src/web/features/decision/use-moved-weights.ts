import { useRef, useState } from "react";
import { write } from "../../api/use-write.ts";

/** How long a slider rests before its place is saved, so that one move is one change in the history (milliseconds). */
const rest = 500;

type Weights = Readonly<Record<string, number>>;

/** Weights that are being moved: shown at once, saved when they rest. */
export function useMovedWeights() {
  const [moved, setMoved] = useState<Weights>({});
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const save = async (id: string, weight: number): Promise<void> => {
    timers.current.delete(id);
    await write("criterion.save", { id, weight }, { said: "Weight saved" });
    if (timers.current.has(id)) return;
    setMoved(({ [id]: _saved, ...others }) => others);
  };
  const move = (id: string, weight: number): void => {
    setMoved((before) => ({ ...before, [id]: weight }));
    clearTimeout(timers.current.get(id));
    timers.current.set(
      id,
      setTimeout(() => void save(id, weight), rest),
    );
  };
  return { moved, move };
}
