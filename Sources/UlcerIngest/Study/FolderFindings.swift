import SourceDiagnostics
import UlcerRecords

/// Findings about the files of a study folder as such: files that are missing, and files that
/// should not be there.
struct FolderFindings {
  private let sources: StudySources
  private let settings: IngestSettings

  init(_ sources: StudySources, _ configuration: StudyConfiguration) {
    self.sources = sources
    settings = configuration.settings
  }

  /// Files that look like the allocation.
  var allocations: [Diagnostic] {
    let read = Set(RecordKind.allCases.map(settings.path(of:)))
    return sources.listing.filter { AllocationNames.suggests(file: $0) && !read.contains($0) }
      .map { name in
        FolderFindings.finding(
          .allocationInStudyFolder, name,
          "the file looks like the treatment allocation; it was not read",
          "keep it outside the study folder and give it by --allocation")
      }
  }

  /// A finding on a file that was missing or could not be read; none if the file is not needed.
  func absence(of kind: RecordKind) -> [Diagnostic] {
    let path = settings.path(of: kind)
    if let reason = sources.unreadable[path] {
      return [
        FolderFindings.finding(
          .unreadableFile, path, "the file could not be read: \(reason)", nil)
      ]
    }
    if settings.left.contains(kind) {
      return [
        FolderFindings.finding(
          .fileLeftStudy, path,
          "the file has left the study, as study.yaml says: nothing is known from it", nil,
          severity: .notice)
      ]
    }
    return missing(kind, path)
  }

  private func missing(_ kind: RecordKind, _ path: String) -> [Diagnostic] {
    let isNamed = settings.paths[kind] != nil
    guard kind.isExpected || isNamed else { return [] }
    let names = sources.listing.filter { $0.lowercased().hasSuffix(".csv") }
    return [
      FolderFindings.finding(
        .missingFile, path, "the file is missing",
        nearestName(to: path, among: names).map {
          "did you mean ‘\($0)’? Name it in study.yaml: files: {\(kind.rawValue): \($0)}"
        } ?? "add it, or name it in study.yaml under files",
        severity: kind == .participants || kind == .ulcers || isNamed ? .error : .warning)
    ]
  }

  /// A file that exists although `study.yaml` states that it has left the study.
  func returned(_ kind: RecordKind, _ path: String) -> [Diagnostic] {
    guard settings.left.contains(kind) else { return [] }
    return [
      FolderFindings.finding(
        .fileLeftStudy, path,
        "study.yaml says that the file has left the study; it is there and was read",
        "remove ‘\(kind.rawValue)’ from left-study in study.yaml")
    ]
  }

  /// A finding on a file as a whole.
  static func finding(
    _ rule: IngestRule, _ file: String, _ message: String, _ hint: String?,
    severity: Severity? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule.rawValue, severity: severity ?? rule.severity,
      position: SourcePosition(file: file), message: message, hint: hint)
  }
}
