export { corpus, type BulkOptions } from "./corpus/bulk";
export { demonstrationCorpus, type DemonstrationCorpus, type PlantedFault } from "./corpus/demonstration";
export type { CorpusFile, ManifestLine } from "./corpus/file";
export { DEMONSTRATION_REGION } from "./bodies/county";
