import { type SQL, sql } from 'drizzle-orm'
import { testPapers, tests } from './tables.ts'

/**
 * The paper that counts of each person, one row a person, of the papers that the condition keeps: the best (of equals the
 * first) or the last, as each test says. The same as `countedPaper`, for many.
 */
export function countedPapers(where: SQL): SQL {
  return sql`(select distinct on (p.test_id, p.person_id) p.* from ${testPapers} p join ${tests} s on s.id = p.test_id
    where p.handed_in_at is not null and ${where}
    order by p.test_id, p.person_id, case when s.counts = 'best' then -p.score else -extract(epoch from p.handed_in_at) end,
      p.handed_in_at)`
}
