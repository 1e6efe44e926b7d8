import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import type { agencyRefSchema } from "../../lib/api/parts";

export type AgencyRef = z.infer<typeof agencyRefSchema>;

/** A body as other things name it. @param alias a name of the table `agency` */
export const agencyRef = (alias: string): RawBuilder<AgencyRef> => {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  return sql`json_build_object('id', ${column("id")}, 'name', ${column("name")}, 'regionCode', ${column("region_code")}, 'regionName', ${column("region_name")}, 'level', ${column("level")}, 'kind', ${column("kind")})`;
};
