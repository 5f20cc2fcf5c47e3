import type { DirectionKind } from '../../video/direction.ts'
import type { EngineCapabilities } from '../engine.ts'

const looks = ['set-palette', 'adjust-colour', 'set-light'] as const

export const localCapabilities: EngineCapabilities = {
  operations: ['create', 'remix', 'edit', 'extend', 'import'],
  footageDirections: looks,
  drawnDirections: [
    ...looks,
    'replace-background',
    'add-actor',
    'remove-actor',
    'replace-actor',
    'change-actor',
    'set-action',
    'set-time-of-day',
    'set-camera',
  ] satisfies DirectionKind[],
  characters: false,
  inputReference: true,
  costPerSecondUsd: 0,
  cancel: true,
  recover: true,
}
