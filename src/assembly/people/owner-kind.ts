import type { OwnerKind } from '../places/unit.ts'

const ORGANISATION =
  /公司|集团|工厂|商店|中心|银行|学校|医院|合作社|委员会|办事处|管理所|研究院|事务所|协会|基金会/

/** The kind of an owner where nobody said it: an organisation when the name says so (contract §3), else a person. */
export function kindOfName(name: string): OwnerKind {
  return ORGANISATION.test(name) ? 'organisation' : 'person'
}
