import { workerData } from "node:worker_threads";
import { answerOrders } from "../../../lib/similarity/threads/thread";
import { sharedIn, type StoredCorpus } from "../digest";

const corpus: StoredCorpus = workerData;

answerOrders(sharedIn(corpus));
