/** Norwegian ministers: by name, by office, by both. */
export { ministerRules } from "./named.ts";
export { ministerPatternRules } from "./shared-title.ts";
