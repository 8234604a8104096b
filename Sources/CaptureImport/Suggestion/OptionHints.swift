import UlcerIngest
import UlcerRecords

/// Dutch and English words that exports use for the words of the study format.
enum OptionHints {
  /// The word of the study format that an option means; `nil` if none is recognised.
  static func word(for label: String, kind: WordKind) -> String? {
    let vocabulary = Vocabulary(kind: kind, studyAliases: [])
    let lowered = label.lowercased()
    for spelling in [lowered, lowered.replacing(" ", with: "-")] {
      if let code = vocabulary.code(of: Array(spelling.utf8)[...]) { return vocabulary.words[code] }
    }
    let words = NameWords(label)
    return hints[kind]?.first { words.fit(any: $0.hints) > 0 }?.word
  }

  private static let hints: [WordKind: [(hints: [String], word: String)]] = [
    .sex: [
      (["vrouw", "woman", "v", "f"], "female"), (["man", "m"], "male"), (["anders"], "other"),
    ],
    .subset: [
      (["limited", "beperkt", "lcssc"], "limited"), (["diffuse", "diffuus", "dcssc"], "diffuse"),
      (["sine"], "sine"), (["overlap", "mctd"], "overlap"),
    ],
    .hand: [(["left", "links", "linker"], "left"), (["right", "rechts", "rechter"], "right")],
    .level: [
      (["vingertop", "fingertip", "top", "tip"], "tip"), (["nagel", "nail", "periungual"], "nail"),
      (["dip"], "dip"), (["pip"], "pip"), (["mcp"], "mcp"),
      (["distal", "distaal", "eindkootje"], "distal"),
      (["middle", "midden", "middenkootje"], "middle"), (["proximal", "proximaal"], "proximal"),
    ],
    .surface: [
      (["volar", "volair", "palmar", "palmair"], "volar"), (["dorsal", "dorsaal"], "dorsal"),
      (["radial", "radiaal"], "radial"), (["ulnar", "ulnair"], "ulnar"),
    ],
    .status: [
      (["active", "actief", "open"], "active"), (["healed", "genezen", "dicht"], "healed"),
      (["indeterminate", "onbepaald", "twijfel"], "indeterminate"),
      (["amputated", "amputatie", "geamputeerd"], "amputated"),
    ],
    .screeningOutcome: [
      (["failed", "failure", "uitgevallen", "niet"], "failed"),
      (["enrolled", "included", "geincludeerd", "geïncludeerd"], "enrolled"),
      (["pending", "lopend"], "pending"),
    ],
    .endReason: [
      (["completed", "voltooid", "volgens"], "completed"),
      (["consent", "toestemming"], "withdrew-consent"),
      (["adverse", "bijwerking"], "adverse-event"), (["lost", "uit het oog"], "lost-to-follow-up"),
      (["death", "overleden", "overlijden"], "death"), (["other", "anders", "overig"], "other"),
    ],
    .relatedness: [
      (["unlikely", "onwaarschijnlijk"], "unlikely"),
      (["possible", "possibly", "mogelijk"], "possible"),
      (["probable", "probably", "waarschijnlijk"], "probable"),
      (["definite", "definitely", "zeker"], "definite"),
      (["unrelated", "not", "niet", "geen"], "unrelated"),
    ],
    .outcome: [
      (["sequelae", "restverschijnselen"], "recovered-with-sequelae"),
      (["recovering", "herstellende"], "recovering"), (["unresolved"], "not-recovered"),
      (["not", "niet"], "not-recovered"), (["recovered", "resolved", "hersteld"], "recovered"),
      (["fatal", "death", "overleden", "dodelijk"], "fatal"), (["unknown", "onbekend"], "unknown"),
    ],
    .seriousness: [
      (["death", "overlijden", "dood"], "death"),
      (["life", "threatening", "levensbedreigend"], "life-threatening"),
      (
        ["hospitalisation", "hospitalization", "hospital", "opname", "ziekenhuis"],
        "hospitalisation"
      ),
      (["disability", "invaliditeit", "incapacity"], "disability"),
      (["congenital", "aangeboren"], "congenital-anomaly"),
      (["medically", "important", "anders", "other"], "medically-important"),
    ],
    .action: [
      (["none", "geen"], "none"), (["withdrawn"], "withdrawn-from-study"),
      (["other", "anders", "medical", "medisch"], "other"),
    ],
    .localToxicity: [
      (["swelling", "zwelling"], "swelling"), (["warmth", "warmte"], "warmth"),
      (["function", "functie"], "impairment-of-function"), (["hematoma", "hematoom"], "hematoma"),
      (["worsening", "verslechtering"], "ulcer-worsening"), (["new", "nieuw"], "new-ulcer"),
      (["other", "anders"], "other"),
    ],
  ]
}
