import DelimitedText
public import SourceDiagnostics

/// Reads the treatment allocation, for the one command that makes a closed report.
///
/// Reading a study folder never calls it.
public enum AllocationReader {
  /// The arms that participants were allocated to.
  public struct Allocation: Hashable, Sendable {
    /// The arm's word, as written, by participant id.
    public let arms: [String: String]
    /// Every finding; a value of the file is never printed.
    public let diagnostics: [Diagnostic]
    /// The arms in sorted order, by their bytes.
    var armNames: [String] {
      Set(arms.values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// Reads `participant_id, arm`.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name for findings.
  ///   - participants: the study's ids; a row of any other participant is left out with a warning.
  public static func read(
    _ bytes: [UInt8], file: String, participants: Set<String>? = nil
  ) -> Allocation {
    let document = DelimitedReader.read(
      bytes, file: file, overrides: DialectOverrides(dropsInvisible: true))
    var diagnostics = document.diagnostics
    func report(
      _ rule: IngestRule, _ position: SourcePosition, _ message: String, hint: String? = nil,
      severity: Severity = .error
    ) {
      diagnostics.append(
        Diagnostic(
          rule: rule.rawValue, severity: severity, position: position, message: message,
          hint: hint))
    }
    guard document.isReadable else {
      if diagnostics.isEmpty {
        report(.emptyFile, SourcePosition(file: file), "the file is empty")
      }
      return Allocation(arms: [:], diagnostics: diagnostics)
    }
    let header = (0..<document.width).map {
      String(decoding: trimmed(document.field($0, of: 0)), as: UTF8.self).lowercased()
    }
    let columns = ["participant_id", "arm"].map { name in header.firstIndex(of: name) }
    guard let idColumn = columns[0], let armColumn = columns[1] else {
      for (name, column) in zip(["participant_id", "arm"], columns) where column == nil {
        report(
          .missingColumn, document.position(of: 0), "the required column ‘\(name)’ is missing",
          hint: "an allocation file has the columns participant_id and arm")
      }
      return Allocation(arms: [:], diagnostics: diagnostics)
    }
    var arms: [String: String] = [:]
    for record in 1..<max(1, document.recordCount) where document.isSound(record) {
      let id = NormalText.text(trimmed(document.field(idColumn, of: record)))
      let arm = String(decoding: trimmed(document.field(armColumn, of: record)), as: UTF8.self)
      let idPlace = document.position(of: idColumn, in: record)
      if id.utf8.contains(0) || arm.utf8.contains(0) {
        continue  // The zero byte is a finding already.
      } else if id.isEmpty || arm.isEmpty {
        report(
          .missingValue, document.position(of: id.isEmpty ? idColumn : armColumn, in: record),
          "‘\(id.isEmpty ? "participant_id" : "arm")’ is missing")
      } else if let participants, !participants.contains(id) {
        report(
          .unknownParticipant, idPlace, "the study has no usable row for this participant",
          severity: .warning)
      } else if arms[id] != nil {
        report(
          .duplicateParticipant, idPlace, "the participant appears twice; the first row is used")
      } else {
        arms[id] = arm
      }
    }
    return Allocation(arms: arms, diagnostics: diagnostics.sorted { $0.position < $1.position })
  }
}
