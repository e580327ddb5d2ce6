import { newId } from '#common/ids.ts'
import { systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { areas } from './areas/tables.ts'
import { organisations } from './organisations/tables.ts'
import { sealIdentity, sealPhone } from './people/personal.ts'
import { people } from './people/tables.ts'

/** The code or name of an expected failure: a refusal's own code, else the rejection's. */
export async function failureOf(asked: Promise<unknown>): Promise<string> {
  const failure: unknown = await asked.then(
    () => ({ code: 'not refused' }),
    (thrown: unknown) => thrown,
  )
  const { code, data } = Object(failure) as { code?: string; data?: { code?: string } }
  return data?.code ?? code ?? String(failure)
}

/** A county with one township, two organisations and two people. */
export async function smallCounty(app: App) {
  const ids = { office: newId(), part: newId(), man: newId(), woman: newId() }
  await app.data.transact(systemActor, async (tx) => {
    const area = (code: string, name: string, level: 'county' | 'township' | 'village') => ({
      ...{ code, name, shortName: name.slice(0, 2), level, kind: name.slice(-1) },
      ...{ parentCode: code.slice(0, 6), initials: 'x' },
    })
    await tx
      .insert(areas)
      .values([
        area('990221', '示例县', 'county'),
        area('990221101', '青榆镇', 'township'),
        area('990221101201', '榆下村', 'village'),
      ])
    const unit = (id: string, code: string, name: string) => ({
      ...{
        id,
        code,
        name,
        shortName: name,
        kind: '党委部门',
        areaCode: '990221',
        initials: code.toLowerCase(),
      },
    })
    await tx
      .insert(organisations)
      .values([
        unit(ids.office, 'HJB', '换届办'),
        { ...unit(ids.part, 'ZHG', '综合股'), parentId: ids.office },
      ])
    const person = (id: string, number: string, name: string, areaCode: string) => ({
      ...{ id, number, name, areaCode, initials: number.toLowerCase() },
    })
    await tx.insert(people).values([
      {
        ...person(ids.man, 'ZY', '章樾', '990221'),
        ...{ sex: 'M' as const, birthDate: '1981-07-05' },
        ...sealIdentity(app.vault, '990221198107050015'),
        ...sealPhone(app.vault, '19900000001'),
      },
      { ...person(ids.woman, 'MH', '穆蘅', '990221101'), sex: 'F' as const },
    ])
  })
  return ids
}
