import { answerOrders } from "../../../../lib/similarity/threads/thread";
import { foundIn, type Found } from "../tally";

answerOrders((_, { overlaps }): Found => foundIn(overlaps));
