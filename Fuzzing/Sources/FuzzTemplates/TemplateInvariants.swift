import ReportTemplates

/// What must hold after any bytes have been read as a template.
enum TemplateInvariants {
  /// Reads twice; places must lie inside the text.
  static func breaches(of bytes: [UInt8]) -> [String] {
    let one = TemplateReader.read(bytes, file: "report.md")
    let other = TemplateReader.read(bytes, file: "report.md")
    var breaches: [String] = []
    if one.template != other.template || one.diagnostics != other.diagnostics {
      breaches.append("two readings differ")
    }
    let check = TemplateCheck(
      isPlaceholder: { $0 == "n" || $0.hasPrefix("l.") }, placeholders: { ["n"] }, directives: [])
    let text = String(decoding: bytes, as: UTF8.self)
    let lineCount = text.count { $0.isNewline } + 1
    for finding in one.diagnostics + check.diagnostics(of: one.template) {
      if let line = finding.position.line, line < 1 || line > lineCount {
        breaches.append("\(finding.rule): line \(line) of \(lineCount)")
      }
      if let column = finding.position.column, column < 1 || column > bytes.count + 1 {
        breaches.append("\(finding.rule): column \(column)")
      }
    }
    return breaches
  }
}
