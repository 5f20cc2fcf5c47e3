import type { AskedJob, Engine, EngineRoute, Engines } from './engine.ts'

export type RoutedEnginesOptions = {
  /** Takes what no route does. */
  usual: Engine
  /** The first that matches takes the job. */
  routes: readonly (EngineRoute & { matches: (job: AskedJob) => boolean })[]
}

export class RoutedEngines implements Engines {
  readonly usual: Engine
  readonly all: readonly Engine[]
  readonly #routes: RoutedEnginesOptions['routes']

  constructor({ usual, routes }: RoutedEnginesOptions) {
    this.usual = usual
    this.all = [usual, ...routes.map(({ engine }) => engine)]
    this.#routes = routes
  }

  routeOf(job: AskedJob): EngineRoute {
    return this.#routes.find(({ matches }) => matches(job)) ?? { engine: this.usual, lane: null }
  }

  named(name: string): Engine {
    return this.all.find((engine) => engine.name === name) ?? this.usual
  }
}
