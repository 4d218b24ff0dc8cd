import * as z from "zod";

/** A date as far as it is known. */
export const partialDate = (description: string) =>
  z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "write it as 2024, 2024-05 or 2024-05-31")
    .meta({ description });
