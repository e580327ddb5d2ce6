import { Navigate } from '@tanstack/react-router'
import { useSession } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { homeOf, navigationFor } from './navigation.tsx'
import { webText } from './text.tsx'

/** The address `/` leads to where the acting post begins its day. */
export function StartScreen() {
  const t = useText(webText)
  const { permissions } = useSession()
  return <Navigate to={homeOf(navigationFor((one) => permissions.includes(one), t))} replace />
}
