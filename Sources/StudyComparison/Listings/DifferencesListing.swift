import PlainOutput
import UlcerAnalysis
import UlcerRecords

/// Writes differences as JSON: keys in a fixed order, numbers in full precision, one record or
/// result a line. `docs/diff.md` describes it.
public struct DifferencesListing: Sendable {
  /// The program's version.
  public let programVersion: String

  /// Takes the version, which the differences do not know.
  public init(programVersion: String) { self.programVersion = programVersion }

  /// The text, with a line feed at its end.
  public func text(of differences: StudyDifferences) -> String {
    let string = JSONText.string
    var text = "{\n"
    func add(_ key: String, _ value: String) { text += "  \(string(key)): \(value),\n" }
    func lines(_ values: [String]) -> String {
      values.isEmpty ? "[]" : "[\n    " + values.joined(separator: ",\n    ") + "\n  ]"
    }
    add("schema", string("cicatrix-differences/1"))
    add(
      "program",
      JSONText.object([("name", string("cicatrix")), ("version", string(programVersion))]))
    for (key, acronym, cut) in [
      ("old", differences.acronym.old, differences.dataCut.old),
      ("new", differences.acronym.new, differences.dataCut.new),
    ] {
      add(
        key,
        JSONText.object([
          ("study", string(acronym)), ("dataCut", cut.map { string($0.isoText) } ?? "null"),
        ]))
    }
    add("files", lines(differences.comparedFiles.map { file($0, differences) }))
    add(
      "definitions",
      lines(
        differences.definitions.map {
          JSONText.object([
            ("name", string($0.key)), ("old", $0.value.old), ("new", $0.value.new),
          ])
        }))
    add("records", lines(differences.records.changes.map(record)))
    text += "  \"results\": \(lines(differences.results.changes.map(result)))\n}\n"
    return text
  }

  private func file(_ file: RecordKind, _ differences: StudyDifferences) -> String {
    let count = differences.records.count(of: file)
    func side(_ file: ComparedFile?) -> String {
      guard let file else { return "null" }
      return JSONText.object([
        ("file", JSONText.string(file.name)), ("read", String(file.read)),
        ("used", String(file.read - file.rejected)), ("rejected", String(file.rejected)),
      ])
    }
    return JSONText.object([
      ("records", JSONText.string(file.rawValue)), ("added", String(count.added)),
      ("changed", String(count.changed)), ("removed", String(count.removed)),
      ("unchanged", String(count.unchanged)), ("old", side(differences.files.old[file])),
      ("new", side(differences.files.new[file])),
    ])
  }

  private func record(_ change: RecordChange) -> String {
    JSONText.object([
      ("change", JSONText.string(change.kind.rawValue)),
      ("records", JSONText.string(change.file.rawValue)),
      ("participant", JSONText.string(change.participant)),
      ("key", JSONText.object(change.key.map { ($0.column, cell($0.cell)) })),
      ("oldRecord", change.line.old.map(String.init)),
      ("newRecord", change.line.new.map(String.init)),
      (
        "cells",
        JSONText.array(
          change.cells.map { changed in
            JSONText.object([
              ("column", JSONText.string(changed.column)),
              ("old", change.kind == .added ? nil : cell(changed.old)),
              ("new", change.kind == .removed ? nil : cell(changed.new)),
            ])
          })
      ),
    ])
  }

  private func cell(_ cell: RecordCell?) -> String {
    switch cell {
    case nil: "null"
    case .number(let number): JSONText.number(number)
    case .word(let text), .text(let text): JSONText.string(text)
    }
  }

  private func result(_ change: ResultChange) -> String {
    JSONText.object([
      ("id", JSONText.string(change.id.text)), ("label", JSONText.string(change.label)),
      ("change", JSONText.string(change.kind.rawValue)),
      ("oldState", change.state.old.map { JSONText.string($0.rawValue) }),
      ("newState", change.state.new.map { JSONText.string($0.rawValue) }),
      ("old", value(change.value.old, change.atRisk.old, of: change)),
      ("new", value(change.value.new, change.atRisk.new, of: change)),
    ])
  }

  private func value(
    _ value: ResultValue?, _ atRisk: NumberAtRisk?, of change: ResultChange
  ) -> String? {
    value.map { ResultValueListing.text(of: $0, change.id.name, atRisk: atRisk) }
  }
}
