import SourceDiagnostics
import UlcerIngest

extension CaptureSource {
  /// The source without files whose names reveal that they hold the treatment allocation, e.g. a
  /// randomisation list that was exported with the rest: nothing of them is read, hashed or
  /// disclosed but their names. A source of one file is the one that the user named.
  func withoutAllocation() -> (source: CaptureSource, diagnostics: [Diagnostic]) {
    guard files.count > 1 else { return (self, []) }
    let hidden = files.filter { AllocationNames.suggests(file: $0.path) }.map(\.path)
    if hidden.isEmpty { return (self, []) }
    let rest = CaptureSource(
      files: files.filter { !hidden.contains($0.path) }, ignored: ignored + hidden)
    return (
      rest,
      hidden.map {
        ImportRule.allocationInExport.finding(
          SourcePosition(file: $0), "the file looks like the treatment allocation; it was not read",
          hint: "take it out of the export: the allocation is kept apart")
      }
    )
  }
}
