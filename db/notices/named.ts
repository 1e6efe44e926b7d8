import { sql, type RawBuilder, type SqlBool } from "kysely";
import { OPEN_STATES } from "../../lib/notices/transitions";

/** Whether a notice `n` is still followed up. */
export const isOpenNotice: RawBuilder<SqlBool> = sql`n.state = any(${[...OPEN_STATES]}::notice_state[])`;

/** Whether a finding `f` is named in a notice that is still followed up. */
export const isNamed: RawBuilder<SqlBool> = sql`exists (select from notice_finding l join notice n on n.id = l.notice_id where l.finding_id = f.id and ${isOpenNotice})`;
