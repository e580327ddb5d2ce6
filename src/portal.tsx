import { createRoot } from 'react-dom/client'
import '#ui/theme.css'
import './portal/portal.css'
import { Portal } from './portal/app.tsx'
import { sendWaiting } from './portal/outbox.tsx'

const place = document.getElementById('root')

if (place !== null) {
  createRoot(place).render(<Portal />)
  sendWaiting()
}
