import { parseArgs } from "node:util";
import { floorsOf, raised, readFloors, underFloor, writeFloors } from "./floors";
import { FULL_SCOPE, measure } from "./measure";
import { printAccuracy, printShortcomings } from "./print";

const HELP = `npm run accuracy -- [--only PART] [--details] [--accept-lower-floors]

Reads and audits synthetic reports whose truth is known: sound ones in every layout and dirt, ones with a planted fault,
and ones that only look faulty. Prints what was read and found, and fails (exit 1) under the floors of floors.json,
which go up when they are beaten.

  --only PART             only the faults and traps whose id contains PART; floors are not looked at
  --details               everything that is not as it should be
  --accept-lower-floors   writes today's figures as the floors, also lower ones`;

const { values } = parseArgs({
  options: { only: { type: "string" }, details: { type: "boolean" }, "accept-lower-floors": { type: "boolean" }, help: { type: "boolean" } },
});

function run(): number {
  const accuracy = measure({ ...FULL_SCOPE, ...(values.only === undefined ? {} : { only: values.only }) });
  console.log(printAccuracy(accuracy));
  if (values.details) console.log(`\n${printShortcomings(accuracy.shortcomings)}`);
  if (values.only !== undefined) return 0;

  const now = floorsOf(accuracy);
  if (values["accept-lower-floors"]) {
    writeFloors(now);
    console.log("\nThe floors are today's figures.");
    return 0;
  }
  const floors = readFloors();
  if (floors.corpusHash !== now.corpusHash) console.log("\nThe corpus is another than the one the floors were taken from.");
  const under = underFloor(now, floors);
  if (under.length > 0) {
    console.error(`\n${under.join("\n")}\nSee --details. When this is meant, --accept-lower-floors writes lower floors.`);
    return 1;
  }
  writeFloors(raised(now, floors));
  console.log("\nEvery figure holds its floor.");
  return 0;
}

if (values.help) console.log(HELP);
else process.exitCode = run();
