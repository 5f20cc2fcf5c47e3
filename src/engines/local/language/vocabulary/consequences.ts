/**
 * What weather brings with it: the wet street of "add rain and a wet street" is no thing to add. Said
 * before or as the noun.
 */
export const weatherConsequences: ReadonlySet<string> = new Set(
  `wet puddle puddles reflection reflections slick soaked damp muddy slippery icy frosty frosted slush
  slushy snowcapped dripping rippling glistening shiny droplet droplets splash splashes drenched
  accumulation overcast gloomy misty bending swaying`
    .trim()
    .split(/\s+/),
)
