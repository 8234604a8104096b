import StudyComparison
import UlcerRecords

/// One changed record in words: the change, its location, its key, and its cells.
struct RecordLines {
  private let files: OldAndNew<[RecordKind: ComparedFile]>
  private let page: PlainText

  init(_ files: OldAndNew<[RecordKind: ComparedFile]>, _ page: PlainText) {
    self.files = files
    self.page = page
  }

  /// The lines of one change, below the participant.
  func lines(of change: RecordChange) -> [String] {
    let key = change.key.map { PlainText.oneLine($0.cell.text) }.joined(separator: " ")
    let head = PlainText.oneLine(place(of: change)) + (key.isEmpty ? "" : ": \(key)")
    var lines = page.lines(head, after: page.spaces(11), indent: 11)
    lines[0] = "  " + kind(change.kind) + lines[0].dropFirst(9)
    if change.kind == .changed {
      let wide = change.cells.map(\.column.count).max() ?? 0
      for cell in change.cells {
        lines += page.lines(
          "\(words(cell.old)) → \(words(cell.new))",
          after: page.spaces(11) + page.padded(cell.column, wide) + "  ", indent: 13 + wide)
      }
    } else if !change.cells.isEmpty {
      lines += page.lines(
        change.cells.map { "\($0.column) \(words($0.new ?? $0.old))" }.joined(separator: ", "),
        after: page.spaces(11), indent: 11)
    }
    return lines
  }

  /// The kind of change, 7 characters wide.
  private func kind(_ kind: RecordChange.Kind) -> String {
    let role: PlainText.Role =
      switch kind {
      case .added: .added
      case .changed: .changed
      case .removed: .removed
      }
    return page.word(page.padded(kind.rawValue, 7), role)
  }

  /// `ulcers.csv record 14`, `ulcers.csv record 14 → 15`,
  /// `ulcers.csv record 14 → export/ulcers.csv record 14`.
  private func place(of change: RecordChange) -> String {
    let old = place(files.old[change.file], change.line.old, change.file)
    let new = place(files.new[change.file], change.line.new, change.file)
    switch change.kind {
    case .added: return new
    case .removed: return old
    case .changed:
      if old == new { return new }
      guard let line = change.line.new,
        files.old[change.file]?.name == files.new[change.file]?.name
      else { return "\(old) → \(new)" }
      return "\(old) → \(line)"
    }
  }

  private func place(_ compared: ComparedFile?, _ line: Int?, _ file: RecordKind) -> String {
    (compared?.name ?? file.fileName) + (line.map { " record \($0)" } ?? "")
  }

  /// A cell; text typed by a person is in quotation marks.
  private func words(_ cell: RecordCell?) -> String {
    switch cell {
    case nil: "empty"
    case .number, .word: cell?.text ?? ""
    case .text(let text): "‘\(PlainText.oneLine(text))’"
    }
  }
}
