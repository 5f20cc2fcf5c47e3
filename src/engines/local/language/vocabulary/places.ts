const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Nouns that mean where something is: changing one changes the background. */
export const placeNouns = words(
  `
  beach forest jungle desert mountain mountains city street road highway office kitchen bedroom
  bathroom room library museum castle palace temple church cathedral school classroom hospital
  factory warehouse garage garden park field meadow farm barn village town skyline rooftop balcony
  bridge tunnel cave cavern canyon valley hillside hill lake river ocean sea pond pool waterfall
  island coast shore harbor harbour pier dock port spaceship space moon mars planet galaxy
  airport station subway stadium arena gym ballroom theatre theater stage cinema studio
  restaurant cafe bar pub club nightclub speakeasy lounge hotel lobby mall market supermarket shop
  store alley backyard yard courtyard playground racetrack track rink battlefield graveyard cemetery
  dungeon laboratory lab courtroom prison wasteland tundra glacier antarctica arctic savanna savannah
  swamp marsh rainforest countryside vineyard orchard greenhouse carnival circus fair festival
  aquarium zoo ruins pyramid pyramids volcano underwater sky floor wall walls ground counter lawn
  surroundings scenery wilderness snowfield reef seabed dunes oasis cliff coastline paris tokyo
  london rome venice york egypt hawaii japan china india hell heaven mudslide cockpit bunker attic
  basement hallway corridor apartment mansion cabin cottage igloo saloon plaza square
  boardwalk ballpark court setting downtown suburb metropolis dreamscape interior universe nebula submarine train greenscreen bathtub tropics tavern diner bakery florist bookshop campsite pyramid iceland norway greece italy france spain mexico kyoto manhattan brooklyn marrakech istanbul dubai alps himalayas sahara hogwarts atlantis
`.trim(),
)

/** Nouns that name the place itself. */
export const backgroundHeads = words(
  'background backdrop setting location scenery surroundings environment backround bg place locale',
)
