import { modelAreas, modelAreaTexts } from "../../../search/company-model.ts";
import type { ModelArea } from "../../../search/company-model.ts";

/** What the areas of a company's model are called. */
export const areaWords = Object.fromEntries(
  modelAreas.map((area) => [area, modelAreaTexts[area].name]),
) as Readonly<Record<ModelArea, string>>;
