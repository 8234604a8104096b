import SourceDiagnostics
import UlcerRecords

/// Finds system organ classes that are misspelt or in no list: each makes a class of its own, in
/// which the highest grade of a participant is counted apart.
struct OrganSystemNames {
  private let classes: [String]
  private let known: Set<String>

  /// - Parameter plan: a dictionary other than CTCAE and MedDRA has classes of its own.
  init(_ plan: StudyPlan) {
    let usesList = SystemOrganClass.isListed(in: plan.adverseEventDictionary)
    classes = usesList ? SystemOrganClass.names : []
    known = Set(classes.map(Slug.of))
  }

  /// Reports every spelling once, at the first event that has it.
  func judge(_ events: [AdverseEvent], _ lines: [Int32], _ ledger: RowLedger) {
    var spellings: Set<String> = []
    var slugs: Set<String> = [Slug.of(AdverseEvent.notCoded)]
    var others: [(name: String, line: Int)] = []
    for (event, line) in zip(events, lines) {
      guard spellings.insert(event.organSystem).inserted else { continue }
      let slug = Slug.of(event.organSystem)
      guard slugs.insert(slug).inserted, !known.contains(slug) else { continue }
      // Searching for the nearest name of hundreds of wrong classes would be slow on a wrong file.
      let isSearched = others.count < 100
      let near = isSearched ? nearest(to: event.organSystem) : nil
      let earlier = isSearched ? twin(of: event.organSystem, among: others) : nil
      report(event.organSystem, Int(line), near, earlier, ledger)
      if isSearched { others.append((event.organSystem, Int(line))) }
    }
  }

  /// The class of the list that is probably meant: it differs by three letters at most, or has all
  /// words of the name and is the only one.
  private func nearest(to name: String) -> String? {
    let spelled = name.prefix(100).replacing("&", with: "and").lowercased()
    if let near = nearestName(to: spelled, among: classes, within: 3) { return near }
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
    }
    let common = ["disorder", "disorders", "condition", "conditions", "system", "incl"]
    let wanted = words(spelled).filter { !common.contains($0) }
    guard !wanted.isEmpty else { return nil }
    let found = classes.filter { candidate in
      let has = words(candidate)
      return wanted.allSatisfy { word in has.contains { $0.hasPrefix(word) } }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Another class of the file that differs by a letter or two.
  private func twin(
    of name: String, among others: [(name: String, line: Int)]
  ) -> (name: String, line: Int)? {
    guard (8...80).contains(name.count),
      let near = nearestName(to: name, among: others.map(\.name), within: 2)
    else { return nil }
    return others.first { $0.name == near }
  }

  private func report(
    _ name: String, _ line: Int, _ near: String?, _ earlier: (name: String, line: Int)?,
    _ ledger: RowLedger
  ) {
    let shown = quoted(Array(name.utf8)[...])
    let column = AdverseEventColumn.organSystem.rawValue
    if let near {
      ledger.report(
        .unknownOrganSystem, at: column, line: line,
        "\(shown) is no system organ class of MedDRA or CTCAE; it counts as a class of its own",
        hint: "did you mean ‘\(near)’?")
    } else if let earlier {
      ledger.report(
        .unknownOrganSystem, at: column, line: line,
        "\(shown) is nearly another class of the file; it counts as a class of its own",
        hint: "did you mean \(quoted(Array(earlier.name.utf8)[...]))?",
        related: ledger.record(atLine: earlier.line).map { [ledger.position(column, $0)] } ?? [])
    } else if !classes.isEmpty {
      ledger.report(
        .unknownOrganSystem, at: column, record: ledger.record(atLine: line),
        "\(shown) is no system organ class of MedDRA or CTCAE; it counts as a class of its own",
        hint: "write the class as the dictionary does, e.g. ‘\(classes.first ?? "")’; a study with "
          + "another dictionary says so in study.yaml: adverse-events: {dictionary: NAME}",
        severity: .notice)
    }
  }
}
