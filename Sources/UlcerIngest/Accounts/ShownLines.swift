import DelimitedText
public import SourceDiagnostics

/// The source lines that may be shown below a finding.
///
/// Lines of `study.yaml` are shown always. A line of a CSV file is a participant's record: it is
/// shown only on request, and never of a file in which a column looked like the allocation.
public struct ShownLines: Sendable {
  private let texts: [String: SourceText]

  /// - Parameters:
  ///   - study: the study as read.
  ///   - showsRecords: lines of CSV files are shown, too.
  public init(of study: IngestedStudy, showsRecords: Bool) {
    var texts: [String: SourceText] = [:]
    texts[StudySources.configurationName] = study.sources.configurationText
    if showsRecords {
      let unblinding = Set(
        study.diagnostics.filter { $0.rule == IngestRule.allocationInStudyFolder.rawValue }
          .map(\.position.file))
      let wanted = Set(study.diagnostics.map(\.position.file))
      for file in study.files where wanted.contains(file.file) && !unblinding.contains(file.file) {
        guard let source = study.sources.files[file.file] else { continue }
        texts[file.file] = SourceText(
          utf8: DelimitedReader.text(
            source.bytes,
            encoding: file.dialect.encodingEvidence == .configured ? file.dialect.encoding : nil))
      }
    }
    self.texts = texts
  }

  /// The line at a place; `nil` if it must not be shown or there is none.
  public func line(at position: SourcePosition) -> String? {
    guard let text = texts[position.file], let line = position.line else { return nil }
    return text.line(line)
  }
}
