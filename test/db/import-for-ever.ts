import { openDatabase } from "../../db/client";
import { auditStore } from "../../db/store";
import { importDocuments, type ImportItem } from "../../lib/audit/import-documents";
import { limitAuditor, NEW_RECEIVED, GRANTED, sampleReport } from "../audit/sample-report";
import { NOW } from "../support/database";

/** Imports the documents from the number in the first argument on, and prints each path once it is acknowledged. It ends only by being killed. */
function* documents(first: number): Generator<ImportItem> {
  for (let number = first; ; number++) {
    const path = `document-${number}`;
    yield { path, received: sampleReport({ path, agency: { name: `第${number}局` }, cells: { [NEW_RECEIVED]: 20, [GRANTED]: 30 + number } }) };
  }
}

const database = await openDatabase({ env: process.env, now: NOW });
for await (const result of importDocuments(auditStore(database), limitAuditor(), documents(Number(process.argv[2])), { scope: {}, now: () => NOW })) {
  if (result.status === "stored") process.stdout.write(`${result.path}\n`);
}
