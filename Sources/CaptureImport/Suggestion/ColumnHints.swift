import UlcerIngest
import UlcerRecords

/// Words, English and Dutch, by which columns of the study format are known in exports.
enum ColumnHints {
  /// One word of each list must be in the name or label; the first list weighs most.
  static func words(for column: String, of kind: RecordKind) -> [[String]] {
    if let own = byKind[kind]?[column] { return own }
    return common[column] ?? []
  }

  /// Words for a date; cells that are dates do as well.
  static let dates = ["date", "datum", "dat", "dt", "dtc", "completed"]
  private static let starts = ["start", "begin", "onset", "stdt", "stdtc"]
  private static let ends = ["stop", "end", "einde", "eind", "endt", "endtc"]

  private static let common: [String: [[String]]] = [
    "date": [dates],
    "visit": [["visit", "visite", "bezoek", "parent", "event", "meetmoment"]],
    "start_date": [starts],
    "end_date": [ends],
  ]

  private static let byKind: [RecordKind: [String: [[String]]]] = [
    .participants: [
      "site": [["site", "centrum", "centre", "center", "institute", "instituut", "ziekenhuis"]],
      "sex": [["sex", "gender", "geslacht"]],
      "age_years": [["age", "leeftijd"]],
      "ssc_subset": [["subset", "subtype", "ssc", "sclerodermie", "scleroderma"]],
      "consent_date": [["consent", "toestemming", "icf", "ic"], dates],
      "screening_outcome": [["screening", "eligible", "inclusion", "inclusie", "geschikt"]],
      "screen_failure_reason": [["scr", "failure", "screenfail", "uitval"]],
      "randomised_date": [["randomised", "randomized", "randomisatie", "gerandomiseerd"]],
      "treatment_date": [
        ["treatment", "trt", "injection", "injectie", "behandeling", "toediening"], dates,
      ],
      "treated_hand": [["hand"]],
      "injections_given": [
        ["injections", "injecties", "number", "aantal"],
        ["injections", "injecties", "injection", "injectie", "inj", "trt", "treatment"],
      ],
      "end_date": [["end", "einde", "eind", "stop", "uitval", "completion"], dates],
      "end_reason": [["end", "einde", "stop", "uitval"], ["reason", "reden"]],
      "death_date": [["death", "overlijden", "overleden", "died"]],
    ],
    .visits: [
      "attended": [["attended", "done", "aanwezig", "gekomen", "uitgevoerd"]],
      "reason": [["reason", "reden", "missed", "gemist"]],
    ],
    .ulcers: [
      "hand": [["hand", "side", "zijde", "kant"]],
      "digit": [["digit", "finger", "vinger"]],
      "level": [["level", "niveau", "hoogte", "phalanx", "falanx"]],
      "surface": [["surface", "oppervlak", "aspect"]],
      "status": [["status", "healed", "genezen", "state", "toestand"]],
      "length_mm": [["length", "len", "lengte"]],
      "width_mm": [["width", "wid", "breedte"]],
      "area_mm2": [["area", "oppervlakte", "opp"]],
      "pain": [["pain", "pijn", "vas", "nrs"]],
      "gangrene": [["gangrene", "gangreen"]],
      "deep_structure": [["bone", "bot", "tendon", "pees", "deep", "diep"]],
      "systemic_antibiotics": [["antibiotics", "antibiotica"]],
      "calcinosis": [["calcinosis", "calcinose", "calcification"]],
      "investigator_worsened": [["worsened", "worse", "verslechterd"]],
      "loss_date": [["amputation", "amputatie", "surgery", "closure", "operatie", "loss"], dates],
      "target": [["target", "cardinal", "injected", "doelulcus"]],
      "ulcer_id": [["nr", "nummer", "number", "id"]],
    ],
    .localReactions: [
      "swelling": [["swelling", "zwelling"]],
      "warmth": [["warmth", "warmte", "warm"]],
      "impairment_of_function": [["function", "functie", "impairment", "beperking"]],
      "hematoma": [["hematoma", "haematoma", "hematoom"]],
    ],
    .adverseEvents: [
      "event_id": [["number", "nummer", "nr", "seq", "id"]],
      "term": [["term", "type", "description", "omschrijving", "diagnosis", "diagnose"]],
      "organ_system": [["soc", "organ", "orgaan", "bodsys", "system"]],
      "grade": [["grade", "graad", "severity", "ernst", "toxgr"]],
      "ongoing": [["ongoing", "gaande", "continuing"]],
      "serious": [["serious", "ser", "sae", "ernstig"]],
      "expected": [["expected", "verwacht"]],
      "relatedness": [["relation", "related", "relatie", "rel", "causality", "relatedness"]],
      "outcome": [["outcome", "afloop", "uitkomst"]],
      "action": [["action", "actie", "maatregel"]],
      "local_toxicity": [["local", "lokaal", "toxicity", "toxiciteit"]],
      "awareness_date": [["aware", "awareness", "gemeld", "reported"], dates],
      "ctcae_version": [["ctcae"]],
    ],
    .treatments: [
      "kind": [["kind", "type", "soort", "class", "klasse"]],
      "name": [["name", "naam", "drug", "middel", "medication", "medicatie"]],
    ],
    .scores: [
      "instrument": [["instrument", "questionnaire", "vragenlijst"]],
      "score": [["score", "total", "totaal", "vas", "chfs", "haq", "mrss"]],
    ],
    .eligibility: [
      "criterion": [["criterion", "criterium"]], "met": [["met", "voldaan"]],
      "note": [["note", "opmerking"]],
    ],
  ]

  /// Words by which a table is known to hold records of a kind.
  static func tableWords(of kind: RecordKind) -> [String] {
    switch kind {
    case .participants: ["study", "demographics", "dm", "adsl", "baseline", "screening"]
    case .visits: ["visit", "visits", "bezoek", "bezoeken", "sv"]
    case .ulcers: ["ulcer", "ulcers", "ulcus", "wond", "wound", "zweer", "meting"]
    case .localReactions: ["reaction", "reactions", "reactie", "local", "lokale", "injection"]
    case .adverseEvents: ["adverse", "event", "events", "ae", "sae", "bijwerking", "voorval"]
    case .treatments: ["medication", "medicatie", "treatment", "treatments", "conmed", "cm"]
    case .scores:
      ["score", "scores", "survey", "vragenlijst", "questionnaire", "pijn", "pain", "vas"]
    case .eligibility: ["eligibility", "criteria", "inclusie", "exclusie"]
    }
  }
}
