import { writeFileSync } from "node:fs";
import { EXAMPLES_PATH, gatherExamples, printExamples } from "./gather";

const examples = await gatherExamples();
writeFileSync(EXAMPLES_PATH, printExamples(examples));
console.log(`${EXAMPLES_PATH}: ${examples.reduce((sum, { fires, silent }) => sum + fires.length + silent.length, 0)} examples of ${examples.length} rules`);
