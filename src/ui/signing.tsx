import type { Signing, SigningWay } from '#common/confirmation.ts'
import type { Factors } from '#common/session.ts'
import { AuthProblem } from './auth-problem.tsx'
import { useAuthQuestion } from './auth-question.tsx'
import { AppLink } from './link.tsx'
import { ActProblem } from './loaded.tsx'
import { canUsePasskeys, type PasskeyWish, showPasskey } from './passkey.ts'
import { AuthFailure, authCall } from './session.tsx'
import { SignaturePad } from './signature-pad.tsx'
import { useText } from './text.tsx'
import { signingText } from './words.ts'
import './form.css'

/** How somebody is about to sign: the way, and what was drawn so far. */
export type SigningDraft = { readonly way: SigningWay; readonly drawing: string }

/** Nothing is drawn yet. */
export const unsigned: SigningDraft = { way: 'drawn', drawing: '' }

/** True while there is nothing that could be sent. */
export function isUnsigned({ way, drawing }: SigningDraft): boolean {
  return way === 'drawn' && drawing === ''
}

/** The person put the device away, or it has none of the passkeys. */
class PasskeyDeclined extends Error {}

/**
 * The signature as an act takes it. With a passkey it is shown now, for this purpose and this content; throws when it
 * was not shown or not accepted.
 */
export async function giveSigning(draft: SigningDraft, purpose: string, content: object): Promise<Signing> {
  if (draft.way === 'drawn') return { way: 'drawn', drawing: draft.drawing }
  const begun = await authCall<PasskeyWish & { readonly confirmationId: string }>('confirm/options', {
    purpose,
    content,
  })
  const { confirmationId } = begun
  const response = await showPasskey(begun).catch((reason: unknown) => {
    throw new PasskeyDeclined(String(reason))
  })
  await authCall('confirm', { id: confirmationId, response })
  return { way: 'passkey', confirmationId }
}

/** Why nothing was signed. */
export function SigningProblem(props: { readonly error: Error | null }) {
  const t = useText(signingText)
  const { error } = props
  if (error instanceof AuthFailure) return <AuthProblem failure={error} />
  if (!(error instanceof PasskeyDeclined)) return <ActProblem error={error} />
  return (
    <p className="notice failed" role="alert">
      {t('declined')}
    </p>
  )
}

/** Takes a signature: drawn by hand, or confirmed with an own passkey; without one it says where to add it. */
export function SigningField(props: {
  readonly label: string
  readonly draft: SigningDraft
  readonly onDraft: (draft: SigningDraft) => void
  /** Signing was tried with nothing drawn. */
  readonly missing: boolean
}) {
  const t = useText(signingText)
  const factors = useAuthQuestion<Factors>('factors')
  const { label, draft, onDraft, missing } = props
  const own = factors.data?.passkeys ?? []
  const able = canUsePasskeys()
  return (
    <>
      {own.length > 0 && able ? (
        <fieldset className="choices" aria-label={t('way')}>
          {(['drawn', 'passkey'] as const).map((way) => (
            <label key={way}>
              <input
                type="radio"
                name="signing-way"
                checked={draft.way === way}
                onChange={() => onDraft({ way, drawing: '' })}
              />
              {t(way)}
            </label>
          ))}
        </fieldset>
      ) : null}
      {draft.way === 'drawn' ? (
        <SignaturePad
          label={label}
          onChange={(drawing) => onDraft({ way: 'drawn', drawing })}
          invalid={missing}
        />
      ) : (
        <p>
          {t('passkeyHow')}{' '}
          <span className="quiet">{t('mine', { names: own.map(({ name }) => name).join('、') })}</span>
        </p>
      )}
      {missing ? (
        <p className="field-error" role="alert">
          {t('needDrawing')}
        </p>
      ) : null}
      {factors.data === undefined ? null : <OtherWay able={able} own={own.length} />}
    </>
  )
}

/** What is missing for signing with a passkey. */
function OtherWay(props: { readonly able: boolean; readonly own: number }) {
  const t = useText(signingText)
  if (!props.able) return <p className="quiet small">{t('unable')}</p>
  if (props.own > 0) return null
  return (
    <p className="quiet small">
      {t('setUp')} <AppLink to="/me/security">{t('toSecurity')}</AppLink>
    </p>
  )
}
