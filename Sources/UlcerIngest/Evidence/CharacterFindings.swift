public import SourceDiagnostics
import UlcerRecords

/// Characters of a study that the font of reports does not have: a visible box replaces each.
///
/// Reading knows no font; the code that draws asks here. The texts examined are those that reports
/// show: ids, sites, reasons, terms, organ systems, names of treatments, instruments, and all of
/// `study.yaml`.
public enum CharacterFindings {
  /// The findings: one for each file and character, at its first row, with the number of rows that
  /// have it.
  ///
  /// - Parameters:
  ///   - study: the study as read.
  ///   - missing: the characters of a text that the font lacks; asked only about texts that are not
  ///     plain ASCII.
  public static func findings(
    in study: IngestedStudy, lacking missing: @escaping (String) -> [Character]
  ) -> [Diagnostic] {
    var search = Search(missing: missing)
    if let bytes = study.sources.files[StudySources.configurationName]?.bytes {
      search.searchPlain(bytes, file: StudySources.configurationName)
    }
    for file in study.files { search.search(file, study) }
    return search.findings
  }

  /// Characters that the font lacks in a text file that is shown as it is written, such as a
  /// template; each at its first line and column.
  public static func findings(
    inText bytes: [UInt8], file: String, lacking missing: @escaping (String) -> [Character]
  ) -> [Diagnostic] {
    var search = Search(missing: missing)
    search.searchPlain(bytes, file: file)
    return search.findings
  }

  /// `U+1F642`: never the character itself, which may be one that turns or hides other text.
  private static func code(of character: Character) -> String {
    character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      .joined(separator: " ")
  }

  private struct Search {
    /// The first place of a character, and the number of its rows.
    private struct Sight {
      let character: Character
      let position: SourcePosition
      let column: String?
      var rows = 1
    }

    let missing: (String) -> [Character]
    /// The missing characters of each text: the same term occurs in many rows.
    private var known: [String: [Character]] = [:]
    private(set) var findings: [Diagnostic] = []

    init(missing: @escaping (String) -> [Character]) { self.missing = missing }

    private mutating func characters(of text: String) -> [Character] {
      if text.utf8.allSatisfy({ $0 < 128 }) { return [] }
      if let found = known[text] { return found }
      let found = missing(text)
      known[text] = found
      return found
    }

    mutating func searchPlain(_ bytes: [UInt8], file: String) {
      guard !bytes.allSatisfy({ $0 < 128 }) else { return }
      var sights: [Sight] = []
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        for character in characters(of: String(line)) where !character.isNewline {
          if let place = sights.firstIndex(where: { $0.character == character }) {
            sights[place].rows += 1
            continue
          }
          let offset = line.firstIndex(of: character).map {
            line.distance(from: line.startIndex, to: $0) + 1
          }
          sights.append(
            Sight(
              character: character,
              position: SourcePosition(file: file, line: index + 1, column: offset), column: nil))
        }
      }
      note(sights, unit: "line")
    }

    mutating func search(_ file: FileReconciliation, _ study: IngestedStudy) {
      let records = study.records
      switch file.kind {
      case .participants:
        note(records.participants, file, study) {
          [
            ("participant_id", $0.id), ("site", $0.site),
            ("screen_failure_reason", $0.screenFailureReason),
          ]
        }
      case .adverseEvents:
        note(records.adverseEvents, file, study) {
          [("event_id", $0.id), ("term", $0.term), ("organ_system", $0.organSystem)]
        }
      case .treatments: note(records.treatments, file, study) { [("name", $0.name)] }
      case .scores: note(records.scores, file, study) { [("instrument", $0.instrument)] }
      case .visits, .ulcers, .localReactions, .eligibility: break
      }
    }

    private mutating func note<Record>(
      _ records: [Record], _ file: FileReconciliation, _ study: IngestedStudy,
      _ texts: (Record) -> [(column: String, text: String?)]
    ) {
      var sights: [Sight] = []
      for (index, record) in records.enumerated() {
        for (column, text) in texts(record) {
          guard let text else { continue }
          for character in characters(of: text) {
            if let place = sights.firstIndex(where: {
              $0.character == character && $0.column == column
            }) {
              sights[place].rows += 1
            } else {
              let line = study.origins.line(of: file.kind, at: index)
              sights.append(
                Sight(
                  character: character, position: SourcePosition(file: file.file, line: line),
                  column: column))
            }
          }
        }
      }
      note(sights, unit: "row")
    }

    private mutating func note(_ sights: [Sight], unit: String) {
      let rule = IngestRule.characterWithoutGlyph
      findings += sights.map { sight in
        let more = sight.rows > 1 ? ", in \(sight.rows) \(unit)s" : ""
        let place = sight.column.map { " in column \($0)" } ?? ""
        return Diagnostic(
          rule: rule.rawValue, severity: rule.severity, position: sight.position,
          message:
            "the font of reports has no character \(CharacterFindings.code(of: sight.character))\(place)\(more); a box stands for it",
          hint: "write the text in Latin, Greek or Cyrillic letters")
      }
    }
  }
}
