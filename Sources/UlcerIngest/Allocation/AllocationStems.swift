import Foundation

/// Recognises names of the allocation by the stems of their words, in the languages of the sites.
///
/// A name is cut into words at everything that is not a letter, before a capital that follows a
/// small letter, and beside digits; letter case and accents do not matter. A date of treatment or
/// of randomisation reveals no arm: a name with a word of dates is passed over.
enum AllocationStems {
  /// Returns true if a column of this name may hold the allocation.
  static func suggest(_ name: String) -> Bool {
    let words = words(of: name)
    if words.isEmpty || words.contains(where: isDate) { return false }
    if wholeNames.contains(words.joined()) || words.contains(where: tellsAlone) { return true }
    if AllocationThings.areNamed(by: words) { return true }
    if words.contains(where: isRandomisation), !isPlainRandomisation(words, name) { return true }
    // Two words that together name what a participant received.
    return pairs.contains { first, second in
      words.contains(where: first.contains) && words.contains(where: second.contains)
    }
  }

  /// The words of the beginning of a name, in small letters without accents.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previous: Character?
    for character in String(name.prefix(1000)).decomposedStringWithCanonicalMapping.unicodeScalars
      .filter({ !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark })
      .map(Character.init)
    {
      let isBreak =
        previous.map { before in
          (before.isLowercase && character.isUppercase) || before.isNumber != character.isNumber
        } ?? false
      if !character.isLetter && !character.isNumber || isBreak {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if character.isLetter || character.isNumber { word += character.lowercased() }
      previous = character
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whole names that are too short, or too common as parts of other names, to be stems.
  private static let wholeNames: Set<String> = [
    "rx", "imp", "msc", "regimen", "blind", "blinding", "random", "rando", "gruppe", "grupo",
    "gruppo",
    "groupe", "aorb", "bras", "braccio", "brazo", "cells", "cellsinjected", "sequencecode", "armnr",
  ]

  /// Beginnings of words that reveal the allocation beside any other words.
  private static let stems = [
    "placebo", "verum", "alloc", "behandeling", "behandelcode", "behandelgroep", "behandelarm",
    "behandelnr", "behandelnummer", "behandlung", "traitement", "trattament", "tratamient",
    "interventi", "intervenci", "toegewez", "toewijz", "zugewies", "zuteilung", "unblind",
    "deblind", "entblind", "verblindingsc", "verblindungsc", "codebreak", "vial", "flacon",
    "chargen", "medkit", "studykit", "studiegroep", "studiengruppe", "studygroup",
    "treatmentgroup", "kitlist", "studiemedica", "studienmedika", "studymedica", "studydrug",
    "studieproduct", "celproduct", "cellproduct", "zellprodukt", "scheininjektion",
    "scheinbehandlung", "treatmentseq", "dosisgro", "dosisgru", "dosislevel", "doselevel",
    "dosegr",
  ]

  /// Words that name the product handed out, alone or with a number or code after them in one word.
  private static let things: Set<String> = ["arm", "kit", "lot", "batch"]

  /// Prefixes of `arm` in one word.
  private static let armsOf: Set<String> = [
    "studie", "studien", "onderzoeks", "behandel", "behandlungs", "therapie", "interventie",
    "interventions", "treatment", "trial", "study", "rct", "randomisatie", "pruf", "pruef",
  ]

  private static func tellsAlone(_ word: String) -> Bool {
    if stems.contains(where: word.hasPrefix) { return true }
    if things.contains(where: { word.hasPrefix($0) && isDesignation(word.dropFirst($0.count)) }) {
      return true
    }
    return word.hasSuffix("arm") && armsOf.contains(String(word.dropLast(3)))
  }

  private static func isDesignation(_ rest: Substring) -> Bool {
    AllocationThings.isDesignation(rest)
  }

  private static func isRandomisation(_ word: String) -> Bool {
    if word.hasPrefix("randomi") { return true }
    return ["rando", "rand", "rnd"].contains { stem in
      word.hasPrefix(stem) && (word != "rand") && isDesignation(word.dropFirst(stem.count))
    }
  }

  /// Returns true for names that say only that a participant was randomised, for the state of the
  /// form, and for the number that Castor puts into every export under this very name: none of them
  /// is the arm.
  private static func isPlainRandomisation(_ words: [String], _ name: String) -> Bool {
    words == ["randomised"] || words == ["randomized"] || words.last == "complete"
      || name == "Randomization Id"
  }

  private static let numbers: Set<String> = [
    "code", "nr", "no", "num", "number", "nummer", "id", "kit", "name", "label", "group", "arm",
  ]

  private static let ways: Set<String> = [
    "received", "given", "assigned", "actual", "planned", "study", "active", "trial", "seq",
    "sequence",
  ]

  private static let pairs: [(Set<String>, Set<String>)] = [
    (["treatment", "treatments", "rx", "therapy", "therapie"], numbers.union(ways)),
    // A form may be called trt, and a number of injections trt_number.
    (["trt"], ways.union(["code", "kit", "name", "label", "group", "arm"])),
    (
      [
        "drug", "medication", "medicatie", "medikation", "product", "treatment", "imp",
        "geneesmiddel",
      ],
      ["study", "studie", "trial", "code", "nr", "no", "number", "id", "batch", "lot"]
    ),
    (["blind", "blinding", "rand", "random", "sequence", "charge"], numbers),
    (["code", "codes"], ["break", "breaks", "breaking", "broken"]),
    (["dose", "dosis"], ["level", "group", "groep", "gruppe", "cohort", "niveau", "stufe"]),
    (["cell", "cel", "zell", "stem"], ["product", "produkt"]),
    (
      ["group", "groep", "gruppe", "grupo", "gruppo", "groupe"],
      ["study", "studie", "treatment", "trial", "control", "intervention", "therapy", "therapie"]
    ),
  ]

  /// A word of a date or a time of day.
  private static func isDate(_ word: String) -> Bool {
    dateWords.contains(word) || ["datum", "date"].contains(where: word.hasSuffix)
  }

  private static let dateWords: Set<String> = [
    "date", "dates", "datum", "dat", "dt", "dtc", "dtm", "datetime", "on", "day", "days", "dag",
    "dagen",
    "tag", "time", "tijd", "zeit", "year", "jaar", "jahr", "start", "end", "begin", "stop",
  ]
}
