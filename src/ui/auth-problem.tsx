import { AuthFailure } from './session.tsx'
import { useSaid } from './text.tsx'

/** Why a step of signing in, or of changing the own account, was not done. */
export function AuthProblem(props: { readonly failure: unknown }) {
  const said = useSaid()
  if (props.failure === null || props.failure === undefined) return null
  const { problem } = props.failure instanceof AuthFailure ? props.failure : new AuthFailure(null)
  return (
    <div className="notice failed" role="alert">
      {said(problem)}
    </div>
  )
}
