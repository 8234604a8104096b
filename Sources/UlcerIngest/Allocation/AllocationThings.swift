/// Words that reveal who received what when a name says nothing else: the product handed out, its
/// comparator, the person who hands it out.
///
/// Beside other words they are everyday columns: `concomitant_drug`, `donor_site`, `quality_control`,
/// `syringe_volume`, `check_box`.
enum AllocationThings {
  /// Returns true if the words of a name are such a word, alone or with a number or mark of it.
  static func areNamed(by words: [String]) -> Bool {
    // NaCl is cut into two.
    let word = words.filter { !marks.contains($0) && !isNumber($0) }.joined()
    if holds(things, word) || holds(containers, word, designated: words.count > 1) { return true }
    return unnamed.contains(word) && !words.contains { names.contains($0) }
  }

  /// Returns true if the letters after a word only call it a number, a code or a name.
  static func isDesignation(_ rest: Substring) -> Bool {
    rest.isEmpty || endings.contains(String(rest)) || marks.contains(String(rest))
  }

  /// Products by themselves or with a number.
  private static let things: Set<String> = [
    "sham", "saline", "nacl", "msc", "mscs", "ctrl", "control", "controls", "controle", "kontrolle",
    "charge", "cohorte", "kohorte", "donor", "donateur", "spender", "pharmacy", "pharmacie",
    "apotheek", "apotheke", "ampul", "ampule", "ampulle", "ampoule", "syringe", "spuit", "spritze",
    "seringue", "verblinding", "verblindung",
  ]

  /// Containers, whose name alone could mean anything: only with a number or a code.
  private static let containers: Set<String> = [
    "box", "doos", "package", "pack", "packung", "verpakking", "bottle", "schachtel", "boite",
  ]

  /// Medicines in general: the name of one is an everyday column.
  private static let unnamed: Set<String> = ["drug", "therapy", "therapie"]
  private static let names: Set<String> = ["name", "naam", "desc", "label"]

  private static let marks: Set<String> = [
    "cd", "code", "kode", "name", "naam", "nr", "nrs", "no", "num", "number", "nummer", "numero",
    "id", "desc", "label", "group", "grp", "seq", "is", "was", "yn", "flag", "fl", "given",
    "received", "gegeven", "used", "assigned", "actual", "planned", "injected", "injection",
  ]
  private static let endings: Set<String> = ["s", "es"]

  private static func holds(_ words: Set<String>, _ word: String, designated: Bool = true) -> Bool {
    if words.contains(word) { return designated }
    return words.contains {
      word.hasPrefix($0) && word != $0 && isDesignation(word.dropFirst($0.count))
    }
  }

  private static func isNumber(_ word: String) -> Bool { word.allSatisfy(\.isNumber) }
}
