import type { ApiError } from "../../api/client.ts";

/** What was refused of a text: each place with its reason and the fix. */
export function Refusals({ error }: { readonly error: ApiError | null }) {
  if (error === null) return null;
  const told = error.issues.filter(({ message }) => message !== "");
  return (
    <div role="alert" className="text-small">
      <p className="text-alarm">
        <span aria-hidden="true">▲ </span>
        Nothing was saved.
      </p>
      {told.length === 0 ? (
        <p className="mt-1">{error.message}</p>
      ) : (
        <ul className="mt-1 space-y-1">
          {told.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path === "" ? null : <code className="text-alarm mr-2">{path}</code>}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
