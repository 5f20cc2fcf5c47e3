import type { DirectionKind } from '../../video/direction.ts'
import type { EngineCapabilities } from '../engine.ts'

const looks = ['set-palette', 'adjust-colour', 'set-light'] as const

/** Done to finished frames, whatever they show. */
const onAnyGround = ['set-weather', 'set-season', 'set-style', 'add-effect', 'add-caption'] as const

export const localCapabilities: EngineCapabilities = {
  operations: ['create', 'remix', 'edit', 'extend', 'import'],
  footageDirections: [
    ...looks,
    ...onAnyGround,
    'set-time-of-day',
    'set-camera',
    'set-speed',
    'replace-background',
    'add-actor',
    'remove-actor',
    'set-sound',
  ] satisfies DirectionKind[],
  drawnDirections: [
    ...looks,
    ...onAnyGround,
    'replace-background',
    'add-actor',
    'remove-actor',
    'replace-actor',
    'change-actor',
    'set-action',
    'set-time-of-day',
    'set-camera',
    'describe-scene',
  ] satisfies DirectionKind[],
  characters: true,
  inputReference: true,
  costPerSecondUsd: 0,
  cancel: true,
  recover: true,
}
