import { AppLink } from './link.tsx'
import { useText } from './text.tsx'
import { wallText } from './words.ts'
import './tile-map.css'

export type Tile = {
  readonly key: string
  readonly name: string
  /** Null where nothing was counted. */
  readonly value: number | null
  /** The value in words, such as 12/14; the number itself when left out. */
  readonly shown?: string | undefined
  /** The records behind the number. */
  readonly to?: string | undefined
}

const shades = 5

/** The shade of a value between two ends: 0 (lowest) to 4. */
export function shadeOf(value: number, low: number, high: number): number {
  if (high <= low) return value >= high ? shades - 1 : 0
  const share = (value - low) / (high - low)
  return Math.min(shades - 1, Math.max(0, Math.floor(share * shades)))
}

/** One tile for each area in the order given: value by shade and by number; no borders, no geography. */
export function TileMap(props: {
  readonly title: string
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly tiles: readonly Tile[]
}) {
  const t = useText(wallText)
  const { low, high } = props
  return (
    <figure className="tile-map" aria-label={props.title}>
      <ul className="tiles" aria-label={t('tiles')}>
        {props.tiles.map((tile) => (
          <li key={tile.key} data-shade={tile.value === null ? 'none' : shadeOf(tile.value, low, high)}>
            {tile.to ? (
              <AppLink to={tile.to}>
                <TileFace tile={tile} unit={props.unit} />
              </AppLink>
            ) : (
              <TileFace tile={tile} unit={props.unit} />
            )}
          </li>
        ))}
      </ul>
      <figcaption className="tile-scale small quiet">
        <span>
          {t('lighter')} {low}
        </span>
        {Array.from({ length: shades }, (_, shade) => shade).map((shade) => (
          <span key={shade} className="tile-step" data-shade={shade} />
        ))}
        <span>
          {t('darker')} {high} {props.unit}
        </span>
      </figcaption>
    </figure>
  )
}

function TileFace(props: { readonly tile: Tile; readonly unit: string }) {
  const { tile, unit } = props
  return (
    <>
      <span className="tile-name">{tile.name}</span>
      <span className="tile-value">
        {tile.value === null ? '–' : (tile.shown ?? tile.value)}
        {tile.value === null || tile.shown !== undefined ? null : <span className="tile-unit"> {unit}</span>}
      </span>
    </>
  )
}
