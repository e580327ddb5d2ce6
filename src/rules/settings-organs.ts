import { said } from './said.ts'
import { type IntegerSetting, integer, people } from './setting-kinds.ts'

function size(
  zh: string,
  en: string,
  bounds: readonly [least: number, standard: number, most: number],
): IntegerSetting {
  return integer('ZZ-14', 'D', said(`2022年以前${zh}`, `Before 2022: ${en}`), bounds, people)
}

/** Sizes of standing committees before the edition of 2022, whose text was not read. */
export const organSettings = {
  standingProvinceLeastBefore2022: size(
    '省级人大常委会名额（至少）',
    'standing committee of a province (at least)',
    [1, 35, 200],
  ),
  standingProvinceMostBefore2022: size(
    '省级人大常委会名额（至多）',
    'standing committee of a province (at most)',
    [1, 65, 200],
  ),
  standingProvinceLargeMostBefore2022: size(
    '人口超过8000万的省人大常委会名额（至多）',
    'standing committee of a province above 80,000,000 people (at most)',
    [1, 85, 200],
  ),
  standingPrefectureLeastBefore2022: size(
    '设区的市、自治州人大常委会名额（至少）',
    'standing committee of a city with districts (at least)',
    [1, 19, 200],
  ),
  standingPrefectureMostBefore2022: size(
    '设区的市、自治州人大常委会名额（至多）',
    'standing committee of a city with districts (at most)',
    [1, 41, 200],
  ),
  standingPrefectureLargeMostBefore2022: size(
    '人口超过800万的设区的市人大常委会名额（至多）',
    'standing committee of a city above 8,000,000 people (at most)',
    [1, 51, 200],
  ),
  standingCountyLeastBefore2022: size(
    '县级人大常委会名额（至少）',
    'standing committee of a county (at least)',
    [1, 15, 200],
  ),
  standingCountyMostBefore2022: size(
    '县级人大常委会名额（至多）',
    'standing committee of a county (at most)',
    [1, 27, 200],
  ),
  standingCountyLargeMostBefore2022: size(
    '人口超过100万的县级人大常委会名额（至多）',
    'standing committee of a county above 1,000,000 people (at most)',
    [1, 35, 200],
  ),
} as const
