import ResultTestSupport
/// Names of events, organ systems and reasons as long as Dutch makes them.
enum LongDutchTerms {
  private static let names = [
    ("Cardiac disorders", "Hartaandoeningen en aandoeningen van de kransslagaderen"),
    (
      "Gastrointestinal disorders",
      "Maagdarmstelselaandoeningen en spijsverteringsstoornissen"
    ),
    (
      "Infections and infestations",
      "Infecties en parasitaire aandoeningen van huid en weke delen"
    ),
    (
      "General disorders and administration site conditions",
      "Algemene aandoeningen en toedieningsplaatsstoornissen"
    ),
    ("Skin and subcutaneous tissue disorders", "Huid- en onderhuidweefselaandoeningen"),
    ("Fatigue", "Arbeidsongeschiktheidsveroorzakende vermoeidheid"),
    ("Nausea", "Misselijkheid met voedselweigering en braakneigingen"),
    ("Skin ulceration", "Huidzweervorming aan de vingertoppen met weefselverlies"),
    ("Localized edema", "Plaatselijke vochtophoping in de onderhuidse weefsels van de hand"),
    ("Injection site reaction", "Injectieplaatsovergevoeligheidsreactie"),
    (
      "no active digital ulcer at screening",
      "geen actieve digitale ulcus aanwezig bij het screeningsbezoek"
    ),
  ]

  static func write(into files: inout [String: [UInt8]]) {
    for file in ["adverse-events.csv", "participants.csv"] {
      files.rewrite(file) { text in names.reduce(text) { $0.replacing($1.0, with: $1.1) } }
    }
  }
}
